// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"
#include "engine/control/status.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// The commands that talk to an engine; it is played by the test, over the real control channel.
class PuentectlEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheStatus();
    void showsTheStreams();
    void makesControlCharactersHarmless();
    void reloads();
    void aChangeIsToldToTheEngine();
    void aRefusedReloadIsSaidAndNoFailure();
    void aRefusalOfTheEngineIsAFailure();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--site"_s, m_directory} + arguments);
    }
    void answer(const QString &method, const QJsonValue &value)
    {
        m_server->addMethod(method, [this, value](const QJsonObject &, control::Reply reply) {
            ++m_calls;
            reply(value);
        });
    }
    void refuse(const QString &method, const QString &message)
    {
        m_server->addMethod(method, [message](const QJsonObject &, control::Reply reply) {
            reply(std::unexpected(control::MethodError{1, message}));
        });
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
    std::unique_ptr<control::Server> m_server;
    int m_calls = 0;
};

void PuentectlEngineTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = m_temporary->filePath(u"site"_s);
    const auto domain = base::DomainName::parse(u"contoso.com"_s).value();
    QVERIFY(site::initSite(m_directory, site::Site(domain, {domain}), false).has_value());
    m_server = std::make_unique<control::Server>();
    m_calls = 0;
    QVERIFY(m_server->listen(site::controlSocketPath(m_directory)).has_value());
}

void PuentectlEngineTest::showsTheStatus()
{
    control::EngineStatus status;
    status.version = u"1.2.3"_s;
    status.pid = 4711;
    status.state = control::EngineState::Running;
    status.edge = u"edge.contoso.com"_s;
    status.listeners = {{.purpose = u"xmpp"_s,
                         .endpoint = u"[::]:5269"_s,
                         .state = control::ListenerStatus::State::Failed,
                         .error = u"address in use"_s}};
    status.partners = {{.domain = u"fabrikam.com"_s,
                        .streamsIn = 1,
                        .streamsOut = 2,
                        .queued = 3,
                        .policyWarning = {},
                        .lastError = {},
                        .strangersRefused = 17}};
    status.certificates = {{.id = u"0123"_s,
                            .domains = {},
                            .subject = u"edge.contoso.com"_s,
                            .notAfter = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC),
                            .error = {},
                            .warning = u"critical"_s,
                            .renewal = u"failed"_s,
                            .renewAt = QDateTime(QDate(2026, 1, 1), QTime(3, 4, 5), Qt::UTC),
                            .renewalError = u"rate-limited"_s}};
    answer(u"status"_s, toJson(status));

    const Ended text = run({u"status"_s});
    const Ended json = run({u"status"_s, u"--json"_s});

    QCOMPARE(text.exitCode, 0);
    for (const char *part : {"edge.contoso.com",
                             "1.2.3",
                             "4711",
                             "address in use",
                             "fabrikam.com",
                             "STRANGERS",
                             "17",
                             "critical",
                             "failed, again 2026-01-01T03:04:05Z: rate-limited"})
        QVERIFY2(text.out.contains(part), part);
    QCOMPARE(json.exitCode, 0);
    QVERIFY(control::engineStatus(json.json()) == status);
}

void PuentectlEngineTest::showsTheStreams()
{
    control::StreamStatus stream;
    stream.id = u"s1"_s;
    stream.remote = u"fabrikam.com"_s;
    stream.state = u"established"_s;
    stream.since = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    answer(u"streams"_s, toJson(QList{stream}));

    const Ended text = run({u"streams"_s});
    const Ended json = run({u"--json"_s, u"streams"_s});

    QVERIFY(text.out.contains("fabrikam.com"));
    const auto read = control::streamStatuses(json.json()[u"streams"_s]);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first() == stream);
}

// The last error may quote a partner.
void PuentectlEngineTest::makesControlCharactersHarmless()
{
    control::StreamStatus stream;
    stream.lastError = u"\x1b]0;title\x07"_s;
    answer(u"streams"_s, toJson(QList{stream}));

    const Ended text = run({u"streams"_s});

    QCOMPARE(text.exitCode, 0);
    QVERIFY(!text.out.contains('\x1b'));
    QVERIFY(text.out.contains("?]0;title?"));
}

void PuentectlEngineTest::reloads()
{
    answer(u"reload"_s, QJsonObject());

    const Ended ended = run({u"reload"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(m_calls, 1);
}

void PuentectlEngineTest::aChangeIsToldToTheEngine()
{
    answer(u"reload"_s, QJsonObject());

    const Ended ended = run({u"--json"_s, u"partner"_s, u"add"_s, u"fabrikam.com"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"engine"_s].toString(), u"reloaded"_s);
    QCOMPARE(m_calls, 1);
}

void PuentectlEngineTest::aRefusedReloadIsSaidAndNoFailure()
{
    refuse(u"reload"_s, u"no certificate"_s);

    const Ended json = run({u"--json"_s, u"partner"_s, u"add"_s, u"fabrikam.com"_s});
    const Ended text = run({u"partner"_s, u"add"_s, u"litware.com"_s});

    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.json()[u"engine"_s].toString(), u"refused"_s);
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains("no certificate"));
    QCOMPARE(site::loadSite(m_directory)->xmppPartners.size(), 2);
}

void PuentectlEngineTest::aRefusalOfTheEngineIsAFailure()
{
    refuse(u"reload"_s, u"no certificate"_s);

    const Ended ended = run({u"--json"_s, u"reload"_s});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"refused"_s);
    QVERIFY(ended.out.contains("no certificate"));
}

QTEST_GUILESS_MAIN(PuentectlEngineTest)
#include "tst_puentectl_engine.moc"
