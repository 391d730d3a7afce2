// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/health.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using app::Health;
using app::HealthState;
using app::Problem;
using Cause = app::Problem::Cause;
using Kind = service::ServiceState::Kind;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

service::ServiceState in(Kind kind)
{
    service::ServiceState state;
    state.kind = kind;
    return state;
}

using Change = std::function<void(control::EngineStatus &)>;

control::EngineStatus engineWith(const Change &change)
{
    control::EngineStatus engine;
    engine.listeners.resize(1);
    engine.listeners.first().endpoint = u"[::]:5269"_s;
    engine.partners.resize(1);
    engine.partners.first().domain = u"fabrikam.com"_s;
    engine.certificates.resize(1);
    engine.certificates.first().id = u"ab12"_s;
    engine.certificates.first().notAfter = now.addDays(200);
    change(engine);
    return engine;
}

Change failingFor(std::chrono::seconds time)
{
    return [time](control::EngineStatus &engine) {
        engine.partners.first().lastError = u"refused"_s;
        engine.partners.first().failingSince = now.addSecs(-time.count());
    };
}

Change certificate(const QString &warning, const QString &renewal = {}, const QString &error = {})
{
    return [=](control::EngineStatus &engine) {
        engine.certificates.first().warning = warning;
        engine.certificates.first().renewal = renewal;
        engine.certificates.first().error = error;
    };
}

} // namespace

class TrayHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheService_data();
    void followsTheService();
    void needsAttentionFor_data();
    void needsAttentionFor();
    void namesTheWorstFirst();
    void looksAgainWhenAFailureWillHaveLastedForLong();
    void everyStepTowardsTheEndOfACertificateIsAProblemOfItsOwn();
};

void TrayHealthTest::followsTheService_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("answers");
    QTest::addColumn<HealthState>("expected");
    QTest::newRow("stopped by somebody") << Kind::Stopped << false << HealthState::Stopped;
    QTest::newRow("on its way up") << Kind::Starting << false << HealthState::Unknown;
    QTest::newRow("runs and answers") << Kind::Running << true << HealthState::Running;
    QTest::newRow("runs and does not answer") << Kind::Running << false << HealthState::Unknown;
    QTest::newRow("on its way down") << Kind::Stopping << true << HealthState::Unknown;
    QTest::newRow("ended by itself") << Kind::Failed << false << HealthState::Attention;
    QTest::newRow("stopped, its last word is old") << Kind::Stopped << true << HealthState::Stopped;
}

void TrayHealthTest::followsTheService()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, answers);
    QFETCH(const HealthState, expected);
    std::optional<control::EngineStatus> engine;
    if (answers)
        engine = engineWith([](auto &) { });

    const Health health = app::health(in(kind), engine, now);

    QCOMPARE(health.state, expected);
    QCOMPARE(health.problems.size(), kind == Kind::Failed ? 1 : 0);
}

void TrayHealthTest::needsAttentionFor_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<std::optional<Cause>>("expected");
    const auto row = [](const char *name, const Change &change, std::optional<Cause> expected) {
        QTest::newRow(name) << change << expected;
    };
    row("nothing", [](auto &) { }, {});
    row("a partner that has just failed", failingFor(1s), {});
    row("a partner that failed for nearly ten minutes", failingFor(599s), {});
    row("a partner that failed for ten minutes", failingFor(600s), Cause::PartnerFails);
    row("a clock that was set back", failingFor(-3600s), {});
    row("a certificate of which much is left", certificate({}), {});
    row("a first notice nobody renews", certificate(u"notice"_s), Cause::CertificateExpires);
    row("a first notice the engine works on", certificate(u"notice"_s, u"scheduled"_s), {});
    row("an eighth left", certificate(u"warning"_s), Cause::CertificateExpires);
    row("a sixteenth left, and the renewal goes on",
        certificate(u"critical"_s, u"scheduled"_s),
        Cause::CertificateExpires);
    row("an end that has come", certificate(u"expired"_s), Cause::CertificateExpired);
    row("a renewal that failed with time left", certificate({}, u"failed"_s), Cause::RenewalFails);
    row("a certificate TLS cannot use",
        certificate({}, {}, u"key missing"_s),
        Cause::CertificateUnusable);
    row(
        "a port that is taken",
        [](control::EngineStatus &engine) {
            engine.listeners.first().state = control::ListenerStatus::State::Failed;
        },
        Cause::ListenerFailed);
    row("a listener that waits for the first certificate",
        [](control::EngineStatus &engine) {
            engine.listeners.first().state = control::ListenerStatus::State::NoCertificate;
        },
        {});
    row(
        "a change it refused",
        [](control::EngineStatus &engine) { engine.reloadError = u"line 3"_s; },
        Cause::ReloadRefused);
    row(
        "a full disk",
        [](control::EngineStatus &engine) { engine.storageError = u"disk full"_s; },
        Cause::StorageFails);
}

void TrayHealthTest::needsAttentionFor()
{
    QFETCH(const Change, change);
    QFETCH(const std::optional<Cause>, expected);

    const Health health = app::health(in(Kind::Running), engineWith(change), now);

    QCOMPARE(health.state, expected ? HealthState::Attention : HealthState::Running);
    QCOMPARE(health.problems.size(), expected ? 1 : 0);
    if (expected)
        QCOMPARE(health.problems.first().cause, *expected);
}

void TrayHealthTest::namesTheWorstFirst()
{
    const control::EngineStatus engine = engineWith([](control::EngineStatus &status) {
        failingFor(1h)(status);
        certificate(u"expired"_s)(status);
        status.reloadError = u"line 3"_s;
    });

    const Health health = app::health(in(Kind::Running), engine, now);

    QCOMPARE(health.problems.size(), 3);
    QCOMPARE(health.problems[0].cause, Cause::CertificateExpired);
    QCOMPARE(health.problems[1].cause, Cause::ReloadRefused);
    QCOMPARE(health.problems[2].subject, u"fabrikam.com"_s);
}

void TrayHealthTest::looksAgainWhenAFailureWillHaveLastedForLong()
{
    QVERIFY(!app::nextLook(std::nullopt, now).isValid());
    QVERIFY(!app::nextLook(engineWith([](auto &) { }), now).isValid());
    QVERIFY(!app::nextLook(engineWith(failingFor(11min)), now).isValid());

    const QDateTime next = app::nextLook(engineWith(failingFor(4min)), now);

    QCOMPARE(next, now.addSecs(6 * 60));
    QCOMPARE(app::health(in(Kind::Running), engineWith(failingFor(4min)), next).state,
             HealthState::Attention);
}

void TrayHealthTest::everyStepTowardsTheEndOfACertificateIsAProblemOfItsOwn()
{
    const Problem warning{Cause::CertificateExpires, u"ab12"_s, u"warning"_s, now};
    const Problem critical{Cause::CertificateExpires, u"ab12"_s, u"critical"_s, now};
    const Problem refused{Cause::PartnerFails, u"a.example"_s, u"refused"_s, now};
    const Problem timedOut{Cause::PartnerFails, u"a.example"_s, u"timed out"_s, now};

    QVERIFY(app::key(warning) != app::key(critical));
    QCOMPARE(app::key(refused), app::key(timedOut));
}

QTEST_GUILESS_MAIN(TrayHealthTest)
#include "tst_tray_health.moc"
