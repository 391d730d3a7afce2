// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/binding_table.h"
#include "engine/sip/registrar.h"
#include "tests/engine/sip/sip_fixtures.h"

#include <QTest>

using namespace sip;
using namespace std::chrono_literals;

namespace {

const QByteArray aor = "sip:alice@contoso.example";
const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
const Flow source{Transport::Tcp, 7, QHostAddress(QStringLiteral("192.0.2.1")), 40000};

std::expected<RegisterUpdate, Refusal> update(const QByteArray &headers,
                                              const QByteArray &sequence = "1",
                                              const QByteArray &callId = "call-1")
{
    return readRegister(test::RequestText{.method = "REGISTER",
                                          .uri = "sip:contoso.example",
                                          .to = "<sip:Alice@contoso.example>",
                                          .callId = callId,
                                          .sequence = sequence,
                                          .headers = headers}
                            .request());
}

std::vector<Registration> apply(const std::vector<Registration> &current,
                                const QByteArray &headers,
                                const QByteArray &sequence = "1",
                                const QByteArray &callId = "call-1",
                                const QDateTime &now = noon)
{
    return applyRegister(current, *update(headers, sequence, callId), source, {}, now).value();
}

int refusalOf(const std::vector<Registration> &current,
              const QByteArray &headers,
              const QByteArray &sequence,
              const QByteArray &callId = "call-1")
{
    const auto wanted = update(headers, sequence, callId);
    if (!wanted)
        return wanted.error().status;
    const auto result = applyRegister(current, *wanted, source, {}, noon);
    return result ? 200 : result.error().status;
}

} // namespace

class RegistrarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheExpiry_data();
    void choosesTheExpiry();
    void refuses_data();
    void refuses();
    void remembersWhereItCameFrom();
    void replacesTheSameContact();
    void removesOneContact();
    void removesAll();
    void doesAllOrNothing();
    void leavesOutWhatHasExpired();
    void takesALowerSequenceUnderAnotherCallId();
    void takesAContactTwiceInOneRequest();
    void limitsTheContacts();
    void listsAllBindings();
    void findsTheHighestQFirst();
    void survivesARestart();
    void knowsADeviceByTheFlowItRegisteredBy();
    void knowsADeviceByItsContactOrItsCallId();
    void guessesNoDeviceBehindAProxy();
};

void RegistrarTest::choosesTheExpiry_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("seconds");
    QTest::newRow("default") << QByteArray("Contact: <sip:a@192.0.2.1>\r\n") << 3600;
    QTest::newRow("header") << QByteArray("Contact: <sip:a@192.0.2.1>\r\nExpires: 600\r\n") << 600;
    QTest::newRow("parameter wins")
        << QByteArray("Contact: <sip:a@192.0.2.1>;expires=900\r\nExpires: 600\r\n") << 900;
    QTest::newRow("too long is cut")
        << QByteArray("Contact: <sip:a@192.0.2.1>;expires=4000000000\r\n") << 86400;
    QTest::newRow("nonsense is the default")
        << QByteArray("Contact: <sip:a@192.0.2.1>;expires=soon\r\n") << 3600;
    QTest::newRow("as short as allowed")
        << QByteArray("Contact: <sip:a@192.0.2.1>;expires=60\r\n") << 60;
}

void RegistrarTest::choosesTheExpiry()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, seconds);

    const auto result = apply({}, headers);

    QCOMPARE(result.size(), 1U);
    QCOMPARE(noon.secsTo(result[0].binding.expires), seconds);
}

void RegistrarTest::refuses_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("sequence");
    QTest::addColumn<int>("status");
    const QByteArray contact = "Contact: <sip:a@192.0.2.1>\r\n";
    QTest::newRow("too brief") << QByteArray("Contact: <sip:b@192.0.2.1>;expires=59\r\n")
                               << QByteArray("2") << 423;
    QTest::newRow("star without Expires") << QByteArray("Contact: *\r\n") << QByteArray("2") << 400;
    QTest::newRow("star with time")
        << QByteArray("Contact: *\r\nExpires: 60\r\n") << QByteArray("2") << 400;
    QTest::newRow("star and another")
        << "Contact: *\r\nExpires: 0\r\n" + contact << QByteArray("2") << 400;
    QTest::newRow("star out of order")
        << QByteArray("Contact: *\r\nExpires: 0\r\n") << QByteArray("1") << 400;
    QTest::newRow("same sequence") << contact << QByteArray("1") << 400;
    QTest::newRow("not SIP") << QByteArray("Contact: <mailto:a@contoso.example>\r\n")
                             << QByteArray("2") << 400;
    QTest::newRow("malformed") << QByteArray("Contact: a@b\r\n") << QByteArray("2") << 400;
    QTest::newRow("in order") << contact << QByteArray("2") << 200;
}

void RegistrarTest::refuses()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, sequence);
    const auto current = apply({}, "Contact: <sip:a@192.0.2.1>\r\n", "1");

    QTEST(refusalOf(current, headers, sequence), "status");
}

void RegistrarTest::remembersWhereItCameFrom()
{
    const auto result = apply({}, "Contact: <sip:a@192.0.2.1>;q=0.25\r\n", "42");

    const Binding expected{aor,
                           "sip:a@192.0.2.1",
                           "call-1",
                           42,
                           noon.addSecs(3600),
                           250,
                           "sip:192.0.2.1:40000;transport=tcp"};
    QCOMPARE(result[0].binding, expected);
    QCOMPARE(result[0].flow, source);
}

void RegistrarTest::replacesTheSameContact()
{
    const auto current = apply({}, "Contact: <sip:a@HOST.example>\r\n", "1");

    const auto result = apply(current, "Contact: <sip:%61@host.example>;expires=100\r\n", "2");

    QCOMPARE(result.size(), 1U);
    QCOMPARE(result[0].binding.cseq, 2U);
    QCOMPARE(noon.secsTo(result[0].binding.expires), 100);
}

void RegistrarTest::removesOneContact()
{
    const auto current = apply({}, "Contact: <sip:a@192.0.2.1>, <sip:b@192.0.2.1>\r\n", "1");

    const auto result = apply(current, "Contact: <sip:a@192.0.2.1>;expires=0\r\n", "2");

    QCOMPARE(current.size(), 2U);
    QCOMPARE(result.size(), 1U);
    QCOMPARE(result[0].binding.contact, QByteArray("sip:b@192.0.2.1"));
}

void RegistrarTest::removesAll()
{
    const auto current = apply({}, "Contact: <sip:a@192.0.2.1>\r\nm: <sip:b@192.0.2.1>\r\n", "1");

    QVERIFY(apply(current, "Contact: *\r\nExpires: 0\r\n", "2").empty());
}

void RegistrarTest::doesAllOrNothing()
{
    const auto current = apply({}, "Contact: <sip:a@192.0.2.1>\r\n", "1");

    const auto wanted = update("Contact: <sip:b@192.0.2.1>, <sip:c@192.0.2.1>;expires=1\r\n", "2");
    const auto result = applyRegister(current, *wanted, source, {}, noon);

    QCOMPARE(result.error().status, 423);
    QCOMPARE(result.error().headers, QByteArray("Min-Expires: 60\r\n"));
}

void RegistrarTest::leavesOutWhatHasExpired()
{
    const auto current = apply({}, "Contact: <sip:a@192.0.2.1>;expires=60\r\n", "1");

    const auto result = apply(current, {}, "2", "call-1", noon.addSecs(60));

    QVERIFY(result.empty());
}

void RegistrarTest::takesALowerSequenceUnderAnotherCallId()
{
    const auto current = apply({}, "Contact: <sip:a@192.0.2.1>\r\n", "9");

    QCOMPARE(refusalOf(current, "Contact: <sip:a@192.0.2.1>\r\n", "1", "after-restart"), 200);
}

void RegistrarTest::takesAContactTwiceInOneRequest()
{
    const auto result =
        apply({}, "Contact: <sip:a@192.0.2.1>;expires=100, <sip:a@192.0.2.1>;expires=200\r\n", "1");

    QCOMPARE(result.size(), 1U);
    QCOMPARE(noon.secsTo(result[0].binding.expires), 200);
}

void RegistrarTest::limitsTheContacts()
{
    QByteArray headers;
    for (int i = 0; i < 11; ++i)
        headers += "Contact: <sip:a" + QByteArray::number(i) + "@192.0.2.1>\r\n";

    QCOMPARE(refusalOf({}, headers, "1"), 403);
}

void RegistrarTest::listsAllBindings()
{
    const auto result =
        apply({}, "Contact: <sip:a@192.0.2.1>;q=0.5, <sip:b@192.0.2.1>;expires=60\r\n", "1");

    QCOMPARE(registerAnswer(result, noon.addSecs(10)),
             QByteArray("Contact: <sip:a@192.0.2.1>;expires=3590;q=0.5\r\n"
                        "Contact: <sip:b@192.0.2.1>;expires=50\r\n"
                        "Date: Thu, 01 Jan 2026 12:00:10 GMT\r\n"));
}

void RegistrarTest::findsTheHighestQFirst()
{
    test::FakeDirectory directory;
    BindingTable table(directory);
    table.replace(aor, apply({}, "Contact: <sip:a@192.0.2.1>;q=0.1, <sip:b@192.0.2.1>\r\n"));

    const auto found = table.find(aor, noon);

    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].binding.contact, QByteArray("sip:b@192.0.2.1"));
}

void RegistrarTest::survivesARestart()
{
    test::FakeDirectory directory;
    BindingTable(directory).replace(aor, apply({}, "Contact: <sip:a@192.0.2.1>\r\n"));

    BindingTable table(directory);
    const auto found = table.find(aor, noon);
    QCOMPARE(found.size(), 1U);
    table.remove(aor, found[0].binding.contact);

    QVERIFY(!found[0].flow.has_value());
    QVERIFY(table.find(aor, noon).empty());
    QVERIFY(directory.stored.isEmpty());
}

void RegistrarTest::knowsADeviceByTheFlowItRegisteredBy()
{
    test::FakeDirectory directory;
    BindingTable table(directory);
    table.replace(aor, apply({}, "Contact: <sip:a@192.0.2.1>\r\n"));
    Flow other = source;
    ++other.peerPort;

    const Device expected{.contact = "sip:a@192.0.2.1", .callId = "call-1"};
    QCOMPARE(table.deviceAt(aor, receivedUri(source), noon), std::optional(expected));
    QCOMPARE(table.deviceAt(aor, receivedUri(other), noon), std::nullopt);
    QCOMPARE(table.deviceAt(aor, receivedUri(source), noon.addSecs(3600)), std::nullopt);
}

void RegistrarTest::knowsADeviceByItsContactOrItsCallId()
{
    test::FakeDirectory directory;
    BindingTable table(directory);
    table.replace(aor, apply({}, "Contact: <sip:a@192.0.2.1>\r\n"));

    QVERIFY(table.isThere(aor, {.contact = "sip:a@192.0.2.1", .callId = "another"}, noon));
    QVERIFY(table.isThere(aor, {.contact = "sip:a@192.0.2.9", .callId = "call-1"}, noon));
    QVERIFY(!table.isThere(aor, {.contact = "sip:a@192.0.2.9", .callId = "another"}, noon));
    table.setSilent(aor, "sip:a@192.0.2.1", true);
    QVERIFY(!table.isThere(aor, {.contact = "sip:a@192.0.2.1", .callId = "call-1"}, noon));
}

void RegistrarTest::guessesNoDeviceBehindAProxy()
{
    test::FakeDirectory directory;
    BindingTable table(directory);
    const auto first = apply({}, "Contact: <sip:a@192.0.2.1>\r\n");
    table.replace(aor, apply(first, "Contact: <sip:b@192.0.2.2>\r\n", "1", "call-2"));

    QCOMPARE(table.deviceAt(aor, receivedUri(source), noon), std::nullopt);
}

QTEST_GUILESS_MAIN(RegistrarTest)
#include "tst_registrar.moc"
