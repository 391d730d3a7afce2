// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/clock.h"
#include "engine/daemon/user_directory.h"
#include "engine/storage/database.h"
#include "engine/storage/user_cache.h"
#include "engine/storage/user_store.h"

#include <QTest>

using namespace Qt::StringLiterals;

class StoredUserDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsAUserByTheRegistrarsName_data();
    void knowsAUserByTheRegistrarsName();
    void bringsRegistrationsOverARestart();
    void countsBindings();

private:
    base::SystemClock m_clock;
    std::unique_ptr<storage::Database> m_database;
};

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

sip::Binding binding(const QByteArray &aor, const QByteArray &contact)
{
    return {.aor = aor,
            .contact = contact,
            .callId = "c1",
            .cseq = 3,
            .expires = now.addSecs(60),
            .q = 500,
            .received = "sip:192.0.2.1:5060"};
}

} // namespace

void StoredUserDirectoryTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
}

void StoredUserDirectoryTest::knowsAUserByTheRegistrarsName_data()
{
    QTest::addColumn<QString>("added");
    QTest::addColumn<QByteArray>("aor");

    QTest::newRow("plain") << u"alice@contoso.com"_s << "sip:alice@contoso.com"_ba;
    QTest::newRow("not ASCII") << u"ren\u00e9@contoso.com"_s
                               << puented::aorOfAddress("ren\xc3\xa9@contoso.com");
    QTest::newRow("a character a URI escapes")
        << u"al%ice@contoso.com"_s << puented::aorOfAddress("al%ice@contoso.com");
}

void StoredUserDirectoryTest::knowsAUserByTheRegistrarsName()
{
    QFETCH(const QString, added);
    QFETCH(const QByteArray, aor);
    QVERIFY(storage::UserStore(*m_database).add(added, "secret").has_value());
    storage::UserCache users(*m_database, m_clock);
    QVERIFY(users.load().has_value());
    storage::BindingStore store(*m_database);
    const puented::StoredUserDirectory directory(users, store, {});

    const auto secrets = directory.secrets(aor);

    QVERIFY(secrets.has_value());
    QCOMPARE(secrets->ha1Sha256.size(), 64);
    QVERIFY(!directory.secrets("sip:mallory@contoso.com").has_value());
}

void StoredUserDirectoryTest::bringsRegistrationsOverARestart()
{
    storage::UserCache users(*m_database, m_clock);
    storage::BindingStore store(*m_database);
    const QByteArray aor = puented::aorOfAddress("ren\xc3\xa9@contoso.com");
    const QList written{binding(aor, "sip:a@192.0.2.1"), binding(aor, "sip:b@192.0.2.2")};
    puented::StoredUserDirectory(users, store, {}).store(aor, written);
    QVERIFY(store.flush().has_value());

    const auto stored = store.all(now);
    QVERIFY(stored.has_value());
    const puented::StoredUserDirectory restarted(users, store, *stored);

    QCOMPARE(restarted.bindings(), written);
    QCOMPARE(restarted.bindingCount(), 2);
}

void StoredUserDirectoryTest::countsBindings()
{
    storage::UserCache users(*m_database, m_clock);
    storage::BindingStore store(*m_database);
    puented::StoredUserDirectory directory(users, store, {});
    const QByteArray alice = "sip:alice@contoso.com";
    const QByteArray bob = "sip:bob@contoso.com";

    directory.store(alice, {binding(alice, "sip:a"), binding(alice, "sip:b")});
    directory.store(bob, {binding(bob, "sip:c")});
    directory.store(alice, {binding(alice, "sip:a")});
    directory.store(bob, {});

    QCOMPARE(directory.bindingCount(), 1);
}

QTEST_GUILESS_MAIN(StoredUserDirectoryTest)
#include "tst_stored_user_directory.moc"
