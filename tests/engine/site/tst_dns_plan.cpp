// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/dns_plan.h"
#include "engine/site/public_addresses.h"
#include "engine/site/zone_file.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

Site contoso()
{
    Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s), domain(u"fabrikam.net"_s)});
    site.domains.xmpp = {domain(u"contoso.com"_s)};
    return site;
}

// "?" marks an optional one.
QStringList lines(const QList<PlannedRecord> &records)
{
    QStringList lines;
    for (const PlannedRecord &record : records)
        lines += u"%1%2 %3 %4"_s
                     .arg(record.optional ? u"?"_s : QString(),
                          record.name,
                          typeText(record),
                          dataText(record))
                     .trimmed();
    return lines;
}

const ZoneRemarks remarks{.optional = u"Optional:"_s, .unknownAddress = u"the public address"_s};

// named-checkzone reads the lines as a part of the root zone.
QByteArray checkZone(const QByteArray &zone)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"zone"_s));
    if (!file.open(QIODevice::WriteOnly))
        return "no file";
    file.write(". 3600 IN SOA ns.invalid. root.invalid. 1 7200 900 1209600 300\n"
               ". 3600 IN NS ns.invalid.\nns.invalid. 3600 IN A 192.0.2.53\n"
               + zone);
    file.close();
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(
        QStandardPaths::findExecutable(u"named-checkzone"_s, {u"/usr/bin"_s, u"/usr/sbin"_s}),
        {u"-i"_s, u"local"_s, u"-k"_s, u"fail"_s, u"."_s, file.fileName()});
    check.waitForFinished();
    const QByteArray said = check.readAll();
    const bool isFine = check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0
        && said == "zone ./IN: loaded serial 1\nOK\n"; // without a warning
    return isFine ? QByteArray() : said + check.errorString().toUtf8();
}

} // namespace

class DnsPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesWhatIsServed();
    void asksForTheFederationRecordWherePartnersAreDiscovered();
    void publishesNothingForAListenerThatIsOff();
    void countsOnePortOnceHoweverManyAddresses();
    void leavesClientsToTheUsersHome();
    void publishesDirectTls();
    void takesTheAddressesItIsToldOrListensAt_data();
    void takesTheAddressesItIsToldOrListensAt();
    void pinsEachAssignedKeyAtEachXmppPort();
    void takesTheAddressesThatTheSiteNames();
    void refusesAnAddressThatNobodyCanReach_data();
    void refusesAnAddressThatNobodyCanReach();
    void aGatewayBehindAProxyPublishesNothing();
    void writesAZoneThatNameServersTake();
    void keepsRemarksOnTheirLine();
};

void DnsPlanTest::publishesWhatIsServed()
{
    QCOMPARE(lines(dnsPlan(contoso())),
             (QStringList{u"edge.contoso.com A/AAAA"_s,
                          u"_xmpp-server._tcp.contoso.com SRV 0 0 5269 edge.contoso.com."_s,
                          u"?_sipfederationtls._tcp.contoso.com SRV 0 0 5061 edge.contoso.com."_s,
                          u"?_sipfederationtls._tcp.fabrikam.net SRV 0 0 5061 edge.contoso.com."_s,
                          u"?_sips._tcp.contoso.com SRV 0 0 5061 edge.contoso.com."_s,
                          u"?_sips._tcp.fabrikam.net SRV 0 0 5061 edge.contoso.com."_s,
                          u"?sip.contoso.com A/AAAA"_s,
                          u"?sip.fabrikam.net A/AAAA"_s}));
}

// lync.md §4.3: needed for open federation, left out where no discovery is wanted
void DnsPlanTest::asksForTheFederationRecordWherePartnersAreDiscovered()
{
    Site site = contoso();
    site.accessEdge.partnerDiscovery = true;

    QVERIFY(lines(dnsPlan(site))
                .contains(u"_sipfederationtls._tcp.contoso.com SRV 0 0 5061 edge.contoso.com."_s));
}

void DnsPlanTest::publishesNothingForAListenerThatIsOff()
{
    Site site = contoso();
    site.listen.sipTls.clear();
    site.listen.xmpp.clear();

    QCOMPARE(lines(dnsPlan(site)), QStringList{u"edge.contoso.com A/AAAA"_s});
}

void DnsPlanTest::countsOnePortOnceHoweverManyAddresses()
{
    Site site = contoso();
    site.listen.xmpp = {{u"::1"_s, 5269}, {u"127.0.0.1"_s, 5269}, {u"127.0.0.1"_s, 15269}};

    const QStringList all = lines(dnsPlan(site));

    QCOMPARE(all.filter(u"_xmpp-server"_s).size(), 2);
    QCOMPARE(all.filter(u" 5269 "_s).size(), 1);
}

void DnsPlanTest::leavesClientsToTheUsersHome()
{
    Site site = contoso();
    site.users.home = UsersHome::NextHop;
    site.users.nextHop = u"sip:sfb.contoso.com;transport=tls"_s;
    site.listen.sipUdp = {{u"::"_s, 5060}};

    const QStringList all = lines(dnsPlan(site));

    QVERIFY(all.filter(u"_sips."_s).isEmpty());
    QVERIFY(all.filter(u"_sip._udp"_s).isEmpty());
    QCOMPARE(all.filter(u"_sipfederationtls"_s).size(), 2);
}

void DnsPlanTest::publishesDirectTls()
{
    Site site = contoso();
    site.listen.xmppDirectTls = {{u"::"_s, 5270}};

    QVERIFY(lines(dnsPlan(site))
                .contains(u"_xmpps-server._tcp.contoso.com SRV 0 0 5270 edge.contoso.com."_s));
}

void DnsPlanTest::takesTheAddressesItIsToldOrListensAt_data()
{
    QTest::addColumn<QStringList>("listening");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QStringList>("planned");
    using L = QStringList;
    const QString any = u"A/AAAA"_s;
    QTest::newRow("everywhere") << L{u"::"_s} << L() << L{any};
    QTest::newRow("at a public address") << L{u"198.51.100.7"_s, u"2001:db8::7"_s} << L()
                                         << L{u"A 198.51.100.7"_s, u"AAAA 2001:db8::7"_s};
    QTest::newRow("behind address translation")
        << L{u"192.168.1.7"_s, u"10.1.1.1"_s, u"172.31.0.1"_s, u"fd00::7"_s, u"100.64.0.1"_s} << L()
        << L{any};
    QTest::newRow("on loopback") << L{u"127.0.0.1"_s, u"::1"_s} << L() << L{any};
    QTest::newRow("told") << L{u"192.168.1.7"_s} << L{u"203.0.113.9"_s} << L{u"A 203.0.113.9"_s};
}

void DnsPlanTest::takesTheAddressesItIsToldOrListensAt()
{
    QFETCH(const QStringList, listening);
    QFETCH(const QStringList, told);
    QFETCH(const QStringList, planned);
    Site site = contoso();
    site.listen.sipTls.clear();
    site.listen.xmpp.clear();
    for (const QString &address : listening)
        site.listen.xmpp += base::Endpoint{address, 5269};

    QStringList found;
    for (const PlannedRecord &record : dnsPlan(site, {.addresses = told, .publicKeyIds = {}})) {
        if (record.name == u"edge.contoso.com")
            found += u"%1 %2"_s.arg(typeText(record), dataText(record)).trimmed();
    }

    QCOMPARE(found, planned);
}

// RFC 7671 §5.1 advises 3 1 1; RFC 7673 §2: at the target of the SRV record.
void DnsPlanTest::pinsEachAssignedKeyAtEachXmppPort()
{
    Site site = contoso();
    site.listen.xmppDirectTls = {{u"::"_s, 5270}};
    const QByteArray key(32, '\xab');

    const QStringList all = lines(dnsPlan(site, {.addresses = {}, .publicKeyIds = {key}}));

    const QString data = u"TLSA 3 1 1 "_s + u"ab"_s.repeated(32);
    QCOMPARE(all.filter(u"TLSA"_s),
             (QStringList{u"?_5269._tcp.edge.contoso.com "_s + data,
                          u"?_5270._tcp.edge.contoso.com "_s + data}));
}

void DnsPlanTest::takesTheAddressesThatTheSiteNames()
{
    Site site = contoso();
    site.listen.xmpp = {{u"198.51.100.9"_s, 5269}};
    site.edge.publicAddresses = parsePublicAddresses({u"192.0.2.7"_s, u"2001:DB8::07"_s}).value();

    const QStringList named = lines(dnsPlan(site)).filter(u" A"_s);
    const QStringList given =
        lines(dnsPlan(site, {.addresses = {u"192.0.2.8"_s}, .publicKeyIds = {}})).filter(u" A"_s);

    QCOMPARE(
        named.first(2),
        (QStringList{u"edge.contoso.com A 192.0.2.7"_s, u"edge.contoso.com AAAA 2001:db8::7"_s}));
    QCOMPARE(given.value(0), u"edge.contoso.com A 192.0.2.8"_s);
    QVERIFY(!(named + given).join(u'\n').contains(u"198.51.100.9"_s));
}

void DnsPlanTest::refusesAnAddressThatNobodyCanReach_data()
{
    QTest::addColumn<SettingFault>("fault");
    for (const char *text : {"edge.contoso.com",
                             "",
                             "127.1",
                             "7",
                             "192.0.2.7/24",
                             "192.0.2.256",
                             "192.000.002.007",
                             "fe80::1%eth0",
                             "[2001:db8::7]",
                             "192.0.2.7 "})
        QTest::newRow(text) << SettingFault::NotAnAddress;
    for (const char *text : {"127.0.0.1",
                             "::1",
                             "0.0.0.0",
                             "::",
                             "169.254.3.4",
                             "fe80::1",
                             "224.0.0.1",
                             "ff02::1",
                             "255.255.255.255"})
        QTest::newRow(text) << SettingFault::AddressOfNobody;
}

void DnsPlanTest::refusesAnAddressThatNobodyCanReach()
{
    QFETCH(const SettingFault, fault);
    const QString text = QString::fromLatin1(QTest::currentDataTag());

    const auto parsed = parsePublicAddresses({u"192.0.2.1"_s, text});

    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fault, fault);
    QCOMPARE(parsed.error().words, QStringList(text));
    QCOMPARE(parsed.error().key, u"edge.public_addresses"_s);
    QCOMPARE(parsePublicAddresses({u"192.0.2.1"_s, u"192.0.2.1"_s}).error().fault,
             SettingFault::GivenTwice);
}

void DnsPlanTest::aGatewayBehindAProxyPublishesNothing()
{
    Site site = contoso();
    site.edge.role = Role::Gateway;

    QVERIFY(dnsPlan(site).isEmpty());
}

void DnsPlanTest::writesAZoneThatNameServersTake()
{
    if (QStandardPaths::findExecutable(u"named-checkzone"_s, {u"/usr/bin"_s, u"/usr/sbin"_s})
            .isEmpty())
        QSKIP("named-checkzone is not installed");
    Site site = contoso();
    site.listen.xmppDirectTls = {{u"::"_s, 5270}};
    site.listen.sipUdp = {{u"::"_s, 5060}};
    const PublicFacts facts{.addresses = {u"192.0.2.7"_s, u"2001:db8::7"_s},
                            .publicKeyIds = {QByteArray(32, '\x01'), QByteArray(32, '\xff')}};

    const QByteArray known = zoneFile(dnsPlan(site, facts), remarks);
    const QByteArray unknown = zoneFile(dnsPlan(contoso()), remarks);

    QCOMPARE(checkZone(known), QByteArray());
    QVERIFY(known.contains("edge.contoso.com. 3600 IN AAAA 2001:db8::7\n"));
    QVERIFY(
        known.contains("_xmpp-server._tcp.contoso.com. 3600 IN SRV 0 0 5269 edge.contoso.com.\n"));
    QVERIFY(known.indexOf("; Optional:\n") > known.indexOf("_xmpps-server"));
    QVERIFY(unknown.startsWith("; edge.contoso.com. 3600 IN A"));
    // The check would find a fault: an SRV target without an address.
    QVERIFY(checkZone(unknown).contains("has no address records"));
    QVERIFY(!checkZone(known + "broken\n").isEmpty());
}

void DnsPlanTest::keepsRemarksOnTheirLine()
{
    const QByteArray zone =
        zoneFile(dnsPlan(contoso()),
                 {.optional = u"a\nevil. 1 IN A 192.0.2.1"_s, .unknownAddress = u"b\r\nevil."_s});

    QVERIFY(!zone.contains("\nevil"));
    QVERIFY(!zone.contains('\r'));
}

QTEST_GUILESS_MAIN(DnsPlanTest)
#include "tst_dns_plan.moc"
