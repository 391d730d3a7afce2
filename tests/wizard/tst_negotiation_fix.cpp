// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/negotiation_messages.h"
#include "wizard/partners/negotiation_fix.h"

#include <QTest>

using site::Negotiation;
using wizard::NegotiationSettings;

class NegotiationFixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEveryRowFine_data();
    void makesEveryRowFine();
    void changesAsLittleAsItCan_data();
    void changesAsLittleAsItCan();
};

void NegotiationFixTest::makesEveryRowFine_data()
{
    QTest::addColumn<NegotiationSettings>("settings");
    const char *const words[] = {"required", "optional", "not supported"};
    for (int tls = 0; tls < 3; ++tls) {
        for (int sasl = 0; sasl < 3; ++sasl) {
            for (const bool dialback : {true, false}) {
                QTest::addRow("TLS %s, SASL %s, dialback %d", words[tls], words[sasl], dialback)
                    << NegotiationSettings{
                           static_cast<Negotiation>(tls), static_cast<Negotiation>(sasl), dialback};
            }
        }
    }
}

void NegotiationFixTest::makesEveryRowFine()
{
    QFETCH(const NegotiationSettings, settings);
    const site::NegotiationRule rule =
        site::negotiationRule(settings.tls, settings.sasl, settings.dialback);

    const auto fixed = wizard::negotiationFix(settings);

    QVERIFY(!wizard::explain(rule).isEmpty());
    if (rule.verdict == site::Verdict::Ok) {
        QVERIFY(!fixed.has_value());
        return;
    }
    QVERIFY(fixed.has_value());
    QCOMPARE(site::negotiationRule(fixed->tls, fixed->sasl, fixed->dialback).verdict,
             site::Verdict::Ok);
}

void NegotiationFixTest::changesAsLittleAsItCan_data()
{
    QTest::addColumn<NegotiationSettings>("settings");
    QTest::addColumn<NegotiationSettings>("fixed");
    using N = Negotiation;
    QTest::newRow("row 1: dialback is never used")
        << NegotiationSettings{N::Required, N::Required, true}
        << NegotiationSettings{N::Required, N::Required, false};
    QTest::newRow("row 5: SASL needs TLS, and dialback is then idle")
        << NegotiationSettings{N::NotSupported, N::Required, true}
        << NegotiationSettings{N::Required, N::Required, false};
    QTest::newRow("row 9: optional TLS may fail")
        << NegotiationSettings{N::Optional, N::Optional, true}
        << NegotiationSettings{N::Required, N::Optional, true};
    QTest::newRow("row 14: no method") << NegotiationSettings{N::Required, N::NotSupported, false}
                                       << NegotiationSettings{N::Required, N::NotSupported, true};
    QTest::newRow("row 18: no method, TLS stays off")
        << NegotiationSettings{N::NotSupported, N::NotSupported, false}
        << NegotiationSettings{N::NotSupported, N::NotSupported, true};
}

void NegotiationFixTest::changesAsLittleAsItCan()
{
    QFETCH(const NegotiationSettings, settings);
    QFETCH(const NegotiationSettings, fixed);

    QCOMPARE(wizard::negotiationFix(settings), std::optional(fixed));
}

QTEST_GUILESS_MAIN(NegotiationFixTest)
#include "tst_negotiation_fix.moc"
