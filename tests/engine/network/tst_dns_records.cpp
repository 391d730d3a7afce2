// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/dns_records.h"

#include <QTest>

using network::readAddress;
using network::readSrv;
using network::SrvRecord;

class DnsRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSrv();
    void readsTheRoot();
    void refusesMalformedSrv_data();
    void refusesMalformedSrv();
    void readsAddresses();
    void readsKeyPins();
    void refusesKeyPinsWithoutData();
};

void DnsRecordsTest::readsSrv()
{
    const auto record = readSrv(QByteArray::fromHex("000a00051495" // 10 5 5269
                                                    "04586d7070" // Xmpp
                                                    "076578616d706c6500")); // example

    QCOMPARE(record, (SrvRecord{10, 5, 5269, QStringLiteral("xmpp.example")}));
}

void DnsRecordsTest::readsTheRoot()
{
    QCOMPARE(readSrv(QByteArray::fromHex("00000000000000"))->target, QStringLiteral("."));
}

void DnsRecordsTest::refusesMalformedSrv_data()
{
    QTest::addColumn<QByteArray>("data");
    const QByteArray numbers = QByteArray::fromHex("000000000001");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no target") << numbers;
    QTest::newRow("label cut short") << numbers + QByteArray::fromHex("0461");
    QTest::newRow("no root label") << numbers + QByteArray::fromHex("0161");
    QTest::newRow("bytes after the root") << numbers + QByteArray::fromHex("01610061");
    QTest::newRow("compression pointer") << numbers + QByteArray::fromHex("c00c");
    QTest::newRow("dot inside a label") << numbers + QByteArray::fromHex("03612e6200");
    QTest::newRow("NUL inside a label") << numbers + QByteArray::fromHex("0361006200");
    QTest::newRow("space inside a label") << numbers + QByteArray::fromHex("0361206200");
    QTest::newRow("name of 300 bytes")
        << numbers + QByteArray::fromHex("0161").repeated(150) + QByteArray(1, '\0');
}

void DnsRecordsTest::refusesMalformedSrv()
{
    QFETCH(const QByteArray, data);

    QVERIFY(!readSrv(data));
}

void DnsRecordsTest::readsAddresses()
{
    QCOMPARE(readAddress(QByteArray::fromHex("c0000201")),
             QHostAddress(QStringLiteral("192.0.2.1")));
    QCOMPARE(readAddress(QByteArray::fromHex("20010db8000000000000000000000001")),
             QHostAddress(QStringLiteral("2001:db8::1")));
    QVERIFY(!readAddress("abc"));
    QVERIFY(!readAddress({}));
}

// RFC 6698 §2.1
void DnsRecordsTest::readsKeyPins()
{
    QCOMPARE(network::readTlsa(QByteArray::fromHex("030101abcd")),
             (network::TlsaRecord{3, 1, 1, QByteArray::fromHex("abcd")}));
    QCOMPARE(network::readTlsa(QByteArray::fromHex("ff00ff00"))->usage, quint8{255});
}

void DnsRecordsTest::refusesKeyPinsWithoutData()
{
    QVERIFY(!network::readTlsa(QByteArray::fromHex("030101")));
    QVERIFY(!network::readTlsa(QByteArray()));
}

QTEST_APPLESS_MAIN(DnsRecordsTest)
#include "tst_dns_records.moc"
