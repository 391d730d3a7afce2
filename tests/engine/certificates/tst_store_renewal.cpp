// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/import_file.h"
#include "engine/certificates/subject_content.h"
#include "tests/engine/certificates/store_folder.h"

using certificates::KeyHome;
using certificates::KeyKind;
using certificates::RenewalKey;
using certificates::RequestContent;
using certificates::RequestDraft;
using certificates::Store;
using Reason = certificates::StoreError::Reason;
using test::faultOf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(RenewalKey)

class StoreRenewalTest : public QObject, private test::StoreFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForTheSameAgain_data();
    void asksForTheSameAgain();
    void asksForWhatWasAskedAndNotForWhatTheCaLeft();
    void readsTheRequestOfAnImportedCertificate();
    void theSameKeyServesBothUntilTheAnswerComes();
    void aNewKeyHasTheSameHome_data();
    void aNewKeyHasTheSameHome();
    void aMistypedPassphraseMakesNoKey();
    void keepsTheKind_data();
    void keepsTheKind();
    void refusesWhatIsNotThere();

    void completesAChain();
    void completingRefusesWhatDoesNotBelong();

private:
    static RequestDraft draft()
    {
        RequestDraft made;
        made.key = {.algorithm = KeyKind::Algorithm::Ec, .curve = u"P-384"_s};
        made.commonName = u"edge.example"_s;
        made.friendlyName = u"Edge 2026"_s;
        made.exportable = true;
        made.organization = u"Compañía, S. A."_s;
        made.organizationalUnit = u"日本"_s;
        made.country = u"ES"_s;
        made.state = u"Illes Balears"_s;
        made.locality = u"Palma"_s;
        made.dnsNames = {u"example.com"_s, u"sip.example.com"_s};
        made.ipAddresses = {u"192.0.2.7"_s};
        made.srvNames = {u"_xmpp-server.example.com"_s};
        made.xmppAddresses = {u"example.com"_s};
        made.uris = {u"sip:example.com"_s};
        made.templateName = u"WebServer"_s;
        made.clientEku = true;
        made.profile = RequestDraft::Profile::Private;
        return made;
    }
    static base::Secret secret(const char *text) { return base::Secret(QByteArray(text)); }
    QString certified(const RequestDraft &draft, const KeyHome &home = {}) const
    {
        const auto request = store().requestNow(draft, home);
        const auto imported = store().import(ca().sign(request->csrPem));
        return imported ? imported->leaf.id() : QString();
    }
};

namespace {

// What the request says but for its key.
RequestContent askedBy(const QByteArray &csrPem)
{
    RequestContent content = certificates::readRequest(csrPem).value();
    content.publicKey.clear();
    content.publicKeyId.clear();
    return content;
}

} // namespace

void StoreRenewalTest::init()
{
    renew();
}

void StoreRenewalTest::asksForTheSameAgain_data()
{
    QTest::addColumn<RenewalKey>("key");
    QTest::newRow("with the same key") << RenewalKey::Same;
    QTest::newRow("with a new key") << RenewalKey::New;
}

void StoreRenewalTest::asksForTheSameAgain()
{
    QFETCH(const RenewalKey, key);
    const auto first = store().requestNow(draft());
    const auto imported = store().import(ca().sign(first->csrPem));

    const auto renewed = store().renew(imported->leaf.id(), key).result();

    QVERIFY2(renewed.has_value(), renewed ? "" : qPrintable(renewed.error().evidence));
    QCOMPARE(askedBy(renewed->csrPem), askedBy(first->csrPem));
    QVERIFY(certificates::readRequest(renewed->csrPem)->isSignatureValid);
    QCOMPARE(renewed->id == first->id, key == RenewalKey::Same);
    QCOMPARE(renewed->friendlyName, u"Edge 2026"_s);
    QCOMPARE(renewed->exportable, true);
    QCOMPARE(renewed->names, first->names);
    QCOMPARE(renewed->templateName, u"WebServer"_s);
    QCOMPARE(store().pending(), QList<certificates::PendingRequest>{*renewed});
}

void StoreRenewalTest::asksForWhatWasAskedAndNotForWhatTheCaLeft()
{
    const auto first = store().requestNow(draft());
    const auto imported = store().import(ca().signBare(first->csrPem));
    QVERIFY(imported->leaf.names().dns.isEmpty());

    const auto renewed = store().renew(imported->leaf.id(), RenewalKey::New).result();

    QVERIFY(renewed.has_value());
    QCOMPARE(askedBy(renewed->csrPem), askedBy(first->csrPem));
}

void StoreRenewalTest::readsTheRequestOfAnImportedCertificate()
{
    const QString source = certified(draft());
    const auto pkcs12 = store().exportPkcs12(source, secret("transport"));
    const QTemporaryDir elsewhere;
    const Store other(elsewhere.path());
    QVERIFY(other.import(*pkcs12, {.password = secret("transport")}).has_value());

    const auto renewed = other.renew(source, RenewalKey::Same).result();

    QVERIFY2(renewed.has_value(), renewed ? "" : qPrintable(renewed.error().evidence));
    const auto again = store().renew(source, RenewalKey::Same).result();
    QCOMPARE(askedBy(renewed->csrPem), askedBy(again->csrPem));
    QCOMPARE(renewed->friendlyName, u"Edge 2026"_s);
    QCOMPARE(renewed->exportable, false);
}

void StoreRenewalTest::theSameKeyServesBothUntilTheAnswerComes()
{
    const QString old = certified(draft());

    const auto renewed = store().renew(old, RenewalKey::Same).result();
    QVERIFY(store().credentials(old).has_value());
    const auto imported = store().import(ca().sign(renewed->csrPem));

    QVERIFY(imported.has_value());
    QVERIFY(imported->leaf.id() != old);
    QVERIFY(store().pending().isEmpty());
    QCOMPARE(store().list().size(), 2);
    QVERIFY(store().remove(old).has_value());
    QVERIFY(store().credentials(imported->leaf.id()).has_value()); // the key is needed still
}

void StoreRenewalTest::aNewKeyHasTheSameHome_data()
{
    QTest::addColumn<bool>("keepsSecret");
    QTest::newRow("passphrase kept") << true;
    QTest::newRow("passphrase not kept") << false;
}

void StoreRenewalTest::aNewKeyHasTheSameHome()
{
    QFETCH(const bool, keepsSecret);
    const QString old =
        certified(draft(), {.passphrase = secret("open sesame"), .keepsSecret = keepsSecret});
    const base::Secret given = keepsSecret ? base::Secret() : secret("open sesame");

    const auto renewed = store().renew(old, RenewalKey::New, given).result();

    QVERIFY2(renewed.has_value(), renewed ? "" : qPrintable(renewed.error().evidence));
    QVERIFY(renewed->isKeyEncrypted);
    const auto imported = store().import(ca().sign(renewed->csrPem));
    QCOMPARE(store().credentials(imported->leaf.id()).has_value(), keepsSecret);
    QVERIFY(store().credentials(imported->leaf.id(), secret("open sesame")).has_value());
}

void StoreRenewalTest::aMistypedPassphraseMakesNoKey()
{
    const QString old =
        certified(draft(), {.passphrase = secret("open sesame"), .keepsSecret = false});

    const auto mistyped = store().renew(old, RenewalKey::New, secret("open sesam")).result();
    const auto missing = store().renew(old, RenewalKey::Same).result();

    QCOMPARE(faultOf(mistyped), Reason::PassphraseWrong);
    QCOMPARE(faultOf(missing), Reason::PassphraseRequired);
    QVERIFY(store().pending().isEmpty());
}

void StoreRenewalTest::keepsTheKind_data()
{
    QTest::addColumn<QString>("options"); // of openssl genpkey
    QTest::addColumn<QString>("kind");
    QTest::newRow("RSA 3072") << u"RSA -pkeyopt rsa_keygen_bits:3072"_s << u"RSA 3072"_s;
    QTest::newRow("a size we do not make")
        << u"RSA -pkeyopt rsa_keygen_bits:2304"_s << u"RSA 2048"_s;
    QTest::newRow("P-256") << u"EC -pkeyopt ec_paramgen_curve:P-256"_s << u"EC P-256"_s;
    QTest::newRow("a curve we do not make")
        << u"EC -pkeyopt ec_paramgen_curve:P-521"_s << u"EC P-384"_s;
}

void StoreRenewalTest::keepsTheKind()
{
    QFETCH(const QString, options);
    const QStringList words = (u"genpkey -out k.key -algorithm "_s + options).split(u' ');
    QVERIFY(ca().openssl(QList<QStringView>(words.begin(), words.end())).succeeded);
    QVERIFY(ca().openssl({u"req",
                          u"-new",
                          u"-key",
                          u"k.key",
                          u"-subj",
                          u"/CN=edge.example",
                          u"-out",
                          u"k.csr"})
                .succeeded);
    const QByteArray certificate = ca().sign(ca().read(u"k.csr"_s));
    const auto imported = store().import(certificate, {.key = ca().read(u"k.key"_s)});
    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));

    const auto renewed = store().renew(imported->leaf.id(), RenewalKey::New).result();
    const auto same = store().renew(imported->leaf.id(), RenewalKey::Same).result();

    QVERIFY2(renewed.has_value(), renewed ? "" : qPrintable(renewed.error().evidence));
    QTEST(renewed->keyDescription, "kind");
    QVERIFY2(same.has_value(), same ? "" : qPrintable(same.error().evidence));
    QCOMPARE(same->keyDescription, imported->leaf.keyDescription());
}

void StoreRenewalTest::refusesWhatIsNotThere()
{
    QCOMPARE(faultOf(store().renew(u"beef"_s, RenewalKey::New).result()), Reason::NotFound);
}

void StoreRenewalTest::completesAChain()
{
    const test::CommandLineCa stranger;
    const QString id = certified(draft());
    QCOMPARE(store().find(id)->chain.size(), 1);

    const auto completed =
        store().completeChain(id, stranger.root() + ca().root() + ca().intermediate());

    QVERIFY2(completed.has_value(), completed ? "" : qPrintable(completed.error().evidence));
    QCOMPARE(completed->chain.size(), 3);
    QCOMPARE(store().find(id)->chain, completed->chain);
    QCOMPARE(store().find(id)->friendlyName, u"Edge 2026"_s);
    QCOMPARE(completed->unrelatedCount, 1);
    QCOMPARE(completed->unrelatedSubjects, QStringList{u"CN=Command Line Root"_s});
}

void StoreRenewalTest::completingRefusesWhatDoesNotBelong()
{
    const test::CommandLineCa stranger;
    const QString id = certified(draft());
    QVERIFY(store().completeChain(id, ca().intermediate()).has_value());

    QCOMPARE(faultOf(store().completeChain(id, stranger.root())), Reason::NotItsIssuer);
    QCOMPARE(faultOf(store().completeChain(id, ca().intermediate())), Reason::NotItsIssuer);
    QCOMPARE(faultOf(store().completeChain(id, "nothing")), Reason::NotACertificate);
    QCOMPARE(store().find(id)->chain.size(), 2);
}

QTEST_GUILESS_MAIN(StoreRenewalTest)
#include "tst_store_renewal.moc"
