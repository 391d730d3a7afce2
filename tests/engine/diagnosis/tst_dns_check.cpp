// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real dnsmasq on loopback.
#include "engine/diagnosis/dns_check.h"
#include "tests/support/name_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using diagnosis::DnsCheck;
using diagnosis::RecordState;
using site::PlannedRecord;
using Kind = RecordState::Kind;

namespace {

// The key of 32 times ab at 5269, of 32 times cd at 5270.
const QByteArray zones =
    "local=/contoso.example/\n"
    "srv-host=_xmpp-server._tcp.contoso.example,edge.contoso.example,5269,5,7\n"
    "srv-host=_xmpps-server._tcp.contoso.example,old.contoso.example,5270\n"
    "host-record=edge.contoso.example,192.0.2.7,2001:db8::7\n"
    "host-record=local.contoso.example,127.0.0.1\n"
    "dns-rr=_5269._tcp.edge.contoso.example,52,030101"
    + QByteArray("ab").repeated(32)
    + "\n"
      "dns-rr=_5270._tcp.edge.contoso.example,52,030101"
    + QByteArray("cd").repeated(32) + '\n';

PlannedRecord service(const QString &name, quint16 port)
{
    return {.name = name,
            .data = site::ServiceData{port,
                                      base::DomainName::parse(u"edge.contoso.example"_s).value()}};
}

PlannedRecord address(const QString &name, const QString &text = {})
{
    return {.name = name, .data = site::AddressData{text}};
}

PlannedRecord key(const QString &name)
{
    return {.name = name, .data = site::KeyPinData{QByteArray(32, '\xab')}};
}

site::Dns asking(quint16 port)
{
    return {.servers = {{u"127.0.0.1"_s, port}}, .dnssec = site::Dnssec::Off};
}

QList<Kind> kinds(const DnsCheck &check)
{
    QList<Kind> kinds;
    for (const RecordState &state : check.states())
        kinds += state.kind;
    return kinds;
}

} // namespace

class DnsCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsRightWrongAndMissingRecords();
    void asksOnceForRecordsOfOneNameAndType();
    void seesTheDnsAndNotTheHostsFile();
    void endsThoughNobodyAnswers();
    void endsAThousandQuestionsInTime();
    void tellsWhatItKnowsWhenTimeIsUp();
    void endsWithNothingToAsk();
    void mayBeDroppedWhileItAsks();

private:
    test::NameServer m_server;
};

void DnsCheckTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dnsmasq"_s, {u"/usr/sbin"_s, u"/usr/bin"_s}).isEmpty())
        QSKIP("dnsmasq is not installed");
    QVERIFY(m_server.start(zones));
}

void DnsCheckTest::findsRightWrongAndMissingRecords()
{
    DnsCheck check(asking(m_server.port()),
                   {service(u"_xmpp-server._tcp.contoso.example"_s, 5269),
                    service(u"_xmpps-server._tcp.contoso.example"_s, 5270),
                    service(u"_sips._tcp.contoso.example"_s, 5061),
                    address(u"edge.contoso.example"_s),
                    address(u"edge.contoso.example"_s, u"2001:db8::7"_s),
                    address(u"edge.contoso.example"_s, u"192.0.2.8"_s),
                    address(u"local.contoso.example"_s),
                    address(u"nobody.contoso.example"_s),
                    address(u"elsewhere.example"_s),
                    key(u"_5269._tcp.edge.contoso.example"_s),
                    key(u"_5270._tcp.edge.contoso.example"_s),
                    key(u"_5271._tcp.edge.contoso.example"_s)});
    QSignalSpy finished(&check, &DnsCheck::finished);

    check.start();

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
    QCOMPARE(kinds(check),
             (QList{Kind::Present,
                    Kind::Different,
                    Kind::Missing,
                    Kind::Present,
                    Kind::Present,
                    Kind::Different,
                    Kind::Different,
                    Kind::Missing,
                    Kind::Unknown, // the server refuses what is not its own
                    Kind::Present,
                    Kind::Different,
                    Kind::Missing}));
    QCOMPARE(check.states().at(0).found, QStringList{u"5 7 5269 edge.contoso.example."_s});
    QCOMPARE(check.states().at(1).found, QStringList{u"0 0 5270 old.contoso.example."_s});
    QCOMPARE(check.states().at(8).why, network::ResolveError::Reason::ServerFailed);
    QVERIFY(!check.states().at(8).evidence.isEmpty());
}

void DnsCheckTest::asksOnceForRecordsOfOneNameAndType()
{
    DnsCheck check(asking(m_server.port()),
                   {service(u"_xmpp-server._tcp.contoso.example"_s, 5269),
                    service(u"_xmpp-server._tcp.contoso.example"_s, 15269),
                    address(u"edge.contoso.example"_s, u"192.0.2.7"_s),
                    address(u"edge.contoso.example"_s, u"2001:db8::7"_s)});
    QSignalSpy progressed(&check, &DnsCheck::progressed);
    QSignalSpy finished(&check, &DnsCheck::finished);

    check.start();

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(check.questionCount(), 2);
    QCOMPARE(progressed.size(), 2);
    QCOMPARE(kinds(check), (QList{Kind::Present, Kind::Different, Kind::Present, Kind::Present}));
}

// Every computer knows its own name; partners do not read it there.
void DnsCheckTest::seesTheDnsAndNotTheHostsFile()
{
    QFile hosts(u"/etc/hosts"_s);
    QVERIFY(hosts.open(QIODevice::ReadOnly));
    QString known;
    for (const QString &line : QString::fromUtf8(hosts.readAll()).split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).simplified().split(u' ');
        if (words.size() > 1
            && QHostAddress(words.first()).protocol() == QAbstractSocket::IPv4Protocol
            && words.at(1) != u"localhost")
            known = words.at(1);
    }
    if (known.isEmpty())
        QSKIP("/etc/hosts names nothing but localhost");
    DnsCheck named(asking(m_server.port()), {address(known)});
    QSignalSpy finished(&named, &DnsCheck::finished);

    named.start();

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
    QVERIFY(named.states().first().kind != Kind::Present);
    QVERIFY(named.states().first().kind != Kind::Different);
}

void DnsCheckTest::endsThoughNobodyAnswers()
{
    QUdpSocket silent;
    QVERIFY(silent.bind(QHostAddress::LocalHost));
    DnsCheck check(asking(silent.localPort()),
                   {address(u"a.example"_s), service(u"_xmpp-server._tcp.a.example"_s, 5269)},
                   {.aQuestion = 100ms, .altogether = 10s, .parallel = 1});
    QSignalSpy finished(&check, &DnsCheck::finished);

    check.start();

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(kinds(check), (QList{Kind::Unknown, Kind::Unknown}));
    QCOMPARE(check.states().first().why, network::ResolveError::Reason::TimedOut);
}

void DnsCheckTest::endsAThousandQuestionsInTime()
{
    QList<PlannedRecord> records;
    for (int i = 0; i < 1'000; ++i)
        records += service(u"_xmpp-server._tcp.d%1.contoso.example"_s.arg(i), 5269);
    DnsCheck check(asking(m_server.port()), records);
    QSignalSpy finished(&check, &DnsCheck::finished);

    check.start();

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 35'000);
    QCOMPARE(kinds(check).count(Kind::Missing), 1'000);
}

void DnsCheckTest::tellsWhatItKnowsWhenTimeIsUp()
{
    QUdpSocket silent;
    QVERIFY(silent.bind(QHostAddress::LocalHost));
    QList<PlannedRecord> records;
    for (int i = 0; i < 500; ++i)
        records += address(u"h%1.example"_s.arg(i));
    DnsCheck check(
        asking(silent.localPort()), records, {.aQuestion = 5s, .altogether = 150ms, .parallel = 4});
    QSignalSpy finished(&check, &DnsCheck::finished);

    check.start();

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 2'000);
    QCOMPARE(kinds(check).count(Kind::Unknown), 500);
}

void DnsCheckTest::endsWithNothingToAsk()
{
    DnsCheck check(asking(m_server.port()), {});
    QSignalSpy finished(&check, &DnsCheck::finished);

    check.start();

    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
}

void DnsCheckTest::mayBeDroppedWhileItAsks()
{
    auto check = std::make_unique<DnsCheck>(asking(m_server.port()),
                                            QList{address(u"edge.contoso.example"_s)});
    check->start();

    check.reset();

    QTest::qWait(50); // an answer on its way finds nobody
}

QTEST_GUILESS_MAIN(DnsCheckTest)
#include "tst_dns_check.moc"
