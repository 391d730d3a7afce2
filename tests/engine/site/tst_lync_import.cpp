// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/choices.h"
#include "engine/site/lync_import.h"
#include "engine/site/negotiation_rules.h"
#include "engine/site/site_file.h"
#include "tests/engine/site/lync_samples.h"
#include "tests/support/lync_corpus.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Effect = site::LyncItem::Effect;
using Reason = site::LyncProblem::Reason;
using site::LyncChoice;
using site::LyncFate;
using test::clixmlOf;
using test::corpusSite;
using test::emptySite;
using test::randomPartner;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

site::LyncExport exportOf(const QList<site::LyncFile> &files)
{
    return site::readLyncFiles(files).value_or(site::LyncExport());
}

site::LyncExport json(const QByteArray &text)
{
    return exportOf({{.name = u"export.json"_s, .bytes = text}});
}

site::LyncImport taken(const site::LyncExport &exported, const site::Site &site, LyncChoice choice)
{
    return importLync(exported, site, [choice](const site::LyncItem &item) {
        return item.problems.isEmpty() ? LyncChoice::Undecided : choice;
    });
}

// A partner of the name given, and more of its properties, as JSON.
QByteArray partnerJson(const QByteArray &properties)
{
    return R"([{"TlsNegotiation":"Required","SaslNegotiation":"Optional","Identity":null,)"
        + properties + "}]";
}

} // namespace

class LyncImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryKindFromEveryFormat_data() { formats(); }
    void takesEveryKindFromEveryFormat();
    void changesNothingTheSecondTime_data() { formats(); }
    void changesNothingTheSecondTime();
    void dropsNothingInSilence_data() { formats(); }
    void dropsNothingInSilence();
    void saysThatCsvHoldsNoLists();
    void asksWhetherNumbersMayBeReadAsNames();
    void leavesEachConflictToAChoice_data();
    void leavesEachConflictToAChoice();
    void savesNoRowOfTheTableThatCannotWork_data();
    void savesNoRowOfTheTableThatCannotWork();
    void takesBackThePartnersThatAreRendered();
    void takesWhatIsMissingAsForbidden();
    void grantsPoliciesThatAreHereAlready();
    void keepsWhatTheFileDoesNotName();
    void readsSpansOfTime_data();
    void readsSpansOfTime();
    void takesThousandsOfPartners();

private:
    static void formats()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : test::lyncFormats)
            QTest::newRow(qPrintable(format)) << format;
    }
};

void LyncImportTest::takesEveryKindFromEveryFormat()
{
    QFETCH(const QString, format);

    const site::LyncImport import =
        taken(exportOf(test::lyncFiles(format)), emptySite(), LyncChoice::Take);

    QVERIFY(import.mayBeWritten());
    const site::Site expected = corpusSite(format);
    QCOMPARE(import.site.xmppPartners, expected.xmppPartners);
    QCOMPARE(import.site.sipDomains, expected.sipDomains);
    QCOMPARE(import.site.sipProviders, expected.sipProviders);
    QCOMPARE(import.site.policies, expected.policies);
    QVERIFY(import.site == expected);
    QVERIFY(site::parseSite(site::writeSite(import.site)) == expected);
}

void LyncImportTest::changesNothingTheSecondTime()
{
    QFETCH(const QString, format);
    const site::LyncExport exported = exportOf(test::lyncFiles(format));
    const site::Site once = taken(exported, emptySite(), LyncChoice::Take).site;

    const site::LyncImport again = taken(exported, once, LyncChoice::Undecided);

    QVERIFY(again.mayBeWritten());
    QVERIFY(again.site == once);
    for (const site::LyncItem &item : again.items)
        QCOMPARE(item.effect, Effect::Same);
}

void LyncImportTest::dropsNothingInSilence()
{
    QFETCH(const QString, format);
    const site::LyncExport exported = exportOf(test::lyncFiles(format));

    const site::LyncImport import = taken(exported, emptySite(), LyncChoice::Take);

    qsizetype exportedProperties = 0;
    qsizetype users = 0;
    for (const site::LyncExport::Entry &entry : exported.entries) {
        if (entry.file.startsWith(u"users"))
            ++users;
        else
            exportedProperties += entry.object.properties.size();
    }
    qsizetype toldProperties = 0;
    for (const site::LyncItem &item : import.items) {
        if (item.kind != site::LyncKind::User)
            toldProperties += item.properties.size();
        for (const site::LyncProperty &property : item.properties) {
            QVERIFY2(property.fate != LyncFate::Unknown, qPrintable(property.name));
            QCOMPARE(property.fate == LyncFate::Secret, property.name == u"DialbackPassphrase");
            if (property.fate == LyncFate::Secret)
                QVERIFY(property.value.isEmpty());
        }
    }
    QCOMPARE(toldProperties, exportedProperties);
    QCOMPARE(import.items.size(), exported.entries.size() - users + 1);
}

void LyncImportTest::saysThatCsvHoldsNoLists()
{
    const site::LyncExport exported = exportOf(test::lyncFiles(u"csv-7"_s, u"partners.*"_s));

    const site::LyncImport import = taken(exported, emptySite(), LyncChoice::Undecided);

    QCOMPARE(import.undecided, 3);
    QVERIFY(import.site == emptySite());
    QCOMPARE(import.items.first().problems,
             (QList<site::LyncProblem>{
                 {.reason = Reason::ListNotInFile, .property = u"AdditionalDomains"_s}}));
}

void LyncImportTest::asksWhetherNumbersMayBeReadAsNames()
{
    const site::LyncExport exported = exportOf(test::lyncFiles(u"json-5.1"_s, u"partners.*"_s));

    const site::LyncImport import = taken(exported, emptySite(), LyncChoice::Undecided);

    QCOMPARE(import.undecided, 3);
    QVERIFY(
        import.items.at(1).problems.contains(site::LyncProblem{.reason = Reason::NumberForName,
                                                               .property = u"TlsNegotiation"_s,
                                                               .evidence = u"2 = NotSupported"_s}));
}

void LyncImportTest::leavesEachConflictToAChoice_data()
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

void LyncImportTest::leavesEachConflictToAChoice()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Reason, reason);
    QFETCH(const bool, canTake);
    site::Site before = emptySite();
    site::XmppPartner here(domain(u"here.example"_s));
    here.additionalDomains = {domain(u"more.here.example"_s)};
    before.xmppPartners = {here};
    site::SipDomain blocked(domain(u"spam.example"_s));
    blocked.action = site::SipAction::Block;
    site::SipDomain allowed(domain(u"edge.example"_s));
    allowed.accessEdgeFqdn = u"sip.edge.example:5061"_s;
    before.sipDomains = {blocked, allowed};
    before.sipProviders = {site::SipProvider(u"One"_s, domain(u"proxy.example"_s))};
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
    before.policies += {ofSite, one, two};
    before.gateway.keepAliveInterval = std::chrono::seconds(77);
    QVERIFY(site::parseSite(site::writeSite(before)) == before);
    const site::LyncExport exported = json(text);

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

void LyncImportTest::savesNoRowOfTheTableThatCannotWork_data()
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

void LyncImportTest::savesNoRowOfTheTableThatCannotWork()
{
    QFETCH(const QByteArray, tls);
    QFETCH(const QByteArray, sasl);
    QFETCH(const bool, dialback);
    const site::LyncExport exported =
        json("{\"Domain\":\"new.example\",\"TlsNegotiation\":\"" + tls + "\",\"SaslNegotiation\":\""
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

void LyncImportTest::takesBackThePartnersThatAreRendered()
{
    QRandomGenerator random(8048);
    QList<site::XmppPartner> partners;
    QByteArray xml =
        R"(<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">)";
    for (int i = 0; i < 300; ++i) {
        partners.append(randomPartner(random, i));
        xml += clixmlOf(partners.last());
    }

    const site::LyncImport import =
        importLync(exportOf({{.name = u"partners.xml"_s, .bytes = xml + "</Objs>"}}),
                   emptySite(),
                   [](const site::LyncItem &) { return LyncChoice::Undecided; });

    QCOMPARE(import.undecided, 0);
    QCOMPARE(import.site.xmppPartners, partners);
}

void LyncImportTest::takesWhatIsMissingAsForbidden()
{
    const site::LyncImport import =
        taken(json(R"({"Identity":"Site:Redmond","EnableFederationAccess":true})"),
              emptySite(),
              LyncChoice::Take);

    QCOMPARE(
        import.items.first().problems,
        (QList<site::LyncProblem>{{.reason = Reason::Missing, .property = u"EnableXmppAccess"_s}}));
    QCOMPARE(import.site.policies.last().federation, true);
    QCOMPARE(import.site.policies.last().xmpp, false);
}

void LyncImportTest::grantsPoliciesThatAreHereAlready()
{
    site::Site before = emptySite();
    site::ExternalAccessPolicy sales;
    sales.name = u"Sales"_s;
    sales.scope = site::PolicyScope::User;
    sales.members = {u"zoe@contoso.com"_s};
    before.policies.append(sales);

    const site::LyncImport import = taken(
        json(
            R"([{"SipAddress":"SIP:Ana@Contoso.com","ExternalAccessPolicy":"Tag:sales"},)"
            R"({"SipAddress":"sip:zoe@contoso.com","ExternalAccessPolicy":{"FriendlyName":"Sales"}},)"
            R"({"SipAddress":"sip:eve@contoso.com","ExternalAccessPolicy":null}])"),
        before,
        LyncChoice::Undecided);

    QVERIFY(import.mayBeWritten());
    QCOMPARE(import.site.policies.last().members,
             (QStringList{u"zoe@contoso.com"_s, u"ana@contoso.com"_s}));
}

void LyncImportTest::keepsWhatTheFileDoesNotName()
{
    site::Site before = emptySite();
    site::XmppPartner here(domain(u"here.example"_s));
    here.description = u"Ours"_s;
    here.keepAlive = false;
    here.connectionLimit = 7;
    before.xmppPartners = {here};

    const site::LyncImport import =
        taken(json(partnerJson(
                  R"("Domain":"here.example","Description":null,"PartnerType":"Federated")")),
              before,
              LyncChoice::Take);

    here.type = site::PartnerType::Federated;
    QCOMPARE(import.site.xmppPartners, QList{here});
}

void LyncImportTest::readsSpansOfTime_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("300") << 300;
    QTest::newRow("a clock") << QByteArray(R"("00:05:00")") << 300;
    QTest::newRow("days and a clock") << QByteArray(R"("1.00:00:01")") << 86401;
    QTest::newRow("XML") << QByteArray(R"("PT5M1S")") << 301;
    QTest::newRow("an object") << QByteArray(R"({"Minutes":5,"TotalSeconds":300.0})") << 300;
}

void LyncImportTest::readsSpansOfTime()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, seconds);

    const site::LyncImport import =
        taken(json("{\"KeepAliveInterval\":" + value + ",\"SubscriptionRefreshInterval\":28800}"),
              emptySite(),
              LyncChoice::Undecided);

    QCOMPARE(import.site.gateway.keepAliveInterval, std::chrono::seconds(seconds));
}

void LyncImportTest::takesThousandsOfPartners()
{
    QRandomGenerator random(3);
    QByteArray xml =
        R"(<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">)";
    for (int i = 0; i < 5000; ++i)
        xml += clixmlOf(randomPartner(random, i));
    xml += "</Objs>";
    qsizetype partners = 0;

    QBENCHMARK
    {
        const site::LyncImport import = taken(exportOf({{.name = u"partners.xml"_s, .bytes = xml}}),
                                              emptySite(),
                                              LyncChoice::Undecided);
        partners = import.site.xmppPartners.size();
    }

    QCOMPARE(partners, 5000);
}

QTEST_GUILESS_MAIN(LyncImportTest)
#include "tst_lync_import.moc"
