// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/order_advice.h"
#include "wizard/request_model/passphrase_strength.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using certificates::RequestDraft;
using wizard::PassphraseStrength;

class RequestAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToOrder_data();
    void saysWhatToOrder();
    void givesTheNamesToPaste();
    void hintsHowLongAPassphraseStands_data();
    void hintsHowLongAPassphraseStands();
};

void RequestAdviceTest::saysWhatToOrder_data()
{
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("unsaid");
    RequestDraft one;
    one.commonName = u"edge.contoso.com"_s;
    RequestDraft three = one;
    three.dnsNames = QStringList{u"contoso.com"_s, u"sip.contoso.com"_s};
    RequestDraft own = three;
    own.profile = RequestDraft::Profile::Private;
    own.srvNames = QStringList{u"_xmpp-server.contoso.com"_s};
    own.key = {.algorithm = certificates::KeyKind::Algorithm::Ec, .curve = u"P-384"_s};
    own.clientEku = true;
    QTest::newRow("one name") << one << u"single domain"_s << u"multi-domain"_s;
    QTest::newRow("several names") << three << u"multi-domain (UCC/SAN)"_s << u"single domain"_s;
    QTest::newRow("no wildcard") << three << u"wildcard"_s << u"own certification authority"_s;
    QTest::newRow("own CA") << own << u"own certification authority"_s << u"wildcard"_s;
    QTest::newRow("own CA, client") << own << u"client authentication"_s << u"UCC"_s;
    QTest::newRow("signature fits the key") << own << u"EC P-384, SHA-384"_s << u"SHA-256"_s;
    QTest::newRow("RSA") << one << u"RSA 2048, SHA-256"_s << u"SHA-384"_s;
}

void RequestAdviceTest::saysWhatToOrder()
{
    QFETCH(const RequestDraft, draft);
    QFETCH(const QString, said);
    QFETCH(const QString, unsaid);

    const QString text = wizard::orderText(draft);

    QVERIFY2(text.contains(said, Qt::CaseInsensitive), qPrintable(text));
    QVERIFY2(!text.contains(unsaid, Qt::CaseInsensitive), qPrintable(text));
}

void RequestAdviceTest::givesTheNamesToPaste()
{
    RequestDraft draft;
    draft.commonName = u"edge.contoso.com"_s;
    draft.dnsNames = QStringList{u"edge.contoso.com"_s, u"contoso.com"_s};
    draft.ipAddresses = QStringList{u"192.0.2.7"_s};

    QVERIFY(wizard::orderText(draft).endsWith(u"\n\nedge.contoso.com\ncontoso.com\n192.0.2.7\n"_s));
}

void RequestAdviceTest::hintsHowLongAPassphraseStands_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<PassphraseStrength>("strength");
    using S = PassphraseStrength;
    QTest::newRow("frequent word") << u"Password1"_s << S::Weak;
    QTest::newRow("a long run") << u"abcdefghijklmnopqrstuvwxyz"_s << S::Weak;
    QTest::newRow("one character often") << QString(60, u'x') << S::Weak;
    QTest::newRow("product and year") << u"Puente2026!"_s << S::Weak;
    QTest::newRow("ten random letters") << u"kwpzgvhqtm"_s << S::Fair;
    QTest::newRow("random of all kinds") << u"T7#qLw!9zRk@"_s << S::Strong;
    QTest::newRow("five words") << u"lamp orbit cactus velvet tunic"_s << S::Strong;
    QTest::newRow("other script") << u"пятьслучайныхбукв"_s << S::Strong;
}

void RequestAdviceTest::hintsHowLongAPassphraseStands()
{
    QFETCH(const QString, passphrase);
    QFETCH(const PassphraseStrength, strength);

    QCOMPARE(wizard::strengthOf(passphrase), strength);
}

QTEST_GUILESS_MAIN(RequestAdviceTest)
#include "tst_request_advice.moc"
