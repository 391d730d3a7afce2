// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/clock.h"
#include "engine/storage/database.h"
#include "engine/storage/user_cache.h"
#include "engine/storage/user_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class SetClock final : public base::Clock
{
public:
    std::chrono::milliseconds monotonic() const override { return time; }
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(time.count(), Qt::UTC); }

    std::chrono::milliseconds time{1000s};
};

} // namespace

class UserCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsWhoWasThereAtStart();
    void findsANewcomerAfterAMiss();
    void looksForNewcomersAtMostOnceASecond();
    void seesChangesAndRemovalsOnRefresh();
    void readsAgainWhenAskedDuringARefresh();

private:
    std::unique_ptr<storage::Database> m_database;
    SetClock m_clock;
};

void UserCacheTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
    QVERIFY(storage::UserStore(*m_database).add(u"alice@contoso.com"_s, "secret").has_value());
}

void UserCacheTest::knowsWhoWasThereAtStart()
{
    storage::UserCache cache(*m_database, m_clock);

    QVERIFY(cache.load().has_value());

    QCOMPARE(cache.size(), 1);
    QCOMPARE(cache.secrets("alice@contoso.com"),
             std::optional(*storage::digestSecrets("alice@contoso.com", "secret")));
}

void UserCacheTest::findsANewcomerAfterAMiss()
{
    storage::UserCache cache(*m_database, m_clock);
    QVERIFY(cache.load().has_value());
    QVERIFY(storage::UserStore(*m_database).add(u"bob@contoso.com"_s, "secret").has_value());

    QVERIFY(!cache.secrets("bob@contoso.com").has_value());

    QTRY_VERIFY(cache.contains("bob@contoso.com"));
}

void UserCacheTest::looksForNewcomersAtMostOnceASecond()
{
    storage::UserCache cache(*m_database, m_clock);
    QVERIFY(cache.load().has_value());
    QSignalSpy looked(&cache, &storage::UserCache::refreshed);
    QVERIFY(!cache.secrets("nobody@contoso.com").has_value());
    QVERIFY(storage::UserStore(*m_database).add(u"bob@contoso.com"_s, "secret").has_value());

    m_clock.time += 999ms;
    QVERIFY(!cache.secrets("bob@contoso.com").has_value());
    m_clock.time += 1ms;
    QVERIFY(!cache.secrets("bob@contoso.com").has_value());

    QTRY_VERIFY(cache.contains("bob@contoso.com"));
    QTRY_COMPARE(looked.count(), 2);
}

void UserCacheTest::seesChangesAndRemovalsOnRefresh()
{
    storage::UserCache cache(*m_database, m_clock);
    storage::UserStore users(*m_database);
    QVERIFY(users.add(u"bob@contoso.com"_s, "secret").has_value());
    QVERIFY(cache.load().has_value());
    QVERIFY(users.setPassword(u"alice@contoso.com"_s, "new").has_value());
    QVERIFY(users.remove(u"bob@contoso.com"_s).has_value());

    cache.refresh();

    QTRY_VERIFY(!cache.contains("bob@contoso.com"));
    QCOMPARE(cache.secrets("alice@contoso.com"),
             std::optional(*storage::digestSecrets("alice@contoso.com", "new")));
}

void UserCacheTest::readsAgainWhenAskedDuringARefresh()
{
    storage::UserCache cache(*m_database, m_clock);
    QVERIFY(cache.load().has_value());
    QSignalSpy refreshed(&cache, &storage::UserCache::refreshed);

    cache.refresh();
    QVERIFY(storage::UserStore(*m_database).add(u"bob@contoso.com"_s, "secret").has_value());
    cache.refresh();
    cache.refresh();

    QTRY_VERIFY(cache.contains("bob@contoso.com"));
    QTRY_COMPARE(refreshed.count(), 2);
}

QTEST_GUILESS_MAIN(UserCacheTest)
#include "tst_user_cache.moc"
