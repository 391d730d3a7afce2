// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/order.h"
#include "engine/acme/site_settings.h"
#include "engine/daemon/certificate_renewal.h"
#include "engine/daemon/engine.h"
#include "engine/site/assignment.h"
#include "engine/site/change.h"
#include "tests/engine/acme/pebble.h"
#include "tests/support/sample_site.h"

#include <QSignalSpy>

using namespace puented;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The real time, some days on.
class LaterClock final : public base::Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return 0ms; }
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::currentDateTimeUtc().addDays(days);
    }
    int days = 0;
};

std::optional<site::Site> changeSite(const test::SampleSite &place,
                                     const std::function<void(site::Site &)> &edit)
{
    const auto changed = site::change(place.path(), [&](site::Site &site) {
        edit(site);
        return std::expected<void, site::SiteError>();
    });
    return changed ? std::optional(*changed) : std::nullopt;
}

void askAt(site::Acme &acme, const test::Pebble &pebble)
{
    const acme::Settings settings = pebble.settings(acme::Challenge::Http01);
    acme.directory = settings.directory.toString();
    acme.contact = settings.contact;
    acme.termsAgreed = settings.termsAgreed;
    acme.caFile = settings.caFile;
    acme.httpListen = settings.httpListen;
}

std::unique_ptr<QSslSocket> connectTo(quint16 port)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::QueryPeer);
    socket->ignoreSslErrors();
    socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    (void)QTest::qWaitFor([&] { return socket->isEncrypted(); }, 3000);
    return socket;
}

QString idOf(const QSslSocket &socket)
{
    return QString::fromLatin1(socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex());
}

// Of 11 days, in the store as if it had come by ACME.
QString importCertificate(const test::SampleSite &place, bool isFromAcme)
{
    const certificates::Credentials made = test::TestAuthority().issue(u"edge.contoso.com"_s);
    const auto imported = certificates::Store(place.path())
                              .import(certificates::toPem(made.chain.first()),
                                      {.key = made.key.toPem().value(), .isFromAcme = isFromAcme});
    return imported ? imported->leaf.id() : QString();
}

} // namespace

class CertificateRenewalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEngineRenewsWhileStreamsStayOpen();
    void reportsWhyItFailedAndTriesAgainLater();
    void ordersNothingTwiceWhenThePlaceWasNotFree();
    void watchesOtherCertificatesWithoutRenewingThem();
    void leavesCertificatesAloneThatAreNotDue();
};

void CertificateRenewalTest::theEngineRenewsWhileStreamsStayOpen()
{
    const test::Pebble pebble({.certificateSeconds = 24});
    const test::SampleSite place;
    QVERIFY(pebble.isReady() && place.isReady());
    const quint16 port = test::freePorts(1).front();
    const auto site = changeSite(place, [&](site::Site &edited) {
        edited.listen.xmpp.clear();
        edited.listen.sipTls = {{u"127.0.0.1"_s, port}};
        askAt(edited.acme, pebble);
    });
    QVERIFY(site);
    acme::Order order(acme::settingsFor(place.path(), *site).value(), place.path());
    QString oldId;
    connect(&order, &acme::Order::finished, this, [&](const acme::Outcome &outcome) {
        oldId = outcome ? outcome->leaf.id() : outcome.error().evidence;
    });
    certificates::RequestDraft draft;
    draft.commonName = u"edge.contoso.com"_s;
    draft.key = {.algorithm = certificates::KeyKind::Algorithm::Ec, .curve = u"P-256"_s};
    order.start(draft);
    QTRY_VERIFY_WITH_TIMEOUT(!oldId.isEmpty(), 15'000);
    QVERIFY(
        changeSite(place, [&](site::Site &edited) { site::assign(edited.certificates, oldId); }));
    Engine engine(place.path());
    QVERIFY(engine.start());
    const auto open = connectTo(port);
    QCOMPARE(idOf(*open), oldId);
    const QSignalSpy closed(open.get(), &QSslSocket::disconnected);

    // Until a new connection is shown another certificate.
    QString newId = oldId;
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto fresh = connectTo(port);
            newId = idOf(*fresh);
            return !newId.isEmpty() && newId != oldId;
        },
        25'000));

    QCOMPARE(closed.size(), 0);
    QCOMPARE(open->state(), QAbstractSocket::ConnectedState);
    const control::CertificateStatus status = engine.status().certificates.value(0);
    QCOMPARE(status.id, newId);
    QCOMPARE(status.renewal, u"scheduled"_s);
    QVERIFY(status.renewAt > QDateTime::currentDateTimeUtc());
    const site::Certificates assigned = site::loadSite(place.path())->certificates;
    QCOMPARE(assigned.defaultId, newId);
    QCOMPARE(assigned.previousDefaultId, oldId);
    const certificates::Store store(place.path());
    QVERIFY(store.find(newId)->leaf.publicKeyId() != store.find(oldId)->leaf.publicKeyId());
    QVERIFY(store.pending().isEmpty());
    engine.stop();
}

void CertificateRenewalTest::reportsWhyItFailedAndTriesAgainLater()
{
    const test::SampleSite place;
    QVERIFY(place.isReady());
    const QString id = importCertificate(place, true);
    const auto site = changeSite(place, [&](site::Site &edited) {
        edited.acme.directory = u"https://127.0.0.1:%1/dir"_s.arg(test::freePorts(1).front());
        site::assign(edited.certificates, id);
    });
    QVERIFY(site);
    LaterClock clock;
    clock.days = 8;
    CertificateRenewal renewal(place.path(), clock);
    QList<control::CertificateStatus> status(1);
    status[0].id = id;

    renewal.configure(*site);

    QTRY_VERIFY_WITH_TIMEOUT((renewal.report(status), status.first().renewal == u"failed"), 10'000);
    QVERIFY2(status.first().renewalError.startsWith(u"unreachable"),
             qPrintable(status.first().renewalError));
    QCOMPARE(status.first().warning, u"notice"_s);
    const qint64 pause = clock.now().secsTo(status.first().renewAt);
    QVERIFY2(pause > 3600 && pause < 24 * 3600, qPrintable(QString::number(pause)));
    QVERIFY(certificates::Store(place.path()).pending().isEmpty());
}

// A CA issues few certificates for the same names.
void CertificateRenewalTest::ordersNothingTwiceWhenThePlaceWasNotFree()
{
    const test::Pebble pebble({.nonceRejectPercent = 0, .certificateSeconds = 90 * 86'400});
    const test::SampleSite place;
    QVERIFY(pebble.isReady() && place.isReady());
    const QString id = importCertificate(place, true);
    const auto site = changeSite(place, [&](site::Site &edited) {
        askAt(edited.acme, pebble);
        site::assign(edited.certificates, id);
    });
    QVERIFY(site);
    LaterClock clock;
    clock.days = 8;
    CertificateRenewal renewal(place.path(), clock);
    const QSignalSpy renewed(&renewal, &CertificateRenewal::renewed);
    QList<control::CertificateStatus> status(1);
    status[0].id = id;
    QFile file(place.path() + u"/site.toml"_s);
    QVERIFY(file.rename(place.file(u"away"_s)));
    renewal.configure(*site);
    QTRY_VERIFY_WITH_TIMEOUT((renewal.report(status), status.first().renewal == u"failed"), 20'000);
    QCOMPARE(certificates::Store(place.path()).list().size(), 2);
    QVERIFY(QFile::rename(place.file(u"away"_s), place.path() + u"/site.toml"_s));

    clock.days = 9;
    renewal.configure(*site);

    QTRY_COMPARE_WITH_TIMEOUT(renewed.size(), 1, 20'000);
    QCOMPARE(certificates::Store(place.path()).list().size(), 2);
    QCOMPARE(pebble.log().count("POST /order-plz"), 1);
    const site::Certificates assigned = site::loadSite(place.path())->certificates;
    QVERIFY(!assigned.defaultId.isEmpty() && assigned.defaultId != id);
    QCOMPARE(assigned.previousDefaultId, id);
}

void CertificateRenewalTest::watchesOtherCertificatesWithoutRenewingThem()
{
    const test::SampleSite place;
    QVERIFY(place.isReady());
    const QString id = importCertificate(place, false);
    const auto site = changeSite(place, [&](site::Site &edited) {
        edited.acme.directory = u"https://127.0.0.1:1/dir"_s;
        site::assign(edited.certificates, id);
    });
    QVERIFY(site);
    LaterClock clock;
    clock.days = 9;
    CertificateRenewal renewal(place.path(), clock);
    QList<control::CertificateStatus> status(1);
    status[0].id = id;
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(u"certificate %1 expires"_s.arg(id.left(16))));

    renewal.configure(*site);
    QCoreApplication::processEvents();
    renewal.report(status);

    QCOMPARE(status.first().warning, u"warning"_s);
    QCOMPARE(status.first().renewal, QString());
}

void CertificateRenewalTest::leavesCertificatesAloneThatAreNotDue()
{
    const test::SampleSite place;
    QVERIFY(place.isReady());
    const QString id = importCertificate(place, true);
    const auto site = changeSite(place, [&](site::Site &edited) {
        edited.acme.directory = u"https://127.0.0.1:1/dir"_s;
        site::assign(edited.certificates, id);
    });
    QVERIFY(site);
    const LaterClock clock;
    CertificateRenewal renewal(place.path(), clock);
    QList<control::CertificateStatus> status(1);
    status[0].id = id;

    renewal.configure(*site);
    QCoreApplication::processEvents();
    renewal.report(status);

    QCOMPARE(status.first().renewal, u"scheduled"_s);
    QCOMPARE(status.first().warning, QString());
    QVERIFY(status.first().renewAt > clock.now());
}

QTEST_GUILESS_MAIN(CertificateRenewalTest)
#include "tst_certificate_renewal.moc"
