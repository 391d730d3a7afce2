// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real dnsmasq on loopback.
#include "engine/network/unbound_resolver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <memory>
#include <optional>

using network::AddressAnswer;
using network::ResolveError;
using network::ResolverSettings;
using network::SrvAnswer;
using network::SrvRecord;
using network::UnboundResolver;
using Reason = ResolveError::Reason;

namespace {

constexpr auto zone = R"(no-resolv
no-hosts
keep-in-foreground
user=root
bind-interfaces
listen-address=127.0.0.1
cache-size=0
local=/example/
local=/test/
srv-host=_xmpp-server._tcp.a.example,xmpp.a.example,5269,10,5
srv-host=_xmpp-server._tcp.a.example,Backup.a.example,5270,20,0
srv-host=_xmpp-server._tcp.dot.example
srv-host=_xmpp-server._tcp.lab.test,xmpp.lab.test,5269,1,1
srv-host=_xmpp-server._tcp.xn--bcher-kva.example,xmpp.a.example,5269,1,1
host-record=xmpp.a.example,127.0.0.11,::1
host-record=four.example,127.0.0.12
cname=alias.example,four.example
txt-record=empty.example,hello
)";

template<typename Answer>
struct Reply {
    std::optional<std::expected<Answer, ResolveError>> answer;
    int count = 0;

    [[nodiscard]] std::optional<Reason> reason() const
    {
        return answer && !*answer ? std::optional(answer->error().reason) : std::nullopt;
    }
    [[nodiscard]] auto receiver()
    {
        return [this](std::expected<Answer, ResolveError> got) {
            answer = std::move(got);
            ++count;
        };
    }
};

QString name(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class UnboundResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void asksForServices();
    void asksForAddressesOfBothFamilies();
    void followsAliases();
    void answersLiteralsByItself();
    void asksForInternationalNames();
    void answersLabZones();
    void reportsWhatIsNotThere_data();
    void reportsWhatIsNotThere();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void timesOut();
    void boundsWhatIsOutstanding();
    void reportsServersThatAreNoAddresses();
    void knowsTheHostsFile();
    void worksWithForwardersThatSpoilDnssec();
    void answersManyAtOnce();
    void mayBeDestroyedByAnAnswer();

private:
    ResolverSettings settings() const
    {
        ResolverSettings settings;
        settings.servers = {{QStringLiteral("127.0.0.1"), m_port}};
        return settings;
    }

    QTemporaryDir m_directory;
    QProcess m_dnsmasq;
    quint16 m_port = 0;
    std::unique_ptr<UnboundResolver> m_resolver;
};

void UnboundResolverTest::initTestCase()
{
    const QString program =
        QStandardPaths::findExecutable(name("dnsmasq"), {name("/usr/sbin"), name("/usr/bin")});
    if (program.isEmpty())
        QSKIP("dnsmasq is not installed");
    {
        QUdpSocket free;
        QVERIFY(free.bind(QHostAddress::LocalHost));
        m_port = free.localPort();
    }
    QFile file(m_directory.filePath(name("dns.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(zone);
    file.write("port=" + QByteArray::number(m_port) + '\n');
    file.close();
    m_dnsmasq.start(
        program,
        {name("-C"), file.fileName(), name("--pid-file=") + m_directory.filePath(name("pid"))});
    QVERIFY(m_dnsmasq.waitForStarted());
    QVERIFY(QTest::qWaitFor([this] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        return probe.waitForConnected(100);
    }));
    m_resolver = std::make_unique<UnboundResolver>(settings());
}

void UnboundResolverTest::cleanupTestCase()
{
    m_resolver.reset();
    m_dnsmasq.kill();
    m_dnsmasq.waitForFinished();
}

void UnboundResolverTest::asksForServices()
{
    Reply<SrvAnswer> reply;
    m_resolver->srv(name("_xmpp-server._tcp.a.example"), reply.receiver());
    Reply<SrvAnswer> dot;
    m_resolver->srv(name("_xmpp-server._tcp.dot.example"), dot.receiver());
    QCOMPARE(reply.count, 0);

    QTRY_VERIFY(reply.answer && dot.answer);

    auto records = reply.answer->value().records;
    std::ranges::sort(records, {}, &SrvRecord::priority);
    QCOMPARE(records,
             (QList<SrvRecord>{{10, 5, 5269, name("xmpp.a.example")},
                               {20, 0, 5270, name("backup.a.example")}}));
    QVERIFY(!reply.answer->value().secure);
    QCOMPARE(dot.answer->value().records.first().target, name("."));
}

void UnboundResolverTest::asksForAddressesOfBothFamilies()
{
    Reply<AddressAnswer> both;
    Reply<AddressAnswer> one;
    m_resolver->addresses(name("xmpp.a.example"), both.receiver());
    m_resolver->addresses(name("four.example"), one.receiver());

    QTRY_VERIFY(both.answer && one.answer);

    const auto addresses = both.answer->value().addresses;
    QCOMPARE(addresses.size(), 2);
    QVERIFY(addresses.contains(QHostAddress(name("127.0.0.11"))));
    QVERIFY(addresses.contains(QHostAddress(name("::1"))));
    QCOMPARE(one.answer->value().addresses, QList{QHostAddress(name("127.0.0.12"))});
}

void UnboundResolverTest::followsAliases()
{
    Reply<AddressAnswer> reply;
    m_resolver->addresses(name("alias.example"), reply.receiver());

    QTRY_VERIFY(reply.answer);

    QCOMPARE(reply.answer->value().addresses, QList{QHostAddress(name("127.0.0.12"))});
}

void UnboundResolverTest::answersLiteralsByItself()
{
    Reply<AddressAnswer> reply;
    m_resolver->addresses(name("2001:db8::7"), reply.receiver());
    QCOMPARE(reply.count, 0);

    QTRY_VERIFY(reply.answer);

    QCOMPARE(reply.answer->value().addresses, QList{QHostAddress(name("2001:db8::7"))});
}

void UnboundResolverTest::asksForInternationalNames()
{
    Reply<SrvAnswer> reply;
    m_resolver->srv(name("_xmpp-server._tcp.bücher.example"), reply.receiver());

    QTRY_VERIFY(reply.answer);

    QVERIFY(reply.answer->has_value());
}

void UnboundResolverTest::answersLabZones()
{
    Reply<SrvAnswer> reply;
    m_resolver->srv(name("_xmpp-server._tcp.lab.test"), reply.receiver());

    QTRY_VERIFY(reply.answer);

    QVERIFY2(reply.answer->has_value(), "libunbound's built-in empty zone");
}

void UnboundResolverTest::reportsWhatIsNotThere_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no such name") << name("nobody.example") << Reason::NoSuchName;
    QTest::newRow("no such records") << name("empty.example") << Reason::NoRecords;
    QTest::newRow("refused by the server") << name("a.elsewhere") << Reason::ServerFailed;
}

void UnboundResolverTest::reportsWhatIsNotThere()
{
    QFETCH(const QString, asked);
    QFETCH(const Reason, reason);
    Reply<SrvAnswer> service;
    Reply<AddressAnswer> addresses;

    m_resolver->srv(asked, service.receiver());
    m_resolver->addresses(asked, addresses.receiver());

    QTRY_VERIFY_WITH_TIMEOUT(service.answer && addresses.answer, 12'000);
    QCOMPARE(service.reason(), reason);
    QCOMPARE(addresses.reason(), reason);
    QVERIFY(service.answer->error().evidence.contains(asked));
}

void UnboundResolverTest::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("asked");
    QTest::newRow("empty") << QString();
    QTest::newRow("with a space") << name("a b.example");
    QTest::newRow("with a line end") << name("a\n.example");
    QTest::newRow("too long") << QString(300, u'a');
}

void UnboundResolverTest::refusesWhatIsNoName()
{
    QFETCH(const QString, asked);
    Reply<SrvAnswer> reply;

    m_resolver->srv(asked, reply.receiver());

    QCOMPARE(reply.count, 0);
    QTRY_COMPARE(reply.reason(), Reason::NoSuchName);
}

void UnboundResolverTest::timesOut()
{
    QUdpSocket silent;
    QVERIFY(silent.bind(QHostAddress::LocalHost));
    ResolverSettings impatient;
    impatient.servers = {{QStringLiteral("127.0.0.1"), silent.localPort()}};
    impatient.timeout = std::chrono::milliseconds(80);
    UnboundResolver resolver(impatient);
    Reply<SrvAnswer> first;
    Reply<AddressAnswer> second;

    resolver.srv(name("_xmpp-server._tcp.a.example"), first.receiver());
    resolver.addresses(name("b.example"), second.receiver());

    QTRY_COMPARE(first.reason(), Reason::TimedOut);
    QTRY_COMPARE(second.reason(), Reason::TimedOut);
    QTest::qWait(50);
    QCOMPARE(first.count, 1);
    QCOMPARE(second.count, 1);
}

void UnboundResolverTest::boundsWhatIsOutstanding()
{
    ResolverSettings small = settings();
    small.maxOutstanding = 2;
    UnboundResolver resolver(small);
    Reply<SrvAnswer> replies[3];

    for (Reply<SrvAnswer> &reply : replies)
        resolver.srv(name("_xmpp-server._tcp.a.example"), reply.receiver());

    QTRY_VERIFY(replies[0].answer && replies[1].answer && replies[2].answer);
    QVERIFY(replies[0].answer->has_value() && replies[1].answer->has_value());
    QCOMPARE(replies[2].reason(), Reason::ServerFailed);
    Reply<SrvAnswer> later;
    resolver.srv(name("_xmpp-server._tcp.a.example"), later.receiver());
    QTRY_VERIFY(later.answer && later.answer->has_value());
}

void UnboundResolverTest::reportsServersThatAreNoAddresses()
{
    ResolverSettings wrong;
    wrong.servers = {{name("dns.example"), 53}};
    UnboundResolver resolver(wrong);
    Reply<SrvAnswer> reply;

    resolver.srv(name("_xmpp-server._tcp.a.example"), reply.receiver());

    QTRY_COMPARE(reply.reason(), Reason::ServerFailed);
}

void UnboundResolverTest::knowsTheHostsFile()
{
    Reply<AddressAnswer> reply;
    m_resolver->addresses(name("localhost"), reply.receiver());

    QTRY_VERIFY(reply.answer);

    QVERIFY(reply.answer->value().addresses.contains(QHostAddress(QHostAddress::LocalHost)));
}

void UnboundResolverTest::worksWithForwardersThatSpoilDnssec()
{
    ResolverSettings validating = settings();
    validating.dnssec = true; // dnsmasq here knows no root and no signatures
    UnboundResolver resolver(validating);
    Reply<SrvAnswer> reply;

    resolver.srv(name("_xmpp-server._tcp.a.example"), reply.receiver());

    QTRY_VERIFY(reply.answer);
    QVERIFY(reply.answer->has_value());
    QVERIFY(!reply.answer->value().secure);
}

void UnboundResolverTest::answersManyAtOnce()
{
    constexpr int count = 400;
    int answered = 0;
    int good = 0;
    for (int i = 0; i < count; ++i)
        m_resolver->srv(i % 2 == 0 ? name("_xmpp-server._tcp.a.example")
                                   : QStringLiteral("n%1.example").arg(i),
                        [&](const std::expected<SrvAnswer, ResolveError> &answer) {
                            ++answered;
                            good += answer ? 1 : 0;
                        });

    QTRY_COMPARE_WITH_TIMEOUT(answered, count, 15'000);
    QCOMPARE(good, count / 2);
}

void UnboundResolverTest::mayBeDestroyedByAnAnswer()
{
    auto resolver = std::make_unique<UnboundResolver>(settings());
    bool gone = false;
    resolver->srv(name("_xmpp-server._tcp.a.example"), [&](const auto &) {
        resolver.reset();
        gone = true;
    });

    QTRY_VERIFY(gone);
}

QTEST_GUILESS_MAIN(UnboundResolverTest)
#include "tst_unbound_resolver.moc"
