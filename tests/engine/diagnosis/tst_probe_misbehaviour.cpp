// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/diagnosis/probe_bench.h"

using diagnosis::ProbeStep;
using test::external;
using test::features;
using test::header;
using test::proceed;
using test::ScriptedServer;
using test::startTls;
using test::streamStart;

// What a probe makes of servers that break the rules.
class ProbeMisbehaviourTest : public QObject, private test::ProbeBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void refusesPlaintextBehindProceed();
    void namesWhatAServerDoesWrong_data();
    void namesWhatAServerDoesWrong();
    void givesUpOnAServerThatSaysNothing();
    void endsWhileAServerFloods_data();
    void endsWhileAServerFloods();

private:
    [[nodiscard]] ProbeStep firstFault() const
    {
        for (const ProbeStep &step : m_probe->steps()) {
            if (step.state == State::Failed || step.state == State::Warned)
                return step;
        }
        return {};
    }
};

// CVE-2011-0411 and its kin.
void ProbeMisbehaviourTest::refusesPlaintextBehindProceed()
{
    ScriptedServer server({{streamStart, header + features(startTls)},
                           {"<starttls", proceed + header + features(external)}});
    serve(server);

    probe();

    QCOMPARE(step(Id::StartTls).state, State::Failed);
    QCOMPARE(step(Id::StartTls).reason, Reason::EarlyPlaintext);
}

void ProbeMisbehaviourTest::namesWhatAServerDoesWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Id>("where");
    QTest::addColumn<Reason>("reason");

    const QByteArray streamErrors = "xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>";
    QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n<html>")
                                  << Id::Stream << Reason::NotXmpp;
    QTest::newRow("a server for clients")
        << QByteArray(header).replace("jabber:server", "jabber:client") << Id::Stream
        << Reason::NotXmpp;
    QTest::newRow("another domain")
        << QByteArray(header).replace("fabrikam", "litware") << Id::Stream << Reason::WrongDomain;
    QTest::newRow("host-unknown") << header + "<stream:error><host-unknown " + streamErrors
            + "</stream:error></stream:stream>"
                                  << Id::Features << Reason::HostUnknown;
    QTest::newRow("policy-violation") << header + "<stream:error><policy-violation " + streamErrors
            + "</stream:error></stream:stream>"
                                      << Id::Features << Reason::PeerError;
    QTest::newRow("it closes") << header + "</stream:stream>" << Id::Features
                               << Reason::ClosedByPeer;
    QTest::newRow("a stream in a stream") << header + header << Id::Features << Reason::NotXmpp;
    QTest::newRow("a DTD") << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]>") + header << Id::Stream
                           << Reason::NotXmpp;
    QTest::newRow("before 2004") << QByteArray(header).replace("version='1.0'>", ">") << Id::Stream
                                 << Reason::OldVersion;
}

void ProbeMisbehaviourTest::namesWhatAServerDoesWrong()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Id, where);
    ScriptedServer server({{streamStart, answer}});
    serve(server);

    probe();

    QCOMPARE(name(firstFault().id), name(where));
    QTEST(firstFault().reason, "reason");
}

void ProbeMisbehaviourTest::givesUpOnAServerThatSaysNothing()
{
    ScriptedServer server({});
    serve(server);
    m_limits.step = std::chrono::milliseconds(300);

    probe();

    QCOMPARE(step(Id::Stream).state, State::Failed);
    QCOMPARE(step(Id::Stream).reason, Reason::TimedOut);
    QCOMPARE(step(Id::Features).state, State::Skipped);
}

void ProbeMisbehaviourTest::endsWhileAServerFloods_data()
{
    QTest::addColumn<QByteArray>("flood");

    QTest::newRow("one long element") << "<stream:features>" + QByteArray(200'000, 'x');
    QTest::newRow("many elements") << QByteArray("<a/>").repeated(100'000);
    QTest::newRow("deep ones") << QByteArray("<a>").repeated(5'000);
}

void ProbeMisbehaviourTest::endsWhileAServerFloods()
{
    QFETCH(const QByteArray, flood);
    ScriptedServer server({{streamStart, header + flood}});
    serve(server);

    probe();

    QCOMPARE(step(Id::Features).state, State::Failed);
    QCOMPARE(step(Id::Features).reason, Reason::TooMuch);
    QVERIFY(step(Id::Features).duration < std::chrono::seconds(5));
    QVERIFY(step(Id::Features).evidence.size() < 2'001);
}

QTEST_GUILESS_MAIN(ProbeMisbehaviourTest)
#include "tst_probe_misbehaviour.moc"
