// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/domain_name.h"

#include <QTest>

using base::DomainName;
using base::DomainNameError;

class DomainNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCanonical_data();
    void isCanonical();
    void refuses_data();
    void refuses();
    void knowsItsAncestors();
    void showsWhatPeopleTyped();
};

void DomainNameTest::isCanonical_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("lower-case") << QStringLiteral("contoso.com") << QStringLiteral("contoso.com");
    QTest::newRow("upper case folds")
        << QStringLiteral("Contoso.COM") << QStringLiteral("contoso.com");
    QTest::newRow("trailing dot goes")
        << QStringLiteral("contoso.com.") << QStringLiteral("contoso.com");
    QTest::newRow("U-label becomes A-label")
        << QStringLiteral("bücher.example") << QStringLiteral("xn--bcher-kva.example");
    QTest::newRow("A-label stays")
        << QStringLiteral("xn--bcher-kva.example") << QStringLiteral("xn--bcher-kva.example");
    QTest::newRow("one label") << QStringLiteral("localhost") << QStringLiteral("localhost");
    QTest::newRow("label of 63") << QString(63, u'a') + QStringLiteral(".example")
                                 << QString(63, u'a') + QStringLiteral(".example");
    QTest::newRow("digits first") << QStringLiteral("3com.example")
                                  << QStringLiteral("3com.example");
}

void DomainNameTest::isCanonical()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, canonical);

    const auto name = DomainName::parse(typed);

    QVERIFY(name.has_value());
    QCOMPARE(name->text(), canonical);
    QCOMPARE(DomainName::parse(name->text()).value(), *name);
}

void DomainNameTest::refuses_data()
{
    using Reason = DomainNameError::Reason;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("nothing") << QString() << Reason::Empty;
    QTest::newRow("the root") << QStringLiteral(".") << Reason::Empty;
    QTest::newRow("empty label") << QStringLiteral("a..example") << Reason::LabelEmpty;
    QTest::newRow("leading dot") << QStringLiteral(".example") << Reason::LabelEmpty;
    QTest::newRow("label of 64") << QString(64, u'a') + QStringLiteral(".example")
                                 << Reason::LabelTooLong;
    QTest::newRow("254 characters")
        << QStringLiteral("a.").repeated(125) + QStringLiteral("exam") << Reason::TooLong;
    QTest::newRow("underscore") << QStringLiteral("a_b.example") << Reason::ForbiddenCharacter;
    QTest::newRow("space") << QStringLiteral("a b.example") << Reason::ForbiddenCharacter;
    QTest::newRow("wildcard") << QStringLiteral("*.example") << Reason::ForbiddenCharacter;
    QTest::newRow("hyphen first") << QStringLiteral("-a.example") << Reason::ForbiddenCharacter;
    QTest::newRow("IPv4 address") << QStringLiteral("192.0.2.1") << Reason::IsAddress;
    QTest::newRow("IPv6 address") << QStringLiteral("2001:db8::1") << Reason::IsAddress;
    QTest::newRow("IPv6 address in brackets")
        << QStringLiteral("[2001:DB8::1]") << Reason::IsAddress;
    QTest::newRow("URL") << QStringLiteral("https://a.example") << Reason::ForbiddenCharacter;
    QTest::newRow("A-label of nothing") << QStringLiteral("xn--a.example") << Reason::NotIdna;
    QTest::newRow("with a port") << QStringLiteral("a.example:5269") << Reason::ForbiddenCharacter;
}

void DomainNameTest::refuses()
{
    QFETCH(const QString, typed);
    QFETCH(const DomainNameError::Reason, reason);

    const auto name = DomainName::parse(typed);

    QVERIFY(!name.has_value());
    QCOMPARE(name.error().reason, reason);
}

void DomainNameTest::knowsItsAncestors()
{
    const auto parent = DomainName::parse(QStringLiteral("contoso.com")).value();

    QVERIFY(DomainName::parse(QStringLiteral("it.contoso.com"))->isWithin(parent));
    QVERIFY(parent.isWithin(parent));
    QVERIFY(!DomainName::parse(QStringLiteral("notcontoso.com"))->isWithin(parent));
}

void DomainNameTest::showsWhatPeopleTyped()
{
    QCOMPARE(DomainName::parse(QStringLiteral("xn--bcher-kva.example"))->display(),
             QStringLiteral("bücher.example"));
}

QTEST_GUILESS_MAIN(DomainNameTest)
#include "tst_domain_name.moc"
