// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/user_address.h"

#include <QTest>

using namespace Qt::StringLiterals;

class UserAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneCanonicalForm_data();
    void hasOneCanonicalForm();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
};

void UserAddressTest::hasOneCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("canonical");

    QTest::newRow("plain") << u"alice@contoso.com"_s << "alice@contoso.com"_ba;
    QTest::newRow("case") << u"Alice@Contoso.COM"_s << "alice@contoso.com"_ba;
    QTest::newRow("as a SIP URI") << u"sip:alice@contoso.com"_s << "alice@contoso.com"_ba;
    QTest::newRow("A-labels") << u"alice@bücher.example"_s << "alice@xn--bcher-kva.example"_ba;
    QTest::newRow("decomposed") << u"rene\u0301@contoso.com"_s << "ren\xc3\xa9@contoso.com"_ba;
    QTest::newRow("beyond the BMP")
        << u"\U00010400@contoso.com"_s << "\xf0\x90\x90\xa8@contoso.com"_ba;
}

void UserAddressTest::hasOneCanonicalForm()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, canonical);

    const auto address = storage::canonicalAddress(text);

    QVERIFY(address.has_value());
    QCOMPARE(*address, canonical);
    QCOMPARE(storage::canonicalAddress(QString::fromUtf8(*address)).value_or(QByteArray()),
             canonical);
}

void UserAddressTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("no domain") << u"alice"_s;
    QTest::newRow("empty domain") << u"alice@"_s;
    QTest::newRow("empty user") << u"@contoso.com"_s;
    QTest::newRow("address literal") << u"alice@192.0.2.1"_s;
    QTest::newRow("two ats") << u"a@b@contoso.com"_s;
    QTest::newRow("a colon would end the user in the digest") << u"al:ice@contoso.com"_s;
    QTest::newRow("space") << u"al ice@contoso.com"_s;
    QTest::newRow("control character") << u"al\u0007ice@contoso.com"_s;
    QTest::newRow("half a surrogate pair") << (u"al"_s + QChar(0xd800) + u"ice@contoso.com"_s);
    QTest::newRow("too long") << (QString(256, u'a') + u"@contoso.com"_s);
}

void UserAddressTest::refusesWhatIsNoAddress()
{
    QFETCH(const QString, text);

    const auto address = storage::canonicalAddress(text);

    QVERIFY(!address.has_value());
    QCOMPARE(address.error().reason, storage::StorageError::Reason::AddressMalformed);
}

QTEST_GUILESS_MAIN(UserAddressTest)
#include "tst_user_address.moc"
