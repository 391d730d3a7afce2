// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/clock.h"
#include "engine/sip/user_agent.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_resolver.h"
#include "tests/support/free_port.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sip;
using namespace Qt::StringLiterals;

// Against SIPp (Debian's sip-tester), which speaks MD5 digest over UDP and TCP.
class SippTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void registersAndTalksBothWays_data();
    void registersAndTalksBothWays();

private:
    void start(QProcess &sipp, const QString &scenario, const QByteArray &line) const;

    base::SystemClock m_clock;
    test::FakeResolver m_resolver;
    QTemporaryDir m_folder;
    QString m_transport;
    quint16 m_port = 0;
    quint16 m_clientPort = 0;
};

void SippTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"sipp"_s).isEmpty())
        QSKIP("SIPp is not installed (package sip-tester)");
}

void SippTest::start(QProcess &sipp, const QString &scenario, const QByteArray &line) const
{
    QFile csv(m_folder.filePath(u"people.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("SEQUENTIAL\n" + line + '\n');
    csv.close();
    sipp.setProcessChannelMode(QProcess::MergedChannels);
    sipp.setWorkingDirectory(m_folder.path());
    sipp.start(u"sipp"_s,
               {u"127.0.0.1:%1"_s.arg(m_port),
                u"-sf"_s,
                QStringLiteral(PUENTE_SOURCE_DIR "/tests/engine/sip/sipp/") + scenario,
                u"-inf"_s,
                csv.fileName(),
                u"-i"_s,
                u"127.0.0.1"_s,
                u"-p"_s,
                QString::number(m_clientPort),
                u"-t"_s,
                m_transport,
                u"-m"_s,
                u"1"_s,
                u"-timeout"_s,
                u"10s"_s,
                u"-timeout_error"_s,
                u"-nostdin"_s});
}

void SippTest::registersAndTalksBothWays_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<QString>("option");
    QTest::newRow("UDP") << Transport::Udp << u"u1"_s;
    QTest::newRow("TCP") << Transport::Tcp << u"t1"_s;
}

void SippTest::registersAndTalksBothWays()
{
    QFETCH(const Transport, transport);
    QFETCH(const QString, option);
    m_transport = option;
    const auto ports = test::freePorts(2);
    m_port = ports.at(0);
    m_clientPort = ports.at(1);
    test::FakeDirectory directory;
    directory.add("alice", "contoso.example", "secret");
    UserAgent agent(m_resolver, m_clock, directory);
    agent.configure({.localDomains = {*base::DomainName::parse(u"contoso.example"_s)},
                     .registrar = true,
                     .nextHop = {},
                     .hostName = u"edge.contoso.example"_s,
                     .limits = {}},
                    {});
    QVERIFY(agent.listen(transport, {u"127.0.0.1"_s, m_port}));
    QByteArrayList bodies;
    agent.setMessageHandler([&bodies](PageMessage message, UserAgent::Reply reply) {
        bodies.append(message.body);
        reply(Answer{});
    });
    const auto ends = [](QProcess &sipp) {
        return QTest::qWaitFor([&sipp] { return sipp.state() == QProcess::NotRunning; }, 15000)
            && sipp.exitCode() == 0;
    };

    QProcess registration;
    start(registration,
          u"register.xml"_s,
          "alice;contoso.example;[authentication username=alice password=secret]");
    QVERIFY2(ends(registration), registration.readAll());
    QCOMPARE(directory.stored.size(), 1);

    QProcess sender;
    start(sender,
          u"message_uac.xml"_s,
          "alice@contoso.example;bob@fabrikam.example;"
          "[authentication username=alice password=secret]");
    QVERIFY2(ends(sender), sender.readAll());
    QCOMPARE(bodies.size(), 1);
    QVERIFY(bodies.first().startsWith("hello 1"));

    QProcess receiver;
    start(receiver, u"message_uas.xml"_s, "unused");
    // Sent again until SIPp listens: over TCP a refused connection is an answer, too.
    int status = 0;
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (status == 200)
                return true;
            if (status == 0 || status == 503) {
                status = 1;
                PageMessage message{*Uri::parse("sip:bob@fabrikam.example"),
                                    *Uri::parse("sip:alice@contoso.example")};
                message.body = "hello from XMPP";
                agent.send(message, [&status](const Answer &answer) { status = answer.status; });
            }
            return false;
        },
        10000));
    QVERIFY2(ends(receiver), receiver.readAll());
}

QTEST_GUILESS_MAIN(SippTest)
#include "tst_sipp.moc"
