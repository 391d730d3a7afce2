// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/negotiation_rules.h"

#include <QTest>

using namespace site;
using enum Negotiation;
using enum Method;
using Reason = NegotiationRule::Reason;

class NegotiationRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesARow_data();
    void judgesARow();
    void neverOffersSaslWithoutTls();
    void newPartnersHaveNothingToWarnOf();
};

// "Negotiation settings for XMPP federated partners", row by row, in the order of the page.
void NegotiationRulesTest::judgesARow_data()
{
    QTest::addColumn<Negotiation>("tls");
    QTest::addColumn<Negotiation>("sasl");
    QTest::addColumn<bool>("dialback");
    QTest::addColumn<QList<Method>>("methods");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Reason>("reason");

    using Methods = QList<Method>;
    using enum Verdict;
    const Methods all{SaslOverTls, TlsDialback, TcpDialback};
    QTest::newRow("1") << Required << Required << true << Methods{SaslOverTls} << Warn
                       << Reason::DialbackInoperative;
    QTest::newRow("2") << Required << Required << false << Methods{SaslOverTls} << Ok
                       << Reason::None;
    QTest::newRow("3") << Optional << Required << true << all << Warn << Reason::OptionalTlsMayFail;
    QTest::newRow("4") << Optional << Required << false << Methods{SaslOverTls} << Warn
                       << Reason::OptionalTlsMayFail;
    QTest::newRow("5") << NotSupported << Required << true << Methods{TcpDialback} << Error
                       << Reason::SaslNeedsTls;
    QTest::newRow("6") << NotSupported << Required << false << Methods{} << Error
                       << Reason::SaslNeedsTls;
    QTest::newRow("7") << Required << Optional << true << Methods{SaslOverTls, TlsDialback} << Ok
                       << Reason::None;
    QTest::newRow("8") << Required << Optional << false << Methods{SaslOverTls} << Ok
                       << Reason::None;
    QTest::newRow("9") << Optional << Optional << true << all << Warn << Reason::OptionalTlsMayFail;
    QTest::newRow("10") << Optional << Optional << false << Methods{SaslOverTls} << Warn
                        << Reason::OptionalTlsMayFail;
    QTest::newRow("11") << NotSupported << Optional << true << Methods{TcpDialback} << Error
                        << Reason::SaslNeedsTls;
    QTest::newRow("12") << NotSupported << Optional << false << Methods{} << Error
                        << Reason::SaslNeedsTls;
    QTest::newRow("13") << Required << NotSupported << true << Methods{TlsDialback} << Ok
                        << Reason::TlsDialbackOnly;
    QTest::newRow("14") << Required << NotSupported << false << Methods{} << Error
                        << Reason::NoMethod;
    QTest::newRow("15") << Optional << NotSupported << true << Methods{TlsDialback, TcpDialback}
                        << Ok << Reason::PartnerChoosesTls;
    QTest::newRow("16") << Optional << NotSupported << false << Methods{} << Error
                        << Reason::NoMethod;
    QTest::newRow("17") << NotSupported << NotSupported << true << Methods{TcpDialback} << Ok
                        << Reason::TcpDialbackOnly;
    QTest::newRow("18") << NotSupported << NotSupported << false << Methods{} << Error
                        << Reason::NoMethod;
}

void NegotiationRulesTest::judgesARow()
{
    QFETCH(const Negotiation, tls);
    QFETCH(const Negotiation, sasl);
    QFETCH(const bool, dialback);
    QFETCH(const QList<Method>, methods);
    QFETCH(const Verdict, verdict);
    QFETCH(const Reason, reason);

    const NegotiationRule rule = negotiationRule(tls, sasl, dialback);

    QCOMPARE(rule.methods, methods);
    QCOMPARE(rule.verdict, verdict);
    QCOMPARE(rule.reason, reason);
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
