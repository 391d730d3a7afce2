// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/binding_store.h"
#include "engine/storage/database.h"
#include "engine/storage/event_stores.h"
#include "engine/storage/query.h"
#include "engine/storage/roster_stores.h"
#include "engine/storage/user_store.h"
#include "tests/support/postgres_server.h"

#include <QSqlDatabase>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace storage;

// Everything on both databases: the SQL must suit either.
class RowStoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void keepsContacts_data() { eachDatabase(); }
    void keepsContacts();
    void keepsWhoIsBlocked_data() { eachDatabase(); }
    void keepsWhoIsBlocked();
    void keepsWatches_data() { eachDatabase(); }
    void keepsWatches();
    void keepsPublications_data() { eachDatabase(); }
    void keepsPublications();
    void keepsAnnouncedDevices_data() { eachDatabase(); }
    void keepsAnnouncedDevices();
    void keepsUsersAndRegistrations_data() { eachDatabase(); }
    void keepsUsersAndRegistrations();
    void replacesAndRemovesByTheWholeKey_data() { eachDatabase(); }
    void replacesAndRemovesByTheWholeKey();
    void dropsWhatHasExpired_data() { eachDatabase(); }
    void dropsWhatHasExpired();
    void takesTextThatNoColumnTakes_data() { eachDatabase(); }
    void takesTextThatNoColumnTakes();
    void aBurstOfTenThousandChangesCostsFewTransactions_data() { eachDatabase(); }
    void aBurstOfTenThousandChangesCostsFewTransactions();
    void writesAllOfAGroupOrNothing_data() { eachDatabase(); }
    void writesAllOfAGroupOrNothing();
    void goesOnWhenTheServerWasAway();

private:
    static void eachDatabase();
    void open();

    test::PostgresServer m_postgres;
    bool m_hasPostgres = false;
    std::unique_ptr<Database> m_database;
};

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123, Qt::UTC);
// What a quoting mistake, a text column or a wrong encoding would spoil.
const QByteArray anyBytes("\0 \xff\xfe '\"\\ \r\n %1 ? :name $1 \xc3\xa9\0", 30);
const QByteArray awkwardText = "O'Neill \\ \"\xe2\x82\xac\" ? :a $1 %1 \xf0\x9f\x98\x80";

template<typename Row>
std::vector<Row> reread(Database &database, const QDateTime &at = now)
{
    auto rows = RowStore<Row>(database).all(at);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().evidence));
    std::ranges::sort(*rows, {}, &Row::key);
    return *std::move(rows);
}

template<typename Row>
void writeAll(Database &database, const std::vector<Row> &rows)
{
    RowStore<Row> store(database);
    for (const Row &row : rows)
        store.put(row);
    QVERIFY(store.flush().has_value());
}

} // namespace

void RowStoresTest::initTestCase()
{
    m_hasPostgres = test::PostgresServer::isThere();
    if (m_hasPostgres)
        QVERIFY(m_postgres.start());
}

void RowStoresTest::cleanup()
{
    m_database.reset();
}

void RowStoresTest::eachDatabase()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

// Empty and with the newest schema.
void RowStoresTest::open()
{
    QFETCH(bool, postgres);
    if (postgres && !m_hasPostgres)
        QSKIP("PostgreSQL or Qt's driver for it is not installed");
    auto opened = Database::open(postgres ? m_postgres.url() : u"sqlite::memory:"_s, {});
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().evidence));
    m_database = *std::move(opened);
    for (const auto *table : {"contacts",
                              "blocked",
                              "watches",
                              "publications",
                              "announced_devices",
                              "bindings",
                              "users"})
        QVERIFY(m_database->run([table](QSqlDatabase &database) {
            return execute(database, u"DELETE FROM "_s + QLatin1String(table)).has_value();
        }));
}

void RowStoresTest::keepsContacts()
{
    open();
    if (!m_database)
        return;
    const std::vector<StoredContact> rows{
        {.user = "alice@contoso.example", .contact = "bob@fabrikam.example", .since = now},
        {.user = "alice@contoso.example",
         .contact = "j\xc3\xa9r\xc3\xb4me@fabrikam.example",
         .state = 8,
         .added = true,
         .preApproved = true,
         .owed = 15,
         .name = awkwardText,
         .since = now.addYears(-5)}};

    writeAll(*m_database, rows);

    QCOMPARE(reread<StoredContact>(*m_database), rows);
}

void RowStoresTest::keepsWhoIsBlocked()
{
    open();
    if (!m_database)
        return;
    const std::vector<StoredBlock> rows{{"alice@contoso.example", "bob@fabrikam.example"},
                                        {"bob@contoso.example", "eve@fabrikam.example"}};

    writeAll(*m_database, rows);
    writeAll(*m_database, rows); // again: nothing is in the way

    QCOMPARE(reread<StoredBlock>(*m_database), rows);
}

void RowStoresTest::keepsWatches()
{
    open();
    if (!m_database)
        return;
    const std::vector<StoredWatch> rows{{.id = "a",
                                         .watcher = "sip:alice@contoso.example",
                                         .presentity = "sip:bob@fabrikam.example",
                                         .dialog = anyBytes,
                                         .eventId = anyBytes,
                                         .active = true,
                                         .expires = now.addMSecs(1)},
                                        {.id = "b",
                                         .watcher = "sip:o'neill%20@contoso.example",
                                         .presentity = "sip:bob@fabrikam.example",
                                         .expires = now.addDays(1)}};

    writeAll(*m_database, rows);

    QCOMPARE(reread<StoredWatch>(*m_database), rows);
}

void RowStoresTest::keepsPublications()
{
    open();
    if (!m_database)
        return;
    const std::vector<StoredPublication> rows{
        {.id = "1",
         .aor = "sip:alice@contoso.example",
         .record = anyBytes,
         .expires = now.addSecs(1)},
        {.id = "2", .aor = "sip:alice@contoso.example", .expires = now.addSecs(1)}};

    writeAll(*m_database, rows);

    QCOMPARE(reread<StoredPublication>(*m_database), rows);
}

void RowStoresTest::keepsAnnouncedDevices()
{
    open();
    if (!m_database)
        return;
    const std::vector<StoredAnnouncement> rows{
        {.user = "alice@contoso.example", .resources = "desk\nphone\n"},
        {.user = awkwardText, .resources = awkwardText}};

    writeAll(*m_database, rows);

    auto read = reread<StoredAnnouncement>(*m_database);
    QCOMPARE(read.size(), 2U);
    std::ranges::sort(read, {}, &StoredAnnouncement::user);
    QVERIFY(std::ranges::is_permutation(read, rows));
}

void RowStoresTest::keepsUsersAndRegistrations()
{
    open();
    if (!m_database)
        return;
    UserStore users(*m_database);
    BindingStore bindings(*m_database);
    const QList<Binding> registered{{.contact = "sip:alice@192.0.2.1:5060;transport=tcp",
                                     .callId = "call-1",
                                     .cseq = 4'000'000'000,
                                     .expires = now.addSecs(60),
                                     .q = 700,
                                     .received = "sip:192.0.2.7:5060"},
                                    {.contact = "sip:gone@192.0.2.2", .expires = now}};

    QVERIFY(users.add(u"alice@contoso.example"_s, "secret").has_value());
    QVERIFY(!users.add(u"alice@contoso.example"_s, "secret").has_value());
    bindings.replace("alice@contoso.example", registered);
    QVERIFY(bindings.flush().has_value());

    QCOMPARE(users.list().value_or(QList<User>()).size(), 1);
    QCOMPARE(BindingStore(*m_database).all(now).value_or(Bindings()),
             (Bindings{{"alice@contoso.example", registered.first(1)}}));
}

void RowStoresTest::replacesAndRemovesByTheWholeKey()
{
    open();
    if (!m_database)
        return;
    const StoredContact bob{.user = "alice", .contact = "bob", .state = 1, .since = now};
    const StoredContact eve{.user = "alice", .contact = "eve", .state = 2, .since = now};
    const StoredContact his{.user = "carol", .contact = "bob", .state = 3, .since = now};
    writeAll(*m_database, std::vector{bob, eve, his});
    StoredContact later = bob;
    later.state = 8;
    later.name = "Bob";

    ContactStore store(*m_database);
    store.put(later);
    store.remove(eve.key());
    store.remove({"nobody", "bob"});
    QVERIFY(store.flush().has_value());

    QCOMPARE(reread<StoredContact>(*m_database), (std::vector{later, his}));
}

void RowStoresTest::dropsWhatHasExpired()
{
    open();
    if (!m_database)
        return;
    const StoredWatch gone{.id = "a", .watcher = "x", .presentity = "y", .expires = now};
    const StoredWatch here{
        .id = "b", .watcher = "x", .presentity = "y", .expires = now.addMSecs(1)};
    writeAll(*m_database, std::vector{gone, here});

    QCOMPARE(reread<StoredWatch>(*m_database), std::vector{here});
    QCOMPARE(reread<StoredWatch>(*m_database, now.addYears(-1)), std::vector{here}); // deleted
}

// One row that the database refused would keep all others of its group from being saved.
void RowStoresTest::takesTextThatNoColumnTakes()
{
    open();
    if (!m_database)
        return;
    const StoredContact odd{.user = "alice",
                            .contact = "bob",
                            .name = QByteArray("a\0b \xff\xed\xa0\x80", 8),
                            .since = now};

    writeAll(*m_database, std::vector{odd});

    QCOMPARE(reread<StoredContact>(*m_database).size(), 1U);
    QVERIFY(reread<StoredContact>(*m_database).front().name.startsWith("ab "));
}

void RowStoresTest::aBurstOfTenThousandChangesCostsFewTransactions()
{
    open();
    if (!m_database)
        return;
    ContactStore store(*m_database);

    for (int i = 0; i < 10'000; ++i)
        store.put({.user = "u" + QByteArray::number(i % 100) + "@contoso.example",
                   .contact = "c" + QByteArray::number(i) + "@fabrikam.example",
                   .state = 1,
                   .since = now});

    QTRY_COMPARE_WITH_TIMEOUT(store.transactions() > 0 && store.pending() == 0, true, 30'000);
    QVERIFY(store.flush().has_value());
    QVERIFY2(store.transactions() <= 2, QByteArray::number(store.transactions()).constData());
    QCOMPARE(reread<StoredContact>(*m_database).size(), 10'000U);
}

void RowStoresTest::writesAllOfAGroupOrNothing()
{
    open();
    if (!m_database)
        return;
    const std::vector<RowChange> changes{
        {{u"alice"_s, u"bob"_s}, QVariantList()},
        {{u"alice"_s, QVariant(QMetaType::fromType<QString>())}, QVariantList()}}; // NULL

    const bool written = m_database->run([&changes](QSqlDatabase &database) {
        return writeRows(database, StoredBlock::table(), changes).has_value();
    });

    QVERIFY(!written);
    QVERIFY(reread<StoredBlock>(*m_database).empty());
    writeAll(*m_database, std::vector<StoredBlock>{{"alice", "bob"}}); // nothing hangs
    QCOMPARE(reread<StoredBlock>(*m_database).size(), 1U);
}

void RowStoresTest::goesOnWhenTheServerWasAway()
{
    if (!m_hasPostgres)
        QSKIP("PostgreSQL or Qt's driver for it is not installed");
    auto opened = Database::open(m_postgres.url(), {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
    BlockStore store(*m_database, {.retry = std::chrono::milliseconds(10)});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"blocked are not saved: .+"_s));
    m_postgres.stop();
    store.put({"alice@contoso.example", "eve@fabrikam.example"});
    QTRY_COMPARE(store.pending(), 0); // under way
    QTRY_COMPARE(store.pending(), 1); // refused

    QVERIFY(m_postgres.start());

    QTRY_COMPARE(store.transactions(), 1U);
    QCOMPARE(reread<StoredBlock>(*m_database).back().contact, "eve@fabrikam.example");
}

QTEST_GUILESS_MAIN(RowStoresTest)
#include "tst_row_stores.moc"
