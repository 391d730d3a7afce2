// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/site/lync_samples.h"
#include "tests/support/lync_corpus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Effect = site::LyncItem::Effect;
using Reason = site::LyncProblem::Reason;
using site::LyncChoice;
using site::LyncFate;
using test::clixmlOf;
using test::corpusSite;
using test::emptySite;
using test::exportOf;
using test::jsonExport;
using test::partnerJson;
using test::randomPartner;
using test::taken;

// What an export of Lync comes to in a site that has nothing against it.
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
        taken(jsonExport(R"({"Identity":"Site:Redmond","EnableFederationAccess":true})"),
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
        jsonExport(
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
    site::XmppPartner here(base::DomainName::parse(u"here.example"_s).value());
    here.description = u"Ours"_s;
    here.keepAlive = false;
    here.connectionLimit = 7;
    before.xmppPartners = {here};

    const site::LyncImport import =
        taken(jsonExport(partnerJson(
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

    const site::LyncImport import = taken(
        jsonExport("{\"KeepAliveInterval\":" + value + ",\"SubscriptionRefreshInterval\":28800}"),
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
