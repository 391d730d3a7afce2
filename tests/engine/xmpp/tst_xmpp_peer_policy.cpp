// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/peer_policy.h"

#include <QTest>

using namespace xmpp;
using Use = PeerPolicy::Use;

class XmppPeerPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsTheMethodsOfTheTable_data();
    void allowsTheMethodsOfTheTable();
    void permitsOnlyWhatIsAllowed();
};

// Lync's negotiation table (reference/lync.md §1), its 18 rows in order. s: SASL over TLS,
// t: dialback over TLS, p: dialback over plain TCP.
void XmppPeerPolicyTest::allowsTheMethodsOfTheTable_data()
{
    QTest::addColumn<Use>("tls");
    QTest::addColumn<Use>("sasl");
    QTest::addColumn<bool>("dialback");
    QTest::addColumn<QByteArray>("methods");
    const QByteArrayList methods{
        "s", "s", "stp", "s", "p", "", "st", "s", "stp", "s", "p", "", "t", "", "tp", "", "p", ""};
    int row = 0;
    for (const Use sasl : {Use::Required, Use::Optional, Use::Forbidden}) {
        for (const Use tls : {Use::Required, Use::Optional, Use::Forbidden}) {
            for (const bool dialback : {true, false}) {
                QTest::addRow("row %d", row + 1) << tls << sasl << dialback << methods.at(row);
                ++row;
            }
        }
    }
    QCOMPARE(row, 18);
}

void XmppPeerPolicyTest::allowsTheMethodsOfTheTable()
{
    QFETCH(const Use, tls);
    QFETCH(const Use, sasl);
    QFETCH(const bool, dialback);
    QFETCH(const QByteArray, methods);

    const Methods allowed = allowedMethods({.tls = tls, .sasl = sasl, .dialback = dialback});

    QCOMPARE(allowed.saslOverTls, methods.contains('s'));
    QCOMPARE(allowed.tlsDialback, methods.contains('t'));
    QCOMPARE(allowed.tcpDialback, methods.contains('p'));
}

void XmppPeerPolicyTest::permitsOnlyWhatIsAllowed()
{
    const Methods allowed{.saslOverTls = true, .tcpDialback = true};

    QVERIFY(permits(allowed, {.saslOverTls = true}));
    QVERIFY(permits(allowed, {.tcpDialback = true}));
    QVERIFY(!permits(allowed, {.tlsDialback = true}));
    QVERIFY(!permits(allowed, {}));
}

QTEST_GUILESS_MAIN(XmppPeerPolicyTest)
#include "tst_xmpp_peer_policy.moc"
