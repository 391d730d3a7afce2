// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/store_folder.h"

using certificates::PendingRequest;
using test::edgeDraft;
using test::faultOf;
using test::modeOf;
using Reason = certificates::StoreError::Reason;

// What comes back from an authority, or from elsewhere, and finds its key.
class StoreImportTest : public QObject, private test::StoreFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void importAnswersItsRequest_data();
    void importAnswersItsRequest();
    void importOrdersTheChain();
    void importRefusesForeignCertificates();
    void importRefusesTheSameTwiceUnlessTheChainGrows();
    void importTakesAKeyAlong_data();
    void importTakesAKeyAlong();
    void importBringsALostKeyBack();
    void importRefusesAWrongKey();
    void importRefusesAnEncryptedKey();
    void importNeverReplacesAKey();
    void importRefusesCertificatesForClientsAlone();
};

void StoreImportTest::importAnswersItsRequest_data()
{
    QTest::addColumn<bool>("der");
    QTest::addColumn<bool>("crlf");
    QTest::newRow("PEM") << false << false;
    QTest::newRow("PEM with CRLF") << false << true;
    QTest::newRow("DER") << true << false;
}

void StoreImportTest::importAnswersItsRequest()
{
    QFETCH(const bool, der);
    QFETCH(const bool, crlf);
    const auto other = store().requestNow(edgeDraft(QStringLiteral("other.example")));
    const auto request = store().requestNow(edgeDraft());
    QByteArray answer = ca().sign(request->csrPem);
    if (der)
        answer = certificates::readCertificates(answer)->front().der();
    if (crlf)
        answer.replace("\n", "\r\n");

    const auto imported = store().import(answer);

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QCOMPARE(imported->leaf.commonName(), QStringLiteral("edge.example"));
    QCOMPARE(imported->friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(imported->exportable, true);
    QCOMPARE(imported->hasKey, true);
    QCOMPARE(imported->unrelatedCount, 0);
    QCOMPARE(store().pending(), QList<PendingRequest>{*other});
    const auto listed = store().list();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.front().leaf, imported->leaf);
    QCOMPARE(listed.front().friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(listed.front().exportable, true);
    QCOMPARE(listed.front().hasKey, true);
}

void StoreImportTest::importOrdersTheChain()
{
    const auto request = store().requestNow(edgeDraft());
    const test::CommandLineCa stranger;
    const QByteArray leaf = ca().sign(request->csrPem);

    const auto imported = store().import(ca().root() + stranger.root() + stranger.intermediate()
                                         + ca().intermediate() + leaf + leaf + ca().root());

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QStringList names;
    const auto listed = store().list();
    for (const auto &certificate : listed.front().chain)
        names.append(certificate.commonName());
    QCOMPARE(names,
             (QStringList{QStringLiteral("edge.example"),
                          QStringLiteral("Command Line Int"),
                          QStringLiteral("Command Line Root")}));
    QCOMPARE(imported->chain, listed.front().chain);
    QCOMPARE(imported->unrelatedCount, 2); // the stranger's have the same names, but not signed
}

void StoreImportTest::importRefusesForeignCertificates()
{
    const auto request = store().requestNow(edgeDraft());

    QCOMPARE(faultOf(store().import(ca().intermediate() + ca().root())), Reason::KeyDoesNotMatch);
    QCOMPARE(faultOf(store().import("hello")), Reason::NotACertificate);
    QCOMPARE(faultOf(store().import(ca().root().repeated(65))), Reason::TooLarge);
    QVERIFY(store().list().isEmpty());
    QCOMPARE(store().pending().size(), 1);
}

void StoreImportTest::importRefusesTheSameTwiceUnlessTheChainGrows()
{
    const auto request = store().requestNow(edgeDraft());
    const QByteArray leaf = ca().sign(request->csrPem);
    QVERIFY(store().import(leaf).has_value());

    QCOMPARE(faultOf(store().import(leaf)), Reason::AlreadyImported);
    const auto grown = store().import(leaf + ca().intermediate());
    QVERIFY(grown.has_value());
    QCOMPARE(grown->chain.size(), 2);
    QCOMPARE(grown->friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(faultOf(store().import(leaf)), Reason::AlreadyImported);
    QCOMPARE(store().list().front().chain.size(), 2);
}

void StoreImportTest::importTakesAKeyAlong_data()
{
    QTest::addColumn<QStringList>("keyCommand");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("PKCS#8 RSA") << words("genpkey -algorithm RSA -out leaf.key");
    QTest::newRow("traditional RSA") << words("genrsa -traditional -out leaf.key 2048");
    QTest::newRow("traditional EC") << words("ecparam -name secp384r1 -genkey -out leaf.key");
    QTest::newRow("EC DER") << words(
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -outform DER -out leaf.key");
}

void StoreImportTest::importTakesAKeyAlong()
{
    QFETCH(const QStringList, keyCommand);
    QVERIFY(ca().openssl(QList<QStringView>(keyCommand.begin(), keyCommand.end())).succeeded);
    QVERIFY(ca().openssl({u"req",
                          u"-new",
                          u"-key",
                          u"leaf.key",
                          u"-subj",
                          u"/CN=own.example",
                          u"-out",
                          u"own.csr"})
                .succeeded);
    const QByteArray leaf = ca().sign(ca().read(QStringLiteral("own.csr")));

    const auto imported =
        store().import(ca().intermediate() + leaf, {.key = ca().read(QStringLiteral("leaf.key"))});

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QCOMPARE(imported->friendlyName, QStringLiteral("own.example"));
    const auto credentials = store().credentials(imported->leaf.id());
    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->key.publicKeyId(), imported->leaf.publicKeyId());
    QCOMPARE(credentials->chain.size(), 2);
    const QString keyId = QString::fromLatin1(imported->leaf.publicKeyId().toHex());
    QCOMPARE(modeOf(path(keyFile(keyId))), mode_t(0600));
}

void StoreImportTest::importBringsALostKeyBack()
{
    const auto request = store().requestNow(edgeDraft());
    const QByteArray leaf = ca().sign(request->csrPem);
    const auto imported = store().import(leaf + ca().intermediate());
    const QByteArray key = read(keyFile(request->id));
    QVERIFY(QFile::remove(path(keyFile(request->id))));

    QVERIFY(store().import(leaf, {.key = key}).has_value());

    QCOMPARE(store().credentials(imported->leaf.id())->chain.size(), 2);
}

void StoreImportTest::importRefusesAWrongKey()
{
    const auto request = store().requestNow(edgeDraft());
    const auto otherKey = certificates::makeKey(edgeDraft().key);

    QCOMPARE(
        faultOf(store().import(ca().sign(request->csrPem), {.key = otherKey->toPem().value()})),
        Reason::ForeignKey);
    QCOMPARE(faultOf(store().import(ca().sign(request->csrPem), {.key = "hello"})),
             Reason::NotAKey);
    QVERIFY(store().list().isEmpty());
    QCOMPARE(filesIn(QStringLiteral("keys")).filter(QStringLiteral(".pem")).size(), 1);
}

void StoreImportTest::importRefusesAnEncryptedKey()
{
    const auto request = store().requestNow(edgeDraft());
    ca().write(QStringLiteral("plain.key"), read(keyFile(request->id)));
    QVERIFY(ca().openssl({u"pkcs8",
                          u"-topk8",
                          u"-in",
                          u"plain.key",
                          u"-passout",
                          u"pass:secret",
                          u"-out",
                          u"encrypted.key"})
                .succeeded);

    QCOMPARE(faultOf(store().import(ca().sign(request->csrPem),
                                    {.key = ca().read(QStringLiteral("encrypted.key"))})),
             Reason::PassphraseRequired);
}

void StoreImportTest::importNeverReplacesAKey()
{
    const auto request = store().requestNow(edgeDraft());
    const QByteArray before = read(keyFile(request->id));
    ca().write(QStringLiteral("plain.key"), before);
    QVERIFY(ca().openssl({u"ec", u"-in", u"plain.key", u"-out", u"other-form.key"}).succeeded);

    const auto imported = store().import(ca().sign(request->csrPem),
                                         {.key = ca().read(QStringLiteral("other-form.key"))});

    QVERIFY(imported.has_value());
    QCOMPARE(read(keyFile(request->id)), before);
    QCOMPARE(filesIn(QStringLiteral("keys")).filter(QStringLiteral(".pem")).size(), 1);
}

void StoreImportTest::importRefusesCertificatesForClientsAlone()
{
    QVERIFY(ca().openssl({u"req",
                          u"-x509",
                          u"-newkey",
                          u"rsa:2048",
                          u"-nodes",
                          u"-keyout",
                          u"client.key",
                          u"-out",
                          u"client.pem",
                          u"-subj",
                          u"/CN=a.example",
                          u"-addext",
                          u"extendedKeyUsage=clientAuth"})
                .succeeded);

    QCOMPARE(faultOf(store().import(ca().read(QStringLiteral("client.pem")),
                                    {.key = ca().read(QStringLiteral("client.key"))})),
             Reason::WrongPurpose);
    QVERIFY(!filesIn(QStringLiteral("keys")).contains(QStringLiteral(".pem")));
}

QTEST_GUILESS_MAIN(StoreImportTest)
#include "tst_store_import.moc"
