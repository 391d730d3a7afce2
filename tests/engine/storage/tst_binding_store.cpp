// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/binding_store.h"
#include "engine/storage/database.h"
#include "engine/storage/query.h"

#include <QSemaphore>
#include <QSqlDatabase>
#include <QTest>

using namespace Qt::StringLiterals;
using storage::Binding;
using storage::Bindings;
using storage::BindingStore;

class BindingStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsEveryFieldAndTheOrder();
    void replacesAllOfAnAddress();
    void writesBehindByItself();
    void writesOnlyTheLatestOfAnAddress();
    void writesManyAddresses();
    void keepsWithinItsCapacity();
    void writesWhatWaitsWhenItEnds();
    void dropsWhatHasExpired();

private:
    Bindings stored();
    std::unique_ptr<storage::Database> m_database;
};

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

// Keeps the database busy until end(): what is submitted meanwhile waits.
class BusyDatabase
{
public:
    explicit BusyDatabase(storage::Database &database)
        : m_job(database.submit([this](QSqlDatabase &) {
            m_end.acquire();
            return true;
        }))
    { }
    ~BusyDatabase()
    {
        end();
        m_job.waitForFinished();
    }
    void end() { m_end.release(); }

private:
    QSemaphore m_end;
    QFuture<bool> m_job;
};

Binding binding(const QByteArray &contact, qint64 secondsLeft = 3600)
{
    return {.contact = contact,
            .callId = "call-1",
            .cseq = 4'000'000'000,
            .expires = now.addSecs(secondsLeft),
            .q = 700,
            .received = "sip:192.0.2.7:5060;transport=tcp"};
}

} // namespace

void BindingStoreTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
}

Bindings BindingStoreTest::stored()
{
    return BindingStore(*m_database).all(now).value_or(Bindings());
}

void BindingStoreTest::keepsEveryFieldAndTheOrder()
{
    BindingStore store(*m_database);
    Binding bare{.contact = "sip:a@192.0.2.1", .expires = now.addSecs(1)};
    const QList<Binding> written{binding("sip:z@192.0.2.9"), bare, binding("sip:z@192.0.2.9")};

    store.replace("alice@contoso.com", written);
    QVERIFY(store.flush().has_value());

    QCOMPARE(stored(), (Bindings{{"alice@contoso.com", written}}));
}

void BindingStoreTest::replacesAllOfAnAddress()
{
    BindingStore store(*m_database);
    store.replace("alice@contoso.com", {binding("sip:one"), binding("sip:two")});
    store.replace("bob@contoso.com", {binding("sip:three")});
    QVERIFY(store.flush().has_value());

    store.replace("alice@contoso.com", {binding("sip:four")});
    store.replace("bob@contoso.com", {});
    QVERIFY(store.flush().has_value());

    QCOMPARE(stored(), (Bindings{{"alice@contoso.com", {binding("sip:four")}}}));
}

void BindingStoreTest::writesBehindByItself()
{
    BindingStore store(*m_database);

    store.replace("alice@contoso.com", {binding("sip:one")});

    QTRY_COMPARE(stored().size(), 1);
}

void BindingStoreTest::writesOnlyTheLatestOfAnAddress()
{
    BindingStore store(*m_database);
    BusyDatabase busy(*m_database);
    store.replace("bob@contoso.com", {binding("sip:under way")});
    QTRY_COMPARE(store.pending(), 0);

    for (int i = 0; i < 100; ++i)
        store.replace("alice@contoso.com", {binding("sip:" + QByteArray::number(i))});

    QCOMPARE(store.pending(), 1);
    busy.end();
    QVERIFY(store.flush().has_value());
    QCOMPARE(stored().value("alice@contoso.com"), QList{binding("sip:99")});
}

void BindingStoreTest::writesManyAddresses()
{
    BindingStore store(*m_database);

    for (int i = 0; i < 1300; ++i) // more than two transactions
        store.replace("u" + QByteArray::number(i) + "@contoso.com", {binding("sip:one")});

    QTRY_COMPARE(store.pending(), 0);
    QTRY_COMPARE(stored().size(), 1300);
}

void BindingStoreTest::keepsWithinItsCapacity()
{
    BindingStore store(*m_database, {.capacity = 2});
    BusyDatabase busy(*m_database);
    store.replace("under-way@contoso.com", {binding("sip:one")});
    QTRY_COMPARE(store.pending(), 0);
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(u"too many registrations wait to be saved"_s));

    for (const auto *user : {"a", "b", "c"})
        store.replace(QByteArray(user) + "@contoso.com", {binding("sip:one")});
    store.replace("b@contoso.com", {binding("sip:two")}); // has its place already

    QCOMPARE(store.pending(), 2);
    busy.end();
    QVERIFY(store.flush().has_value());
    QCOMPARE(stored().value("b@contoso.com"), QList{binding("sip:two")});
    QVERIFY(!stored().contains("c@contoso.com"));
}

void BindingStoreTest::writesWhatWaitsWhenItEnds()
{
    {
        BindingStore store(*m_database);
        store.replace("alice@contoso.com", {binding("sip:one")});
        store.replace("bob@contoso.com", {binding("sip:two")});
    }

    QCOMPARE(stored().size(), 2);
}

void BindingStoreTest::dropsWhatHasExpired()
{
    BindingStore store(*m_database);
    store.replace("alice@contoso.com", {binding("sip:gone", 0), binding("sip:here", 1)});
    QVERIFY(store.flush().has_value());

    QCOMPARE(stored(), (Bindings{{"alice@contoso.com", {binding("sip:here", 1)}}}));

    const int rows = m_database->run([](QSqlDatabase &database) {
        auto count = storage::execute(database, u"SELECT COUNT(*) FROM bindings"_s);
        return count && count->next() ? count->value(0).toInt() : -1;
    });
    QCOMPARE(rows, 1);
}

QTEST_GUILESS_MAIN(BindingStoreTest)
#include "tst_binding_store.moc"
