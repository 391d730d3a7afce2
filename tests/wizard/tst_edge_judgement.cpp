// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/free_port.h"
#include "wizard/edge/edge_judgement.h"
#include "wizard/edge/listener_check.h"

#include <QTest>
#include <QUdpSocket>

using namespace Qt::Literals::StringLiterals;
using wizard::EdgeInput;
using wizard::EdgeJudgement;
using wizard::HomeKind;
using wizard::HomeTransport;
using wizard::UsersInput;
using Level = wizard::FindingLabel::Level;

namespace {

base::DomainName name(const QString &text)
{
    return *base::DomainName::parse(text);
}

// With a partner, SIP domains of others, a policy with a member and a certificate of a domain.
site::Site fullSite()
{
    site::Site site(name(u"edge.contoso.com"_s), {name(u"contoso.com"_s), name(u"fabrikam.net"_s)});
    site::XmppPartner partner(name(u"partner.example"_s));
    partner.additionalDomains = {name(u"im.partner.example"_s)};
    site.xmppPartners = {partner};
    site::SipDomain blocked(name(u"blocked.example"_s));
    blocked.action = site::SipAction::Block;
    site.sipDomains = {site::SipDomain(name(u"allowed.example"_s)), blocked};
    site::ExternalAccessPolicy policy;
    policy.name = u"sales"_s;
    policy.scope = site::PolicyScope::User;
    policy.members = {u"alice@fabrikam.net"_s};
    site.policies += policy;
    site.certificates.byDomain = {{name(u"contoso.com"_s), QString(64, u'a')}};
    return site;
}

EdgeJudgement judged(const QString &field, const QString &text)
{
    EdgeInput input = EdgeInput::of(fullSite());
    input.texts[field] = text;
    return wizard::judge(fullSite(), input);
}

EdgeJudgement judged(const UsersInput &users)
{
    EdgeInput input = EdgeInput::of(fullSite());
    input.users = users;
    return wizard::judge(fullSite(), input);
}

} // namespace

class EdgeJudgementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsThere();
    void refusesWithTheReason_data();
    void refusesWithTheReason();
    void remarksWithoutRefusing_data();
    void remarksWithoutRefusing();
    void saysWhatElseContradicts_data();
    void saysWhatElseContradicts();
    void asksForNothingBeforeItIsTouched();
    void judgesEveryFieldAtOnce();
    void writesTheUsersHome_data();
    void writesTheUsersHome();
    void keepsAUriAsItWasWritten_data();
    void keepsAUriAsItWasWritten();
    void refusesAHomeThatIsNone_data();
    void refusesAHomeThatIsNone();
    void keepsOthersChangesInUntouchedFields();
    void seesAPortThatAnotherProgramHas_data();
    void seesAPortThatAnotherProgramHas();
    void doesNotTouchAPortOfTheEngine();
    void knowsTheAddressesOfThisComputer();
};

void EdgeJudgementTest::takesWhatIsThere()
{
    const EdgeJudgement judgement = wizard::judge(fullSite(), EdgeInput::of(fullSite()));

    QVERIFY(judgement.answers.has_value());
    site::Site after = fullSite();
    judgement.answers->applyTo(after);
    QVERIFY(after == fullSite());
}

void EdgeJudgementTest::refusesWithTheReason_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const QString fqdn = u"edge.fqdn"_s;
    const QString sip = u"domains.sip"_s;
    const QString xmpp = u"domains.xmpp"_s;
    const QString listen = u"listen.xmpp"_s;
    const QString tooLong = QString(64, u'a') + u".example"_s;
    QTest::newRow("no name") << fqdn << u" "_s << u"missing"_s;
    QTest::newRow("address") << fqdn << u"192.0.2.1"_s << u"IP address"_s;
    QTest::newRow("underscore") << fqdn << u"my_edge.example"_s << u"“my_edge.example”"_s;
    QTest::newRow("two dots") << fqdn << u"edge..example"_s << u"Two dots"_s;
    QTest::newRow("long label") << fqdn << tooLong << u"63"_s;
    QTest::newRow("damaged A-label") << fqdn << u"xn--a.example"_s << u"cannot be written"_s;
    QTest::newRow("name of a partner") << fqdn << u"partner.example"_s << u"XMPP partner"_s;
    QTest::newRow("no SIP domain") << sip << QString() << u"missing"_s;
    QTest::newRow("hyphen first") << sip << u"contoso.com, -x.com"_s << u"“-x.com”"_s;
    QTest::newRow("twice") << sip << u"contoso.com, Contoso.com"_s << u"twice"_s;
    QTest::newRow("SIP domain of a partner")
        << sip << u"contoso.com, partner.example"_s << u"XMPP partner partner.example"_s;
    QTest::newRow("further domain of a partner")
        << sip << u"contoso.com im.partner.example"_s << u"XMPP partner partner.example"_s;
    QTest::newRow("allowed elsewhere")
        << sip << u"contoso.com; allowed.example"_s << u"allowed SIP federated domain"_s;
    QTest::newRow("blocked") << xmpp << u"blocked.example"_s << u"blocked SIP federated domain"_s;
    QTest::newRow("XMPP domain of a partner") << xmpp << u"partner.example"_s << u"XMPP partner"_s;
    QTest::newRow("XMPP domain twice") << xmpp << u"a.example a.example"_s << u"twice"_s;
    QTest::newRow("port missing") << listen << u"0.0.0.0"_s << u"port is missing"_s;
    QTest::newRow("no such port") << listen << u"[::]:70000"_s << u"1 to 65535"_s;
    QTest::newRow("IPv6 without brackets") << listen << u"::1:5269"_s << u"brackets"_s;
    QTest::newRow("name") << listen << u"edge.contoso.com:5269"_s << u"is a name"_s;
    QTest::newRow("listener twice") << listen << u"[::]:5269 [::]:5269"_s << u"twice"_s;
    QTest::newRow("another listener's") << listen << u"[::]:5061"_s << u"another listener"_s;
    QTest::newRow("too many") << listen << u"127.0.0.1:1 "_s.repeated(65) << u"64"_s;
}

void EdgeJudgementTest::refusesWithTheReason()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, part);

    const EdgeJudgement judgement = judged(field, text);

    QVERIFY(!judgement.answers);
    // Of two listeners that clash, the later one in the file is told.
    const QString told = part == u"another listener" ? u"listen.sip_tls"_s : field;
    const wizard::EdgeFinding finding = judgement.findings.value(told);
    QCOMPARE(int(finding.level), int(Level::Error));
    QVERIFY2(finding.sentence.contains(part), qPrintable(finding.sentence));
}

void EdgeJudgementTest::remarksWithoutRefusing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("part");
    const int notice = int(Level::Notice);
    const int warning = int(Level::Warning);
    const QString listen = u"listen.xmpp"_s;
    QTest::newRow("no domain") << u"edge.fqdn"_s << u"edge"_s << warning << u"no domain"_s;
    QTest::newRow("private") << u"edge.fqdn"_s << u"edge.corp.local"_s << warning << u"private"_s;
    QTest::newRow("U-label") << u"edge.fqdn"_s << u"Edge.Bücher.example"_s << notice
                             << u"edge.bücher.example is edge.xn--bcher-kva.example"_s;
    QTest::newRow("A-label") << u"domains.xmpp"_s << u"xn--bcher-kva.example"_s << notice
                             << u"bücher.example is xn--bcher-kva.example"_s;
    QTest::newRow("several") << u"domains.sip"_s << u"contoso.com, fabrikam.net"_s << notice
                             << u"contoso.com comes first"_s;
    QTest::newRow("the same for XMPP") << u"domains.xmpp"_s << QString() << notice << u"SIP"_s;
    QTest::newRow("loopback") << listen << u"127.0.0.1:5269, [::1]:5269"_s << warning
                              << u"[::]:5269"_s;
    QTest::newRow("IPv4") << listen << u"0.0.0.0:5269"_s << notice << u"IPv4 only"_s;
    QTest::newRow("IPv6") << listen << u"[2001:db8::1]:5269"_s << notice << u"IPv6 only"_s;
    QTest::newRow("XMPP off") << listen << QString() << warning << u"cannot connect"_s;
    QTest::newRow("SIP off") << u"listen.sip_tls"_s << QString() << warning << u"by SIP"_s;
}

void EdgeJudgementTest::remarksWithoutRefusing()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const int, level);
    QFETCH(const QString, part);

    const EdgeJudgement judgement = judged(field, text);

    QVERIFY(judgement.answers.has_value());
    const wizard::EdgeFinding finding = judgement.findings.value(field);
    QCOMPARE(int(finding.level), level);
    QVERIFY2(finding.sentence.contains(part), qPrintable(finding.sentence));
}

void EdgeJudgementTest::saysWhatElseContradicts_data()
{
    QTest::addColumn<QString>("sip");
    QTest::addColumn<QString>("part");
    QTest::newRow("a policy has a member there") << u"contoso.com"_s << u"alice@fabrikam.net"_s;
    QTest::newRow("a certificate is assigned to it") << u"fabrikam.net"_s << u"contoso.com"_s;
}

void EdgeJudgementTest::saysWhatElseContradicts()
{
    QFETCH(const QString, sip);
    QFETCH(const QString, part);

    const EdgeJudgement judgement = judged(u"domains.sip"_s, sip);

    QVERIFY(!judgement.answers);
    const QString sentence = judgement.findings.value(QString()).sentence;
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void EdgeJudgementTest::asksForNothingBeforeItIsTouched()
{
    const EdgeJudgement judgement = wizard::judge(std::nullopt, EdgeInput::of(std::nullopt));

    QVERIFY(!judgement.answers);
    for (const wizard::EdgeFinding &finding : judgement.findings)
        QVERIFY2(finding.level != Level::Error, qPrintable(finding.sentence));
}

void EdgeJudgementTest::judgesEveryFieldAtOnce()
{
    EdgeInput input = EdgeInput::of(fullSite());
    input.texts[u"edge.fqdn"_s] = u"_"_s;
    input.texts[u"domains.sip"_s] = u"_"_s;
    input.texts[u"listen.xmpp"_s] = u"_"_s;
    input.users = {.home = HomeKind::SipServer, .server = u"a@b"_s, .transport = {}};

    const EdgeJudgement judgement = wizard::judge(fullSite(), input);

    for (const QString &field :
         {u"edge.fqdn"_s, u"domains.sip"_s, u"listen.xmpp"_s, u"users.next_hop"_s})
        QVERIFY2(int(judgement.findings.value(field).level) == int(Level::Error),
                 qPrintable(field));
}

void EdgeJudgementTest::writesTheUsersHome_data()
{
    QTest::addColumn<int>("home");
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("transport");
    QTest::addColumn<QString>("uri");
    const int sfb = int(HomeKind::SkypeForBusiness);
    const int other = int(HomeKind::SipServer);
    QTest::newRow("Front End") << sfb << u" fe.contoso.com:5061 "_s << int(HomeTransport::Tls)
                               << u"sip:fe.contoso.com:5061;transport=tls"_s;
    QTest::newRow("address") << other << u"[2001:db8::1]:5060"_s << int(HomeTransport::Tcp)
                             << u"sip:[2001:db8::1]:5060;transport=tcp"_s;
    QTest::newRow("UDP") << other << u"192.0.2.7"_s << int(HomeTransport::Udp)
                         << u"sip:192.0.2.7;transport=udp"_s;
    QTest::newRow("DNS") << other << u"contoso.com"_s << int(HomeTransport::ByDns)
                         << u"sip:contoso.com"_s;
    QTest::newRow("URI") << other << u"sip:p.example;transport=tcp;lr"_s << int(HomeTransport::Tls)
                         << u"sip:p.example;transport=tcp;lr"_s;
    QTest::newRow("none") << int(HomeKind::Registrar) << u"left over"_s << int(HomeTransport::Tls)
                          << QString();
}

void EdgeJudgementTest::writesTheUsersHome()
{
    QFETCH(const int, home);
    QFETCH(const QString, server);
    QFETCH(const int, transport);
    QFETCH(const QString, uri);

    const EdgeJudgement judgement =
        judged(UsersInput{.home = static_cast<HomeKind>(home),
                          .server = server,
                          .transport = static_cast<HomeTransport>(transport)});

    QVERIFY(judgement.answers.has_value());
    const site::Users &users = judgement.answers->users;
    QCOMPARE(users.nextHop, uri);
    QCOMPARE(users.home == site::UsersHome::Registrar, uri.isEmpty());
    QCOMPARE(users.dialect == site::Dialect::SkypeForBusiness,
             home == int(HomeKind::SkypeForBusiness));
}

void EdgeJudgementTest::keepsAUriAsItWasWritten_data()
{
    QTest::addColumn<QString>("uri");
    for (const char *uri : {"sips:sfb.contoso.com",
                            "sip:sfb.contoso.com:5061;transport=tls;lr",
                            "SIP:SFB.contoso.com;lr;transport=udp"})
        QTest::newRow(uri) << QString::fromLatin1(uri);
}

void EdgeJudgementTest::keepsAUriAsItWasWritten()
{
    QFETCH(const QString, uri);
    site::Users users;
    users.home = site::UsersHome::NextHop;
    users.nextHop = uri;

    QCOMPARE(UsersInput::of(users).users(users).nextHop, uri);
}

void EdgeJudgementTest::refusesAHomeThatIsNone_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QString() << u"not named"_s;
    QTest::newRow("person") << u"alice@contoso.com"_s << u"names a person"_s;
    QTest::newRow("port") << u"sfb.contoso.com:0"_s << u"1 to 65535"_s;
    QTest::newRow("parameter") << u"sfb.contoso.com;maddr=10.0.0.1"_s << u"parameter"_s;
    QTest::newRow("line end") << u"sfb.contoso.com\r\nX: y"_s << u"“"_s;
}

void EdgeJudgementTest::refusesAHomeThatIsNone()
{
    QFETCH(const QString, server);
    QFETCH(const QString, part);

    const EdgeJudgement judgement =
        judged(UsersInput{.home = HomeKind::SipServer, .server = server, .transport = {}});

    QVERIFY(!judgement.answers);
    const QString sentence = judgement.findings.value(u"users.next_hop"_s).sentence;
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void EdgeJudgementTest::keepsOthersChangesInUntouchedFields()
{
    const EdgeInput base = EdgeInput::of(fullSite());
    EdgeInput mine = base;
    mine.texts[u"domains.xmpp"_s] = u"xmpp.contoso.com"_s;
    EdgeInput theirs = base;
    theirs.texts[u"domains.xmpp"_s] = u"theirs.contoso.com"_s;
    theirs.texts[u"listen.sip_tcp"_s] = u"[::]:5060"_s;
    theirs.users.home = HomeKind::SipServer;

    const EdgeInput all = wizard::combined(base, mine, theirs);

    QCOMPARE(all.texts.value(u"domains.xmpp"_s), u"xmpp.contoso.com"_s);
    QCOMPARE(all.texts.value(u"listen.sip_tcp"_s), u"[::]:5060"_s);
    QCOMPARE(int(all.users.home), int(HomeKind::SipServer));
}

void EdgeJudgementTest::seesAPortThatAnotherProgramHas_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("TCP") << u"listen.xmpp"_s;
    QTest::newRow("UDP") << u"listen.sip_udp"_s;
}

void EdgeJudgementTest::seesAPortThatAnotherProgramHas()
{
    QFETCH(const QString, field);
    QTcpServer tcp;
    QUdpSocket udp;
    QVERIFY(tcp.listen(QHostAddress::LocalHost) && udp.bind(QHostAddress::LocalHost));
    const bool isUdp = field == u"listen.sip_udp";
    const base::Endpoint taken{u"127.0.0.1"_s, isUdp ? udp.localPort() : tcp.serverPort()};

    const auto finding = wizard::checkListeners(field, {taken}, {});

    QVERIFY(finding.has_value());
    QVERIFY2(finding->sentence.contains(taken.text()), qPrintable(finding->sentence));
    QVERIFY(!wizard::checkListeners(field, {{u"127.0.0.1"_s, test::freePorts(1).front()}}, {}));
}

void EdgeJudgementTest::doesNotTouchAPortOfTheEngine()
{
    QTcpServer engines;
    QVERIFY(engines.listen(QHostAddress::LocalHost));
    const base::Endpoint held{u"127.0.0.1"_s, engines.serverPort()};
    control::EngineStatus status;
    status.listeners = {{.purpose = u"xmpp"_s, .endpoint = held.text(), .state = {}, .error = {}}};
    const base::Endpoint everywhere{u"::"_s, held.port};

    QVERIFY(!wizard::checkListeners(u"listen.xmpp"_s, {held}, {true, status}));
    QVERIFY2(!wizard::checkListeners(u"listen.xmpp"_s, {everywhere}, {true, status}),
             "the engine itself will make room");
    QVERIFY2(!wizard::checkListeners(u"listen.xmpp"_s, {held}, {true, std::nullopt}),
             "an engine that has not told yet may hold it");
    status.listeners.clear();
    QVERIFY(wizard::checkListeners(u"listen.xmpp"_s, {held}, {true, status}).has_value());
}

void EdgeJudgementTest::knowsTheAddressesOfThisComputer()
{
    const auto elsewhere =
        wizard::checkListeners(u"listen.xmpp"_s, {{u"192.0.2.99"_s, 5269}}, {true, std::nullopt});

    QVERIFY(elsewhere.has_value());
    QCOMPARE(int(elsewhere->level), int(Level::Warning));
    QVERIFY(elsewhere->sentence.contains(u"192.0.2.99"_s));
    for (const QString &address : wizard::ownAddresses())
        QVERIFY2(!wizard::checkListeners(u"listen.xmpp"_s, {{address, 5269}}, {true, std::nullopt}),
                 qPrintable(address));
}

QTEST_MAIN(EdgeJudgementTest)
#include "tst_edge_judgement.moc"
