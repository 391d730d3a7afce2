// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/negotiation_table.h"

#include <QTest>

using namespace site;
using enum Negotiation;
using enum Method;

class NegotiationRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesARow_data();
    void judgesARow();
    void neverOffersSaslWithoutTls();
    void newPartnersHaveNothingToWarnOf();
};

void NegotiationRulesTest::judgesARow_data()
{
    QTest::addColumn<test::NegotiationRow>("row");
    int number = 0;
    for (const test::NegotiationRow &row : test::negotiationTable())
        QTest::addRow("%d", ++number) << row;
}

void NegotiationRulesTest::judgesARow()
{
    QFETCH(const test::NegotiationRow, row);

    const NegotiationRule rule = negotiationRule(row.tls, row.sasl, row.dialback);

    QCOMPARE(rule.methods, row.rule.methods);
    QCOMPARE(rule.verdict, row.rule.verdict);
    QCOMPARE(rule.reason, row.rule.reason);
}

void NegotiationRulesTest::neverOffersSaslWithoutTls()
{
    for (const Negotiation sasl : {Required, Optional, NotSupported}) {
        for (const bool dialback : {true, false})
            QVERIFY(!negotiationRule(NotSupported, sasl, dialback).methods.contains(SaslOverTls));
    }
}

void NegotiationRulesTest::newPartnersHaveNothingToWarnOf()
{
    const XmppPartner partner(base::DomainName::parse(QStringLiteral("fabrikam.com")).value());

    QCOMPARE(negotiationRule(partner).verdict, Verdict::Ok);
}

QTEST_GUILESS_MAIN(NegotiationRulesTest)
#include "tst_negotiation_rules.moc"
