// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/endpoint.h"

#include <QTest>

using base::Endpoint;
using base::EndpointError;

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void takesTheDefaultPort();
    void refuses_data();
    void refuses();
};

void EndpointTest::roundTrips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<quint16>("port");
    QTest::newRow("name") << QStringLiteral("xmpp.contoso.com:5269")
                          << QStringLiteral("xmpp.contoso.com") << quint16(5269);
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:9469") << QStringLiteral("127.0.0.1")
                          << quint16(9469);
    QTest::newRow("any IPv6") << QStringLiteral("[::]:5061") << QStringLiteral("::")
                              << quint16(5061);
}

void EndpointTest::roundTrips()
{
    QFETCH(const QString, text);
    QFETCH(const QString, host);
    QFETCH(const quint16, port);

    const auto endpoint = Endpoint::parse(text);

    QVERIFY(endpoint.has_value());
    QCOMPARE(endpoint->host, host);
    QCOMPARE(endpoint->port, port);
    QCOMPARE(endpoint->text(), text);
}

void EndpointTest::takesTheDefaultPort()
{
    QCOMPARE(Endpoint::parse(QStringLiteral("[::1]"), 5269)->text(), QStringLiteral("[::1]:5269"));
    QCOMPARE(Endpoint::parse(QStringLiteral("a.example"), 5269)->port, quint16(5269));
    QCOMPARE(Endpoint::parse(QStringLiteral("a.example:1"), 5269)->port, quint16(1));
}

void EndpointTest::refuses_data()
{
    using Reason = EndpointError::Reason;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no port") << QStringLiteral("a.example") << Reason::PortMissing;
    QTest::newRow("port 0") << QStringLiteral("a.example:0") << Reason::PortMalformed;
    QTest::newRow("port too large") << QStringLiteral("a.example:65536") << Reason::PortMalformed;
    QTest::newRow("port a word") << QStringLiteral("a.example:sip") << Reason::PortMalformed;
    QTest::newRow("no host") << QStringLiteral(":5269") << Reason::HostMissing;
    QTest::newRow("IPv6 without brackets") << QStringLiteral("::1:5269") << Reason::HostMalformed;
    QTest::newRow("name in brackets") << QStringLiteral("[a.example]:1") << Reason::HostMalformed;
    QTest::newRow("open bracket") << QStringLiteral("[::1:5269") << Reason::HostMalformed;
    QTest::newRow("text after bracket") << QStringLiteral("[::1]x:5269") << Reason::HostMalformed;
}

void EndpointTest::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const EndpointError::Reason, reason);

    const auto endpoint = Endpoint::parse(text);

    QVERIFY(!endpoint.has_value());
    QCOMPARE(endpoint.error().reason, reason);
}

QTEST_GUILESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
