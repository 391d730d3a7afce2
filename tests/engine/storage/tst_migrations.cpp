// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/migrations.h"
#include "engine/storage/query.h"

#include <QSqlDatabase>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using storage::Migration;
using storage::StorageError;

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void numbersAreConsecutive();
    void buildsTheSchemaFromNothing();
    void appliesOnlyWhatIsMissing();
    void leavesTheOldSchemaWhenAStepFails();
    void refusesANewerSchema();

private:
    QStringList tables();
    QSqlDatabase m_database;
};

namespace {

const std::array made{
    Migration{1, u"first"_s, {u"CREATE TABLE one (a TEXT)"_s}},
    Migration{2, u"second"_s, {u"CREATE TABLE two (a TEXT)"_s, u"INSERT INTO one VALUES ('x')"_s}},
};

} // namespace

void MigrationsTest::init()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"migrations"_s);
    m_database.setDatabaseName(u":memory:"_s);
    QVERIFY(m_database.open());
}

void MigrationsTest::cleanup()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(u"migrations"_s);
}

QStringList MigrationsTest::tables()
{
    QStringList names = m_database.tables();
    names.sort();
    return names;
}

void MigrationsTest::numbersAreConsecutive()
{
    int expected = 1;

    for (const Migration &step : storage::migrations())
        QCOMPARE(step.number, expected++);
}

void MigrationsTest::buildsTheSchemaFromNothing()
{
    const auto done = storage::migrate(m_database, storage::migrations());

    QVERIFY(done.has_value());
    QCOMPARE(tables(),
             (QStringList{u"announced_devices"_s,
                          u"bindings"_s,
                          u"blocked"_s,
                          u"contacts"_s,
                          u"publications"_s,
                          u"schema_version"_s,
                          u"users"_s,
                          u"watches"_s}));
}

void MigrationsTest::appliesOnlyWhatIsMissing()
{
    QVERIFY(storage::migrate(m_database, std::span(made).first(1)).has_value());

    const auto again = storage::migrate(m_database, made);
    const auto third = storage::migrate(m_database, made);

    QVERIFY(again.has_value() && third.has_value());
    auto rows = storage::execute(m_database, u"SELECT COUNT(*) FROM one"_s);
    QVERIFY(rows.has_value() && rows->next());
    QCOMPARE(rows->value(0).toInt(), 1); // step 2 ran once
}

void MigrationsTest::leavesTheOldSchemaWhenAStepFails()
{
    QVERIFY(storage::migrate(m_database, std::span(made).first(1)).has_value());
    std::array broken = made;
    broken[1].statements = {u"CREATE TABLE two (a TEXT)"_s, u"INSERT INTO nowhere VALUES (1)"_s};

    const auto done = storage::migrate(m_database, broken);

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, StorageError::Reason::MigrationFailed);
    QVERIFY(!tables().contains(u"two"_s));
    QVERIFY(storage::migrate(m_database, made).has_value()); // and nothing is in the way
}

void MigrationsTest::refusesANewerSchema()
{
    QVERIFY(storage::migrate(m_database, made).has_value());

    const auto done = storage::migrate(m_database, std::span(made).first(1));

    QVERIFY(!done.has_value());
    QCOMPARE(done.error().reason, StorageError::Reason::NewerSchema);
    QVERIFY(tables().contains(u"two"_s));
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
