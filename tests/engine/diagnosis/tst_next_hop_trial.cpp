// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/next_hop_trial.h"
#include "engine/sip/request.h"
#include "tests/engine/diagnosis/sip_server.h"
#include "tests/support/name_server.h"
#include "tests/support/test_certificates.h"

#include <QNetworkDatagram>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using diagnosis::NextHopTrial;
using diagnosis::NextHopVerdict;
using Kind = NextHopVerdict::Kind;
using Manner = test::SipServer::Manner;

namespace {

using Context = std::shared_ptr<const network::TlsContext>;

Context contextOf(const std::optional<certificates::Credentials> &credentials,
                  const QList<certificates::Certificate> &trusted)
{
    network::TlsSettings settings;
    settings.defaultCredentials = credentials;
    settings.trust = {.system = false, .authorities = trusted};
    return *network::TlsContext::create(settings);
}

NextHopTrial::Subject subjectOf(const QString &nextHop, const Context &tls = nullptr)
{
    site::Dns dns;
    dns.dnssec = site::Dnssec::Off;
    return {.nextHop = nextHop,
            .dns = dns,
            .ownName = *base::DomainName::parse(u"edge.contoso.com"_s),
            .tls = tls};
}

NextHopVerdict verdictOn(const NextHopTrial::Subject &subject,
                         std::chrono::milliseconds patience = 20s)
{
    NextHopTrial trial(subject, patience);
    std::optional<NextHopVerdict> verdict;
    int verdicts = 0;
    QObject::connect(&trial, &NextHopTrial::finished, &trial, [&](const NextHopVerdict &reached) {
        verdict = reached;
        ++verdicts;
    });
    trial.start();
    if (verdicts != 0)
        qFatal("a verdict from inside start()");
    if (!QTest::qWaitFor([&] { return verdict.has_value(); }, 30'000) || verdicts != 1)
        qFatal("no verdict, or several");
    return *verdict;
}

} // namespace

class NextHopTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAQuestionThatAnyServerTakes();
    void takesTheFinalAnswerToItsOwnQuestionOnly();
    void hearsAnAnswerOverTcp_data();
    void hearsAnAnswerOverTcp();
    void hearsAnAnswerOverTlsAndShowsItsOwnCertificate();
    void goesToASipsUriByTlsAlone();
    void distrustsAnUnknownAuthority();
    void namesWhatAWrongCertificateIsFor();
    void tellsAServerWithoutTlsApart();
    void asksAgainOverUdpUntilItIsHeard();
    void findsNobodyThere_data();
    void findsNobodyThere();
    void tellsServersThatDoNotAnswerApart_data();
    void tellsServersThatDoNotAnswerApart();
    void goesByTheServiceRecord();
    void knowsANameThatDoesNotExist();
    void refusesWhatIsNoUri();
    void endsSilentlyWhenItIsDestroyed();

private:
    test::TestAuthority m_authority;
};

void NextHopTrialTest::writesAQuestionThatAnyServerTakes()
{
    const auto marks = diagnosis::newOptionsMarks();
    const auto uri = sip::Uri::parse("sip:[::1]:5061;transport=tls");
    const QByteArray text =
        diagnosis::writeOptions(*uri, sip::Transport::Tls, "edge.contoso.com", marks);

    const auto request = sip::validateRequest(*sip::Message::parse(text));

    QVERIFY(request.has_value());
    QVERIFY(request->method == sip::Method::Options);
    QCOMPARE(request->uri.text(), uri->text());
    QCOMPARE(request->via.branch().toByteArray(), marks.branch);
    QVERIFY(diagnosis::newOptionsMarks().branch != marks.branch);
}

void NextHopTrialTest::takesTheFinalAnswerToItsOwnQuestionOnly()
{
    const auto marks = diagnosis::newOptionsMarks();
    const auto answer = [](const QByteArray &branch, const QByteArray &line) {
        return "SIP/2.0 " + line + "\r\nVia: SIP/2.0/TCP edge.contoso.com;branch=" + branch
            + "\r\nFrom: <sip:a>;tag=1\r\nTo: <sip:b>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n"
              "Content-Length: 0\r\n\r\n";
    };

    QVERIFY(!diagnosis::answerTo(marks, answer(marks.branch, "100 Trying")));
    QVERIFY(!diagnosis::answerTo(marks, answer("z9hG4bKother", "200 OK")));
    QVERIFY(!diagnosis::answerTo(marks, "nonsense"));
    const auto heard = diagnosis::answerTo(marks, answer(marks.branch, "403 Forbidden\x1b[2J"));
    QVERIFY(heard.has_value());
    QCOMPARE(heard->status, 403);
    QVERIFY2(!heard->phrase.contains(u'\x1b'), "would reach a terminal");
}

void NextHopTrialTest::hearsAnAnswerOverTcp_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 403, 500})
        QTest::addRow("%d", status) << status;
}

void NextHopTrialTest::hearsAnAnswerOverTcp()
{
    QFETCH(const int, status);
    test::SipServer server(Manner::Answer, status);

    const NextHopVerdict verdict = verdictOn(subjectOf(server.uri(u"tcp"_s)));

    QCOMPARE(int(verdict.kind), int(Kind::Answers));
    QCOMPARE(verdict.answer.status, status);
    QVERIFY(verdict.protocol.isEmpty());
    QVERIFY2(verdict.target.startsWith(u"tcp 127.0.0.1:"), qPrintable(verdict.target));
}

void NextHopTrialTest::hearsAnAnswerOverTlsAndShowsItsOwnCertificate()
{
    test::CertificateWish wish;
    wish.names = {u"IP:127.0.0.1"_s};
    const Context theirs = contextOf(m_authority.issue(wish), {m_authority.certificate()});
    test::SipServer server(Manner::Answer, 200, theirs);
    const Context ours =
        contextOf(m_authority.issue(u"edge.contoso.com"_s), {m_authority.certificate()});

    const NextHopVerdict verdict = verdictOn(subjectOf(server.uri(u"tls"_s), ours));

    QCOMPARE(int(verdict.kind), int(Kind::Answers));
    QCOMPARE(verdict.protocol, u"TLSv1.3"_s);
    QVERIFY(server.sawCertificate);
}

void NextHopTrialTest::goesToASipsUriByTlsAlone()
{
    test::CertificateWish wish;
    wish.names = {u"IP:127.0.0.1"_s};
    test::SipServer server(Manner::Answer, 200, contextOf(m_authority.issue(wish), {}));
    const Context ours = contextOf(std::nullopt, {m_authority.certificate()});
    const QString port = server.uri(u"tls"_s).section(u':', 2).section(u';', 0, 0);

    for (const QString &parameter : {QString(), u";transport=udp"_s}) {
        const NextHopVerdict verdict =
            verdictOn(subjectOf(u"sips:127.0.0.1:"_s + port + parameter, ours));

        QCOMPARE(int(verdict.kind), int(Kind::Answers));
        QVERIFY(!verdict.protocol.isEmpty());
    }
}

void NextHopTrialTest::distrustsAnUnknownAuthority()
{
    test::CertificateWish wish;
    wish.names = {u"IP:127.0.0.1"_s};
    test::SipServer server(Manner::Answer, 200, contextOf(m_authority.issue(wish), {}));

    const NextHopVerdict verdict =
        verdictOn(subjectOf(server.uri(u"tls"_s), contextOf(std::nullopt, {})));

    QCOMPARE(int(verdict.kind), int(Kind::NotTrusted));
    QVERIFY(!verdict.evidence.isEmpty());
    QVERIFY2(server.heard.isEmpty(), "a question reached a server that is not trusted");
}

void NextHopTrialTest::namesWhatAWrongCertificateIsFor()
{
    test::SipServer server(
        Manner::Answer, 200, contextOf(m_authority.issue(u"other.example"_s), {}));

    const NextHopVerdict verdict = verdictOn(
        subjectOf(server.uri(u"tls"_s), contextOf(std::nullopt, {m_authority.certificate()})));

    QCOMPARE(int(verdict.kind), int(Kind::WrongName));
    QCOMPARE(verdict.names, QStringList{u"other.example"_s});
}

void NextHopTrialTest::tellsAServerWithoutTlsApart()
{
    test::SipServer server(Manner::AnotherProtocol, 0);

    const NextHopVerdict verdict =
        verdictOn(subjectOf(server.uri(u"tls"_s), contextOf(std::nullopt, {})));

    QCOMPARE(int(verdict.kind), int(Kind::TlsFailed));
}

void NextHopTrialTest::asksAgainOverUdpUntilItIsHeard()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    int questions = 0;
    connect(&server, &QUdpSocket::readyRead, &server, [&] {
        while (server.hasPendingDatagrams()) {
            const QNetworkDatagram question = server.receiveDatagram();
            if (++questions == 1)
                continue; // lost
            const sip::Flow flow{sip::Transport::Udp,
                                 1,
                                 question.senderAddress(),
                                 static_cast<quint16>(question.senderPort())};
            server.writeDatagram(
                sip::writeResponse(*sip::Message::parse(question.data()), flow, {.status = 200}),
                question.senderAddress(),
                static_cast<quint16>(question.senderPort()));
        }
    });

    const NextHopVerdict verdict =
        verdictOn(subjectOf(u"sip:127.0.0.1:%1;transport=udp"_s.arg(server.localPort())));

    QCOMPARE(int(verdict.kind), int(Kind::Answers));
    QCOMPARE(questions, 2);
}

void NextHopTrialTest::findsNobodyThere_data()
{
    QTest::addColumn<QString>("transport");
    for (const char *transport : {"tls", "tcp", "udp"})
        QTest::newRow(transport) << QString::fromLatin1(transport);
}

void NextHopTrialTest::findsNobodyThere()
{
    QFETCH(const QString, transport);
    const quint16 port = test::freePorts(1).front();

    const NextHopVerdict verdict =
        verdictOn(subjectOf(u"sip:127.0.0.1:%1;transport=%2"_s.arg(port).arg(transport)));

    QCOMPARE(int(verdict.kind), int(Kind::NotConnected));
}

void NextHopTrialTest::tellsServersThatDoNotAnswerApart_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<int>("kind");
    QTest::newRow("closes") << int(Manner::Close) << int(Kind::ClosedUnanswered);
    QTest::newRow("says nothing") << int(Manner::Silence) << int(Kind::Silent);
    QTest::newRow("speaks another protocol") << int(Manner::AnotherProtocol) << int(Kind::NotSip);
}

void NextHopTrialTest::tellsServersThatDoNotAnswerApart()
{
    QFETCH(const int, manner);
    QFETCH(const int, kind);
    test::SipServer server(static_cast<Manner>(manner), 0);

    const NextHopVerdict verdict = verdictOn(subjectOf(server.uri(u"tcp"_s)), 1s);

    QCOMPARE(int(verdict.kind), kind);
}

void NextHopTrialTest::goesByTheServiceRecord()
{
    test::SipServer server(Manner::Answer, 200);
    const QString port = server.uri(u"tcp"_s).section(u':', 2).section(u';', 0, 0);
    test::NameServer dns;
    QVERIFY(dns.start("local=/example/\naddress=/sip.home.example/127.0.0.1\n"
                      "srv-host=_sip._tcp.home.example,sip.home.example,"
                      + port.toLatin1() + '\n'));
    auto subject = subjectOf(u"sip:home.example;transport=tcp"_s);
    subject.dns.servers = {{u"127.0.0.1"_s, dns.port()}};

    const NextHopVerdict verdict = verdictOn(subject);

    QCOMPARE(int(verdict.kind), int(Kind::Answers));
    QCOMPARE(verdict.target, u"tcp _sip._tcp.home.example"_s);
}

void NextHopTrialTest::knowsANameThatDoesNotExist()
{
    test::NameServer dns;
    QVERIFY(dns.start("local=/example/\n"));
    for (const QString &transport : {u"tls"_s, u"udp"_s}) {
        auto subject = subjectOf(u"sip:nowhere.example:5061;transport="_s + transport);
        subject.dns.servers = {{u"127.0.0.1"_s, dns.port()}};

        QCOMPARE(int(verdictOn(subject).kind), int(Kind::NameNotFound));
    }
}

void NextHopTrialTest::refusesWhatIsNoUri()
{
    QCOMPARE(int(verdictOn(subjectOf(u"http://contoso.com"_s)).kind), int(Kind::NotASipUri));
}

void NextHopTrialTest::endsSilentlyWhenItIsDestroyed()
{
    test::SipServer server(Manner::Silence, 0);
    auto trial = std::make_unique<NextHopTrial>(subjectOf(server.uri(u"tcp"_s)));
    const QSignalSpy finished(trial.get(), &NextHopTrial::finished);
    trial->start();
    QTRY_VERIFY(!server.heard.isEmpty());

    trial.reset();

    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(NextHopTrialTest)
#include "tst_next_hop_trial.moc"
