// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/choices.h"
#include "engine/site/negotiation_rules.h"
#include "engine/site/site_file.h"
#include "tests/engine/site/lync_samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Reason = site::LyncProblem::Reason;
using site::LyncChoice;
using test::emptySite;
using test::jsonExport;
using test::partnerJson;
using test::taken;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

// One of each, for an import to meet.
site::Site siteOfEach()
{
    site::Site site = emptySite();
    site::XmppPartner here(domain(u"here.example"_s));
    here.additionalDomains = {domain(u"more.here.example"_s)};
    site.xmppPartners = {here};
    site::SipDomain blocked(domain(u"spam.example"_s));
    blocked.action = site::SipAction::Block;
    site::SipDomain allowed(domain(u"edge.example"_s));
    allowed.accessEdgeFqdn = u"sip.edge.example:5061"_s;
    site.sipDomains = {blocked, allowed};
    site.sipProviders = {site::SipProvider(u"One"_s, domain(u"proxy.example"_s))};
    site::ExternalAccessPolicy ofSite;
    ofSite.name = u"Here"_s;
    ofSite.scope = site::PolicyScope::Site;
    site::ExternalAccessPolicy one;
    one.name = u"One"_s;
    one.scope = site::PolicyScope::User;
    one.members = {u"ana@contoso.com"_s};
    site::ExternalAccessPolicy two;
    two.name = u"Two"_s;
    two.scope = site::PolicyScope::User;
    site.policies += {ofSite, one, two};
    site.gateway.keepAliveInterval = std::chrono::seconds(77);
    return site;
}

} // namespace

// What an export of Lync meets in a site, and who decides.
class LyncConflictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesEachConflictToAChoice_data();
    void leavesEachConflictToAChoice();
    void savesNoRowOfTheTableThatCannotWork_data();
    void savesNoRowOfTheTableThatCannotWork();
};

void LyncConflictsTest::leavesEachConflictToAChoice_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("canTake");
    QTest::newRow("a partner's domain is ours")
        << partnerJson(R"("Domain":"Contoso.com")") << Reason::OurDomain << false;
    QTest::newRow("an additional domain is ours")
        << partnerJson(R"("Domain":"new.example","AdditionalDomains":["ok.example","contoso.com"])")
        << Reason::OurDomain << true;
    QTest::newRow("a partner's domain is another's additional one")
        << partnerJson(R"("Domain":"more.here.example")") << Reason::OthersDomain << false;
    QTest::newRow("an additional domain is another's")
        << partnerJson(R"("Domain":"new.example","AdditionalDomains":["here.example"])")
        << Reason::OthersDomain << true;
    QTest::newRow("the partner is here with other settings")
        << partnerJson(R"("Domain":"here.example","EnableKeepAlive":false)") << Reason::Differs
        << true;
    QTest::newRow("no domain") << partnerJson(R"("Domain":"")") << Reason::Missing << false;
    QTest::newRow("no domain name")
        << partnerJson(R"("Domain":"-bad-.example")") << Reason::BadValue << false;
    QTest::newRow("an address") << partnerJson(R"("Domain":"192.0.2.1")") << Reason::BadValue
                                << false;
    QTest::newRow("an additional domain that is none")
        << partnerJson(R"("Domain":"new.example","AdditionalDomains":["a..b"])") << Reason::BadValue
        << true;
    QTest::newRow("no connections at all")
        << partnerJson(R"("Domain":"new.example","ConnectionLimit":0)") << Reason::BadValue << true;
    QTest::newRow("the greatest number of Lync")
        << partnerJson(R"("Domain":"new.example","ConnectionLimit":4294967295)") << Reason::BadValue
        << true;
    QTest::newRow("an unknown kind of partner")
        << partnerJson(R"("Domain":"new.example","PartnerType":"Friend")") << Reason::BadValue
        << false;
    QTest::newRow("a number beyond the enumeration")
        << partnerJson(R"("Domain":"new.example","PartnerType":3)") << Reason::BadValue << false;
    QTest::newRow("a number in the enumeration")
        << partnerJson(R"("Domain":"new.example","PartnerType":2)") << Reason::NumberForName
        << true;
    QTest::newRow("dialback neither on nor off")
        << partnerJson(R"("Domain":"new.example","SupportDialbackNegotiation":"maybe")")
        << Reason::BadValue << false;
    QTest::newRow("a proxy that is no host")
        << partnerJson(R"("Domain":"new.example","ProxyFqdn":"not a host")") << Reason::BadValue
        << false;
    QTest::newRow("a description without end")
        << partnerJson(R"("Domain":"new.example","Description":")" + QByteArray(1001, 'x') + '"')
        << Reason::BadValue << true;
    QTest::newRow("the name of a type for a list") << partnerJson(
        R"("Domain":"new.example","AdditionalDomains":"System.Collections.Generic.List`1[System.String]")")
                                                   << Reason::ListNotInFile << true;
    QTest::newRow("an allowed domain that is blocked here")
        << QByteArray(R"({"Domain":"spam.example","ProxyFqdn":null})") << Reason::OtherList << true;
    QTest::newRow("a partner's domain is a SIP domain here")
        << partnerJson(R"("Domain":"spam.example")") << Reason::OtherList << false;
    QTest::newRow("an additional domain is a SIP domain here")
        << partnerJson(R"("Domain":"new.example","AdditionalDomains":["spam.example"])")
        << Reason::OtherList << true;
    QTest::newRow("an allowed domain is a partner's here")
        << QByteArray(R"({"Domain":"more.here.example","ProxyFqdn":null})") << Reason::OtherList
        << false;
    QTest::newRow("a partner's domain is the name of the edge")
        << partnerJson(R"("Domain":"edge.contoso.com")") << Reason::OurDomain << false;
    QTest::newRow("a provider whose proxy is this edge")
        << QByteArray(R"({"Identity":"Two","ProxyFqdn":"edge.contoso.com","HostsOCSUsers":false})")
        << Reason::OurDomain << false;
    QTest::newRow("a blocked domain that is ours")
        << QByteArray(R"({"Domain":"contoso.com","Comment":null})") << Reason::OurDomain << false;
    QTest::newRow("a provider with another's proxy") << QByteArray(
        R"({"Identity":"Two","ProxyFqdn":"proxy.example","HostsOCSUsers":false,"Enabled":true})")
                                                     << Reason::ProxyTaken << false;
    QTest::newRow("a provider whose proxy is a domain's access edge") << QByteArray(
        R"({"Identity":"Two","ProxyFqdn":"sip.edge.example","HostsOCSUsers":false,"Enabled":true})")
                                                                      << Reason::AccessEdgeTaken
                                                                      << false;
    QTest::newRow("a domain whose access edge is a provider's proxy")
        << QByteArray(R"({"Domain":"new.example","ProxyFqdn":"Proxy.example"})")
        << Reason::ProxyTaken << false;
    QTest::newRow("a provider without a proxy")
        << QByteArray(R"({"Identity":"Two","ProxyFqdn":null,"IconUrl":null})") << Reason::BadValue
        << false;
    QTest::newRow("a further policy of a site") << QByteArray(
        R"({"Identity":"Site:Other","EnableFederationAccess":true,"EnableXmppAccess":true})")
                                                << Reason::SitePolicyTaken << true;
    QTest::newRow("a policy named like one of another scope") << QByteArray(
        R"({"Identity":"Tag:here","EnableFederationAccess":true,"EnableXmppAccess":true})")
                                                              << Reason::NameTaken << false;
    QTest::newRow("a user policy with the name of the global one") << QByteArray(
        R"({"Identity":"Tag:Global","EnableFederationAccess":true,"EnableXmppAccess":true})")
                                                                   << Reason::NameTaken << false;
    QTest::newRow("a policy of unknown members") << QByteArray(
        R"({"Identity":"Tag:New","EnableFederationAccess":true,"EnableXmppAccess":true})")
                                                 << Reason::NoMembers << true;
    QTest::newRow("a member of another policy")
        << QByteArray(R"([{"SipAddress":"sip:ana@contoso.com","ExternalAccessPolicy":"Two"}])")
        << Reason::MemberElsewhere << true;
    QTest::newRow("users of a foreign domain") << QByteArray(
        R"([{"SipAddress":"sip:ana@elsewhere.example","ExternalAccessPolicy":"Two"}])")
                                               << Reason::ForeignUsers << true;
    QTest::newRow("a policy nobody describes")
        << QByteArray(R"([{"SipAddress":"sip:ana@contoso.com","ExternalAccessPolicy":"Nowhere"}])")
        << Reason::UnknownPolicy << false;
    QTest::newRow("an interval without end")
        << QByteArray(R"({"KeepAliveInterval":999999999,"SubscriptionRefreshInterval":100})")
        << Reason::BadValue << true;
    QTest::newRow("a gateway that was set here")
        << QByteArray(R"({"KeepAliveInterval":100,"SubscriptionRefreshInterval":100})")
        << Reason::Differs << true;
    QTest::newRow("something else of Lync")
        << QByteArray(R"({"Identity":"Global","EnableVoice":true})") << Reason::UnknownObject
        << false;
}

void LyncConflictsTest::leavesEachConflictToAChoice()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Reason, reason);
    QFETCH(const bool, canTake);
    const site::Site before = siteOfEach();
    QVERIFY(site::parseSite(site::writeSite(before)) == before);
    const site::LyncExport exported = jsonExport(text);

    const site::LyncImport undecided = taken(exported, before, LyncChoice::Undecided);
    const site::LyncImport skipped = taken(exported, before, LyncChoice::Skip);
    const site::LyncImport all = taken(exported, before, LyncChoice::Take);

    const site::LyncItem &item = undecided.items.last();
    const auto problem = std::ranges::find(item.problems, reason, &site::LyncProblem::reason);
    QVERIFY2(
        problem != item.problems.end(),
        qPrintable(item.problems.isEmpty() ? u"none"_s : reasonName(item.problems.first().reason)));
    QCOMPARE(problem->canTake, canTake);
    QVERIFY(undecided.undecided > 0);
    QVERIFY(!undecided.mayBeWritten());
    QVERIFY(undecided.site == before);
    QVERIFY(skipped.mayBeWritten());
    QVERIFY(skipped.site == before);
    QCOMPARE(all.mayBeWritten(), canTake);
    QVERIFY(site::parseSite(site::writeSite(all.site)) == all.site);
}

void LyncConflictsTest::savesNoRowOfTheTableThatCannotWork_data()
{
    QTest::addColumn<QByteArray>("tls");
    QTest::addColumn<QByteArray>("sasl");
    QTest::addColumn<bool>("dialback");
    for (const char *tls : {"Required", "Optional", "NotSupported"}) {
        for (const char *sasl : {"Required", "Optional", "NotSupported"}) {
            for (const bool dialback : {true, false})
                QTest::addRow("TLS %s, SASL %s, dialback %d", tls, sasl, dialback)
                    << QByteArray(tls) << QByteArray(sasl) << dialback;
        }
    }
}

void LyncConflictsTest::savesNoRowOfTheTableThatCannotWork()
{
    QFETCH(const QByteArray, tls);
    QFETCH(const QByteArray, sasl);
    QFETCH(const bool, dialback);
    const site::LyncExport exported = jsonExport(
        "{\"Domain\":\"new.example\",\"TlsNegotiation\":\"" + tls + "\",\"SaslNegotiation\":\""
        + sasl + "\",\"SupportDialbackNegotiation\":" + (dialback ? "true" : "false") + '}');
    const QStringList words{u"Required"_s, u"Optional"_s, u"NotSupported"_s};
    const site::NegotiationRule lyncs =
        negotiationRule(site::Negotiation(words.indexOf(QString::fromLatin1(tls))),
                        site::Negotiation(words.indexOf(QString::fromLatin1(sasl))),
                        dialback);

    const site::LyncImport asked = taken(exported, emptySite(), LyncChoice::Undecided);
    const site::LyncImport all = taken(exported, emptySite(), LyncChoice::Take);

    const bool isRefused = lyncs.verdict == site::Verdict::Error;
    QCOMPARE(asked.undecided, isRefused ? 1 : 0);
    QCOMPARE(asked.site.xmppPartners.size(), isRefused ? 0 : 1);
    const site::XmppPartner &partner = all.site.xmppPartners.first();
    const site::NegotiationRule ours = negotiationRule(partner);
    if (isRefused)
        QCOMPARE(asked.items.first().problems.first().words, // what it would get is told before
                 (QStringList{site::name(partner.tls),
                              site::name(partner.sasl),
                              partner.dialback ? u"yes"_s : u"no"_s}));
    QVERIFY(ours.verdict != site::Verdict::Error);
    if (!lyncs.methods.isEmpty())
        QCOMPARE(ours.methods, lyncs.methods); // what worked in Lync goes on to work
}

QTEST_GUILESS_MAIN(LyncConflictsTest)
#include "tst_lync_conflicts.moc"
