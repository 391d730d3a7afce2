// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/import_file.h"
#include "tests/engine/certificates/store_folder.h"

using certificates::KeyHome;
using certificates::KeyKind;
using certificates::RequestDraft;
using certificates::Store;
using Reason = certificates::StoreError::Reason;
using test::faultOf;
using test::modeOf;
using namespace Qt::StringLiterals;

// Keys under a passphrase: on the disk, opened, and taken elsewhere as PKCS#12.
class KeyProtectionTest : public QObject, private test::StoreFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theKeyFileIsEncrypted();
    void theKeptSecretIsForItsOwnerAlone();
    void aKeptSecretOpensTheKey();
    void withoutAKeptSecretItIsAsked_data();
    void withoutAKeptSecretItIsAsked();
    void theServiceCredentialOpensTheKey_data();
    void theServiceCredentialOpensTheKey();
    void aCredentialFolderMustBeAbsolute();
    void aTooLongPassphraseIsRefused();
    void removingTakesTheSecretToo();
    void aSecretWithoutItsKeyIsSweptAway();

    void pkcs12ComesInUnderAPassphrase();
    void anImportedKeyIsExportableOnlyIfSaid_data();
    void anImportedKeyIsExportableOnlyIfSaid();
    void aSecondCertificateDoesNotFreeTheKey();
    void aKeyFromAFileCannotGoOntoAToken();

    void exportsWhatOpensslOpens();
    void exportsOnlyWhatIsMarked();
    void exportOfAnEncryptedKeyNeedsItsPassphrase();

private:
    static RequestDraft draft(bool exportable = true)
    {
        RequestDraft made;
        made.key = {.algorithm = KeyKind::Algorithm::Ec, .curve = u"P-256"_s};
        made.commonName = u"edge.example"_s;
        made.friendlyName = u"Edge 2026"_s;
        made.exportable = exportable;
        return made;
    }
    static KeyHome home(bool keepsSecret)
    {
        return {.passphrase = secret("open sesame"), .keepsSecret = keepsSecret};
    }
    static base::Secret secret(const char *text) { return base::Secret(QByteArray(text)); }

    QString secretFile(const QString &id) const { return u"keys/%1.secret"_s.arg(id); }
    // The id of a certificate that answers a request; empty: it failed.
    QString certified(const KeyHome &home, bool exportable = true) const
    {
        const auto request = store().requestNow(draft(exportable), home);
        const auto imported = store().import(ca().sign(request->csrPem) + ca().intermediate());
        return imported ? imported->leaf.id() : QString();
    }
    QString keyIdOf(const QString &certificateId) const
    {
        return QString::fromLatin1(store().find(certificateId)->leaf.publicKeyId().toHex());
    }
};

void KeyProtectionTest::init()
{
    renew();
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void KeyProtectionTest::theKeyFileIsEncrypted()
{
    const auto request = store().requestNow(draft(), home(false));

    QVERIFY2(request.has_value(), request ? "" : qPrintable(request.error().evidence));
    QVERIFY(request->isKeyEncrypted);
    QVERIFY(store().pending().front().isKeyEncrypted);
    QVERIFY(read(keyFile(request->id)).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    const QString key = path(keyFile(request->id));
    const auto parameters = test::runTool(u"openssl"_s, {u"asn1parse"_s, u"-in"_s, key});
    for (const char *name : {"PBKDF2", "hmacWithSHA256", "aes-256-cbc", "0927C0"}) // 600,000
        QVERIFY2(parameters.output.contains(name), parameters.output);
    const auto opened = test::runTool(
        u"openssl"_s, {u"pkey"_s, u"-in"_s, key, u"-noout"_s, u"-passin"_s, u"pass:open sesame"_s});
    QVERIFY2(opened.succeeded, opened.output);
    const auto refused = test::runTool(
        u"openssl"_s, {u"pkey"_s, u"-in"_s, key, u"-noout"_s, u"-passin"_s, u"pass:Open sesame"_s});
    QVERIFY(!refused.succeeded);
}

void KeyProtectionTest::theKeptSecretIsForItsOwnerAlone()
{
    const mode_t mask = ::umask(0);
    const auto kept = store().requestNow(draft(), home(true));
    const auto notKept = store().requestNow(draft(), home(false));
    const auto open = store().requestNow(draft(), {});
    ::umask(mask);

    QCOMPARE(read(secretFile(kept->id)), QByteArray("open sesame"));
    QCOMPARE(modeOf(path(secretFile(kept->id))), mode_t(0600));
    QVERIFY(!QFile::exists(path(secretFile(notKept->id))));
    QVERIFY(!QFile::exists(path(secretFile(open->id))));
    for (const QString &file : QDir(path(u"requests"_s)).entryList(QDir::Files))
        QVERIFY(!read(u"requests/"_s + file).contains("sesame"));
}

void KeyProtectionTest::aKeptSecretOpensTheKey()
{
    const QString id = certified(home(true));

    const auto credentials = store().credentials(id);

    QVERIFY2(credentials.has_value(), credentials ? "" : qPrintable(credentials.error().evidence));
    QCOMPARE(credentials->key.publicKeyId(), credentials->chain.front().publicKeyId());
    QVERIFY(store().find(id)->isKeyEncrypted);
    QVERIFY(store().list().front().isKeyEncrypted);
}

void KeyProtectionTest::withoutAKeptSecretItIsAsked_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("none") << QByteArray() << Reason::PassphraseRequired;
    QTest::newRow("wrong") << QByteArray("open sesam") << Reason::PassphraseWrong;
    QTest::newRow("right") << QByteArray("open sesame") << Reason::CryptoFailed; // none
}

void KeyProtectionTest::withoutAKeptSecretItIsAsked()
{
    QFETCH(const QByteArray, given);
    const QString id = certified(home(false));

    const auto credentials = store().credentials(id, base::Secret(QByteArray(given)));

    QTEST(faultOf(credentials), "reason");
    if (!credentials) // it says where the secret may come from, and never what it was
        QVERIFY2(!credentials.error().evidence.contains(u"sesam"),
                 qPrintable(credentials.error().evidence));
}

void KeyProtectionTest::theServiceCredentialOpensTheKey_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<Reason>("reason");
    const Reason none = Reason::CryptoFailed;
    QTest::newRow("exact") << QByteArray("open sesame") << none;
    QTest::newRow("with an end of line") << QByteArray("open sesame\n") << none;
    QTest::newRow("with that of Windows") << QByteArray("open sesame\r\n") << none;
    QTest::newRow("with two") << QByteArray("open sesame\n\n") << Reason::PassphraseWrong;
    QTest::newRow("wrong") << QByteArray("another") << Reason::PassphraseWrong;
    QTest::newRow("empty") << QByteArray("\n") << Reason::PassphraseRequired;
    QTest::newRow("too long") << QByteArray(2000, 'x') << Reason::PassphraseRequired;
}

void KeyProtectionTest::theServiceCredentialOpensTheKey()
{
    QFETCH(const QByteArray, credential);
    const QString id = certified(home(false));
    write(certificates::unlockCredentialName(keyIdOf(id)), credential);
    qputenv("CREDENTIALS_DIRECTORY", path().toLocal8Bit());

    const auto credentials = store().credentials(id);

    QTEST(faultOf(credentials), "reason");
}

void KeyProtectionTest::aCredentialFolderMustBeAbsolute()
{
    const QString id = certified(home(false));
    write(certificates::unlockCredentialName(keyIdOf(id)), "open sesame");
    const QString before = QDir::currentPath();
    QDir::setCurrent(path());
    qputenv("CREDENTIALS_DIRECTORY", ".");

    const auto credentials = store().credentials(id);

    QDir::setCurrent(before);
    QCOMPARE(faultOf(credentials), Reason::PassphraseRequired);
    QVERIFY(credentials.error().evidence.contains(
        certificates::unlockCredentialName(keyIdOf(id)))); // so that it can be given
}

void KeyProtectionTest::aTooLongPassphraseIsRefused()
{
    const auto longest =
        store().requestNow(draft(), {.passphrase = base::Secret(QByteArray(1024, 'x'))});
    const auto longer =
        store().requestNow(draft(), {.passphrase = base::Secret(QByteArray(1025, 'x'))});

    QVERIFY(longest.has_value());
    const auto imported = store().import(ca().sign(longest->csrPem));
    QVERIFY(store().credentials(imported->leaf.id()).has_value());
    QCOMPARE(faultOf(longer), Reason::FieldTooLong);
}

void KeyProtectionTest::removingTakesTheSecretToo()
{
    const QString id = certified(home(true));
    const auto pending = store().requestNow(draft(), home(true));

    QVERIFY(store().remove(id).has_value());
    QVERIFY(store().remove(pending->id).has_value());

    QCOMPARE(QDir(path(u"keys"_s)).entryList(QDir::Files), QStringList());
}

void KeyProtectionTest::aSecretWithoutItsKeyIsSweptAway()
{
    QVERIFY(store().requestNow(draft()).has_value());
    const QString lost(64, u'a');
    write(secretFile(lost), "open sesame");

    QVERIFY(store().requestNow(draft()).has_value());

    QVERIFY(!QFile::exists(path(secretFile(lost))));
}

void KeyProtectionTest::pkcs12ComesInUnderAPassphrase()
{
    const QString source = certified({});
    const auto pkcs12 = store().exportPkcs12(source, secret("transport"));
    QVERIFY(pkcs12.has_value());
    const QTemporaryDir elsewhere;
    const Store other(elsewhere.path());

    const auto imported = other.import(
        *pkcs12, {.password = secret("transport"), .home = home(false), .exportable = true});

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QCOMPARE(imported->friendlyName, u"Edge 2026"_s);
    QCOMPARE(imported->chain.size(), 2);
    QCOMPARE(imported->hasKey, true);
    QCOMPARE(imported->isKeyEncrypted, true);
    QCOMPARE(imported->exportable, true);
    QCOMPARE(other.list(), QList<certificates::StoredCertificate>{*imported});
    QCOMPARE(faultOf(other.credentials(source)), Reason::PassphraseRequired);
    QVERIFY(other.credentials(source, secret("open sesame")).has_value());
}

void KeyProtectionTest::anImportedKeyIsExportableOnlyIfSaid_data()
{
    QTest::addColumn<bool>("exportable");
    QTest::newRow("not said") << false;
    QTest::newRow("said") << true;
}

void KeyProtectionTest::anImportedKeyIsExportableOnlyIfSaid()
{
    QFETCH(const bool, exportable);
    const QString source = certified({});
    const auto pkcs12 = store().exportPkcs12(source, secret("transport"));
    const QTemporaryDir elsewhere;
    const Store other(elsewhere.path());

    QVERIFY(other.import(*pkcs12, {.password = secret("transport"), .exportable = exportable})
                .has_value());

    QCOMPARE(other.exportPkcs12(source, secret("x")).has_value(), exportable);
}

void KeyProtectionTest::aSecondCertificateDoesNotFreeTheKey()
{
    const auto request = store().requestNow(draft(false));
    QVERIFY(store().import(ca().sign(request->csrPem)).has_value());

    const auto again = store().import(ca().sign(request->csrPem), {.exportable = true});

    QVERIFY(again.has_value());
    QCOMPARE(again->exportable, false);
    QCOMPARE(again->friendlyName, u"Edge 2026"_s);
}

void KeyProtectionTest::aKeyFromAFileCannotGoOntoAToken()
{
    const auto request = store().requestNow(draft());
    const QByteArray answer = ca().sign(request->csrPem);

    const auto imported = store().import(answer, {.home = {.token = certificates::TokenPlace()}});

    QCOMPARE(faultOf(imported), Reason::TokenUnavailable);
}

void KeyProtectionTest::exportsWhatOpensslOpens()
{
    const QString id = certified(home(true));

    const auto pkcs12 = store().exportPkcs12(id, secret("transport"));

    QVERIFY2(pkcs12.has_value(), pkcs12 ? "" : qPrintable(pkcs12.error().evidence));
    ca().write(u"out.p12"_s, *pkcs12);
    const auto opened =
        ca().openssl({u"pkcs12", u"-in", u"out.p12", u"-nodes", u"-passin", u"pass:transport"});
    QVERIFY2(opened.succeeded, opened.output);
    QCOMPARE(opened.output.count("BEGIN CERTIFICATE"), 2);
    QCOMPARE(opened.output.count("BEGIN PRIVATE KEY"), 1);
    QCOMPARE(opened.output.count("friendlyName: Edge 2026"), 2); // certificate and key
}

void KeyProtectionTest::exportsOnlyWhatIsMarked()
{
    const QString id = certified({}, false);

    QCOMPARE(faultOf(store().exportPkcs12(id, secret("transport"))), Reason::NotExportable);
    QCOMPARE(faultOf(store().exportPkcs12(u"beef"_s, secret("transport"))), Reason::NotFound);
    QCOMPARE(faultOf(store().exportPkcs12(certified({}), {})), Reason::PassphraseRequired);
}

void KeyProtectionTest::exportOfAnEncryptedKeyNeedsItsPassphrase()
{
    const QString id = certified(home(false));

    QCOMPARE(faultOf(store().exportPkcs12(id, secret("transport"))), Reason::PassphraseRequired);
    QCOMPARE(faultOf(store().exportPkcs12(id, secret("transport"), secret("no"))),
             Reason::PassphraseWrong);
    QVERIFY(store().exportPkcs12(id, secret("transport"), secret("open sesame")).has_value());
}

QTEST_GUILESS_MAIN(KeyProtectionTest)
#include "tst_key_protection.moc"
