// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/support/soft_token.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace certificates;
using Reason = CertificateError::Reason;

// Keys of the store that are on a token (SoftHSM).
class TokenStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { qunsetenv("CREDENTIALS_DIRECTORY"); }
    void requestsAndImports_data();
    void requestsAndImports();
    void keepsThePinApartAndClosed();
    void opensWithThePinItIsGivenOrTheServiceHas();
    void neverExports();
    void renewsOnTheSameToken_data();
    void renewsOnTheSameToken();
    void leavesAKeyOnTheTokenThatItRemoves();
    void leavesEverythingAsItWasAfterAWrongPin();
    void takesTheKeyBackWhenTheRequestCannotBeKept();
    void refusesAKeyFileForAToken();

private:
    KeyHome home() const { return {.token = m_token->place()}; }
    static RequestDraft draft()
    {
        RequestDraft draft;
        draft.friendlyName = u"Edge on a token"_s;
        draft.commonName = u"sip.contoso.example"_s;
        draft.dnsNames = {u"contoso.example"_s};
        draft.key = {KeyKind::Algorithm::Ec, 0, u"P-256"_s};
        return draft;
    }
    ImportedCertificate import(const PendingRequest &pending) const
    {
        return m_store->import(m_authority.sign(pending.csrPem) + m_authority.intermediate())
            .value();
    }
    ImportedCertificate importOne(const KeyHome &where) const
    {
        return import(m_store->requestNow(draft(), where).value());
    }
    qsizetype keysOnToken() const
    {
        return m_token->pkcs11Tool({u"-O"_s, u"--type"_s, u"privkey"_s})
            .count("Private Key Object");
    }
    QString keyFile(const QString &id, const QString &suffix) const
    {
        return m_directory->filePath(u"keys/"_s + id + suffix);
    }

    std::unique_ptr<test::SoftToken> m_token;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
    test::CommandLineCa m_authority;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

QString keyIdOf(const StoredCertificate &stored)
{
    return QString::fromLatin1(stored.leaf.publicKeyId().toHex());
}

constexpr QFile::Permissions othersMayNot =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

void TokenStoreTest::initTestCase()
{
    if (test::SoftToken::modulePath().isEmpty())
        QSKIP("SoftHSM is not installed");
    m_token = std::make_unique<test::SoftToken>();
    QVERIFY(m_token->isReady());
}

void TokenStoreTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_directory->path());
}

void TokenStoreTest::requestsAndImports_data()
{
    QTest::addColumn<KeyKind>("kind");
    QTest::newRow("RSA 2048") << KeyKind{};
    QTest::newRow("EC P-384") << KeyKind{KeyKind::Algorithm::Ec, 0, u"P-384"_s};
}

void TokenStoreTest::requestsAndImports()
{
    QFETCH(const KeyKind, kind);
    RequestDraft wanted = draft();
    wanted.key = kind;
    wanted.exportable = true; // which no key on a token is

    const auto pending = m_store->requestNow(wanted, home());

    QVERIFY2(pending.has_value(), qPrintable(pending ? QString() : pending.error().evidence));
    QVERIFY(pending->isOnToken);
    QVERIFY(!pending->exportable);
    QVERIFY(m_store->pending().front().isOnToken);
    const ImportedCertificate imported = import(*pending);
    QVERIFY(imported.isOnToken && imported.hasKey && !imported.isKeyEncrypted);
    QCOMPARE(imported.friendlyName, u"Edge on a token"_s);
    QVERIFY(m_store->pending().isEmpty());
    const auto credentials = m_store->credentials(imported.leaf.id());
    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->key.publicKeyId(), imported.leaf.publicKeyId());
    QVERIFY(m_token->pkcs11Tool({u"-O"_s, u"--type"_s, u"cert"_s})
                .contains("Edge on a token")); // for other programs
}

void TokenStoreTest::keepsThePinApartAndClosed()
{
    const QString id = m_store->requestNow(draft(), home())->id;

    QVERIFY(!contentOf(keyFile(id, u".token"_s)).contains("246810"));
    QCOMPARE(contentOf(keyFile(id, u".secret"_s)), QByteArray("246810"));
    for (const QString &suffix : {u".token"_s, u".secret"_s})
        QVERIFY(!(QFile::permissions(keyFile(id, suffix)) & othersMayNot));
    QVERIFY(!QFile::exists(keyFile(id, u".pem"_s)));
}

void TokenStoreTest::opensWithThePinItIsGivenOrTheServiceHas()
{
    KeyHome unattended = home();
    unattended.keepsSecret = false;
    const ImportedCertificate imported = importOne(unattended);
    const QString id = imported.leaf.id();
    QVERIFY(!QFile::exists(keyFile(keyIdOf(imported), u".secret"_s)));

    QCOMPARE(m_store->credentials(id).error().reason, Reason::PinRequired);
    QVERIFY(m_store->credentials(id, test::SoftToken::pin()).has_value());

    const QTemporaryDir credentials;
    QFile file(credentials.filePath(unlockCredentialName(keyIdOf(imported))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("246810\n");
    file.close();
    qputenv("CREDENTIALS_DIRECTORY", credentials.path().toUtf8());
    QVERIFY(m_store->credentials(id).has_value());
}

void TokenStoreTest::neverExports()
{
    const QString id = importOne(home()).leaf.id();

    const auto exported = m_store->exportPkcs12(id, base::Secret(QByteArray("password")));

    QCOMPARE(exported.error().reason, Reason::NotExportable);
}

void TokenStoreTest::renewsOnTheSameToken_data()
{
    QTest::addColumn<RenewalKey>("renewalKey");
    QTest::addColumn<int>("newKeys");
    QTest::newRow("same key") << RenewalKey::Same << 0;
    QTest::newRow("new key") << RenewalKey::New << 1;
}

void TokenStoreTest::renewsOnTheSameToken()
{
    QFETCH(const RenewalKey, renewalKey);
    QFETCH(const int, newKeys);
    const ImportedCertificate old = importOne(home());
    const qsizetype before = keysOnToken();

    const auto pending = m_store->renew(old.leaf.id(), renewalKey).result();

    QVERIFY2(pending.has_value(), qPrintable(pending ? QString() : pending.error().evidence));
    QVERIFY(pending->isOnToken);
    QCOMPARE(keysOnToken(), before + newKeys);
    QCOMPARE(pending->id == keyIdOf(old), newKeys == 0);
    QVERIFY(m_store->credentials(import(*pending).leaf.id()).has_value());
}

void TokenStoreTest::leavesAKeyOnTheTokenThatItRemoves()
{
    const ImportedCertificate imported = importOne(home());
    const qsizetype before = keysOnToken();

    QVERIFY(m_store->remove(imported.leaf.id()).has_value());

    QCOMPARE(keysOnToken(), before);
    QVERIFY(QDir(m_directory->filePath(u"keys"_s)).isEmpty(QDir::Files));
}

void TokenStoreTest::leavesEverythingAsItWasAfterAWrongPin()
{
    const qsizetype before = keysOnToken();

    const auto pending =
        m_store->requestNow(draft(), {.token = m_token->place(base::Secret(QByteArray("1234")))});

    QCOMPARE(pending.error().reason, Reason::PinWrong);
    QCOMPARE(keysOnToken(), before);
    QVERIFY(QDir(m_directory->path()).isEmpty());
}

void TokenStoreTest::takesTheKeyBackWhenTheRequestCannotBeKept()
{
    const qsizetype before = keysOnToken();
    QFile obstacle(m_directory->filePath(u"keys"_s)); // where the directory should be
    QVERIFY(obstacle.open(QIODevice::WriteOnly));

    const auto pending = m_store->requestNow(draft(), home());

    QVERIFY(!pending.has_value());
    QCOMPARE(keysOnToken(), before);
}

void TokenStoreTest::refusesAKeyFileForAToken()
{
    const ImportedCertificate imported = importOne(home());
    ImportOptions options;
    options.home = home();

    const auto again = m_store->import(toPem(imported.leaf), options);

    QCOMPARE(again.error().reason, Reason::TokenUnavailable);
}

QTEST_GUILESS_MAIN(TokenStoreTest)
#include "tst_token_store.moc"
