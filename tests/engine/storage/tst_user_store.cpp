// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/database.h"
#include "engine/storage/user_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using storage::StorageError;
using storage::UserStore;

class UserStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hashesAsRfc7616Asks();
    void findsAUserWhateverTheCase();
    void hashesThePasswordInNormalFormC();
    void neverWritesThePassword();
    void refusesAPassword_data();
    void refusesAPassword();
    void refusesASecondUserOfTheSameName();
    void changesThePassword();
    void forgetsARemovedUser();
    void refusesToChangeOrRemoveAStranger();
    void listsByAddress();

private:
    std::unique_ptr<storage::Database> m_database;
};

void UserStoreTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
}

// RFC 7616 §3.4.2; the expected values are of md5sum and sha256sum.
void UserStoreTest::hashesAsRfc7616Asks()
{
    const auto secrets = storage::digestSecrets("alice@contoso.com", "secret");

    QVERIFY(secrets.has_value());
    QCOMPARE(secrets->ha1Md5, QByteArray("0df609d7244434aeca671bf9e1743133"));
    QCOMPARE(secrets->ha1Sha256,
             QByteArray("5c8cb3f54dd68ca43dfabf52b42a68df9cc2301738fe2e1f8c8a1f00bdd3390a"));
}

void UserStoreTest::findsAUserWhateverTheCase()
{
    UserStore users(*m_database);

    QVERIFY(users.add(u"Alice@Contoso.com"_s, "secret").has_value());

    const auto found = users.secrets(u"alice@contoso.COM"_s);
    QVERIFY(found.has_value() && found->has_value());
    QCOMPARE(**found, *storage::digestSecrets("alice@contoso.com", "secret"));
    QVERIFY(!users.secrets(u"bob@contoso.com"_s)->has_value());
}

void UserStoreTest::hashesThePasswordInNormalFormC()
{
    const auto composed = storage::digestSecrets("a@example.com", "caf\xc3\xa9");
    const auto decomposed = storage::digestSecrets("a@example.com", "cafe\xcc\x81");

    QVERIFY(composed.has_value() && decomposed.has_value());
    QCOMPARE(*composed, *decomposed);
}

void UserStoreTest::neverWritesThePassword()
{
    const QTemporaryDir directory;
    {
        const auto database = storage::Database::open(u"sqlite:state.db"_s, directory.path());
        QVERIFY(UserStore(**database).add(u"alice@contoso.com"_s, "correct-horse").has_value());
    }

    QFile file(directory.filePath(u"state.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    QVERIFY(bytes.contains("alice@contoso.com"));
    QVERIFY(!bytes.contains("correct-horse"));
}

void UserStoreTest::refusesAPassword_data()
{
    QTest::addColumn<QByteArray>("password");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("a\xff");
    QTest::newRow("line feed") << QByteArray("secret\n");
    QTest::newRow("too long") << QByteArray(1025, 'x');
}

void UserStoreTest::refusesAPassword()
{
    QFETCH(const QByteArray, password);
    UserStore users(*m_database);

    const auto done = users.add(u"alice@contoso.com"_s, password);

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, StorageError::Reason::PasswordRefused);
    QVERIFY(users.list()->isEmpty());
}

void UserStoreTest::refusesASecondUserOfTheSameName()
{
    UserStore users(*m_database);
    QVERIFY(users.add(u"alice@contoso.com"_s, "first").has_value());

    const auto done = users.add(u"ALICE@contoso.com"_s, "second");

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, StorageError::Reason::UserExists);
    QCOMPARE(**users.secrets(u"alice@contoso.com"_s),
             *storage::digestSecrets("alice@contoso.com", "first"));
}

void UserStoreTest::changesThePassword()
{
    UserStore users(*m_database);
    QVERIFY(users.add(u"alice@contoso.com"_s, "first").has_value());

    QVERIFY(users.setPassword(u"alice@contoso.com"_s, "second").has_value());

    QCOMPARE(**users.secrets(u"alice@contoso.com"_s),
             *storage::digestSecrets("alice@contoso.com", "second"));
}

void UserStoreTest::forgetsARemovedUser()
{
    UserStore users(*m_database);
    QVERIFY(users.add(u"alice@contoso.com"_s, "secret").has_value());

    QVERIFY(users.remove(u"alice@contoso.com"_s).has_value());

    QVERIFY(!users.secrets(u"alice@contoso.com"_s)->has_value());
    QVERIFY(users.list()->isEmpty());
}

void UserStoreTest::refusesToChangeOrRemoveAStranger()
{
    UserStore users(*m_database);

    const auto changed = users.setPassword(u"nobody@contoso.com"_s, "secret");
    const auto removed = users.remove(u"nobody@contoso.com"_s);

    QCOMPARE(changed.error().reason, StorageError::Reason::NoSuchUser);
    QCOMPARE(removed.error().reason, StorageError::Reason::NoSuchUser);
}

void UserStoreTest::listsByAddress()
{
    UserStore users(*m_database);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    for (const QString &address : {u"carol@contoso.com"_s, u"alice@contoso.com"_s})
        QVERIFY(users.add(address, "secret").has_value());

    const auto all = users.list();

    QVERIFY(all.has_value());
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).address, QByteArray("alice@contoso.com"));
    QCOMPARE(all->at(1).address, QByteArray("carol@contoso.com"));
    QVERIFY(all->at(0).created >= before);
}

QTEST_GUILESS_MAIN(UserStoreTest)
#include "tst_user_store.moc"
