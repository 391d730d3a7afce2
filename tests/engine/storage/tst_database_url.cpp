// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/database_url.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DatabaseUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSqlite_data();
    void readsSqlite();
    void readsPostgreSql();
    void refusesWhatIsNeither_data();
    void refusesWhatIsNeither();
    void keepsThePasswordOutOfTheEvidence();
};

void DatabaseUrlTest::readsSqlite_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFile");

    QTest::newRow("relative to the state directory")
        << u"sqlite:state.db"_s << u"/s/state.db"_s << true;
    QTest::newRow("absolute") << u"sqlite:/var/x.db"_s << u"/var/x.db"_s << true;
    QTest::newRow("in memory") << u"sqlite::memory:"_s << u":memory:"_s << false;
}

void DatabaseUrlTest::readsSqlite()
{
    QFETCH(const QString, url);
    QFETCH(const QString, name);
    QFETCH(const bool, isFile);

    const auto parsed = storage::parseDatabaseUrl(url, u"/s"_s);

    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->kind, storage::DatabaseUrl::Kind::Sqlite);
    QCOMPARE(parsed->name, name);
    QCOMPARE(parsed->isFile(), isFile);
}

void DatabaseUrlTest::readsPostgreSql()
{
    const auto parsed =
        storage::parseDatabaseUrl(u"postgresql://puente:s%40crt@db.example:5433/state"_s, u"/s"_s);

    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed,
             (storage::DatabaseUrl{.kind = storage::DatabaseUrl::Kind::PostgreSql,
                                   .name = u"state"_s,
                                   .host = u"db.example"_s,
                                   .port = 5433,
                                   .user = u"puente"_s,
                                   .password = u"s@crt"_s}));
}

void DatabaseUrlTest::refusesWhatIsNeither_data()
{
    QTest::addColumn<QString>("url");

    QTest::newRow("empty") << QString();
    QTest::newRow("no file") << u"sqlite:"_s;
    QTest::newRow("another kind") << u"mysql://host/db"_s;
    QTest::newRow("a path alone") << u"/var/lib/state.db"_s;
    QTest::newRow("no database") << u"postgresql://user@host"_s;
    QTest::newRow("two databases") << u"postgresql://user@host/a/b"_s;
    QTest::newRow("unknown options") << u"postgresql://user@host/a?sslmode=disable"_s;
    QTest::newRow("not a port") << u"postgresql://user@host:x/a"_s;
}

void DatabaseUrlTest::refusesWhatIsNeither()
{
    QFETCH(const QString, url);

    const auto parsed = storage::parseDatabaseUrl(url, u"/s"_s);

    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().reason, storage::StorageError::Reason::UrlMalformed);
}

void DatabaseUrlTest::keepsThePasswordOutOfTheEvidence()
{
    const auto parsed = storage::parseDatabaseUrl(u"postgresql://u:geheim@host"_s, u"/s"_s);

    QVERIFY(!parsed.has_value());
    QVERIFY(!parsed.error().evidence.contains(u"geheim"_s));
}

QTEST_GUILESS_MAIN(DatabaseUrlTest)
#include "tst_database_url.moc"
