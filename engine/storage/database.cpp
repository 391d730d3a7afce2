// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/database.h"

#include "engine/base/shared_directory.h"
#include "engine/storage/database_url.h"
#include "engine/storage/migrations.h"
#include "engine/storage/query.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <atomic>

using namespace Qt::StringLiterals;

namespace storage {

struct Database::Connection {
    QSqlDatabase database;
    std::atomic<bool> isInUse = false; // opened, and not yet given up
};

namespace {

std::unexpected<StorageError> cannotOpen(const QString &evidence)
{
    return std::unexpected(StorageError{StorageError::Reason::CannotOpen, evidence});
}

// SQLite gives its -wal and -shm files the mode of the database, so that is what we set.
std::expected<void, StorageError> prepareFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return cannotOpen(u"cannot make the directory of "_s + path);
    QFile file(path);
    const bool shared = base::isSharedWithGroup(QFileInfo(path).path());
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    constexpr auto groupToo = ownerOnly | QFile::ReadGroup | QFile::WriteGroup;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        if (shared && !file.setPermissions(groupToo)) // whatever the umask
            return cannotOpen(path + u": "_s + file.errorString());
        return {};
    }
    if (!QFileInfo(path).isFile())
        return cannotOpen(path + u": "_s + file.errorString());
    // As the administrator left it, but never open to everybody or to the group for writing.
    const auto wanted = shared ? groupToo : ownerOnly | QFile::ReadGroup;
    // Not ours to change, but perhaps ours to read: SQLite will tell.
    if ((file.permissions() & ~wanted & (groupToo | QFile::ReadOther | QFile::WriteOther)) != 0)
        file.setPermissions(file.permissions() & wanted);
    return {};
}

// WAL: a reader never waits for the writer, and a process killed at any moment leaves a database
// that opens. FULL: what was committed survives a power cut.
std::expected<void, StorageError> configureSqlite(QSqlDatabase &database)
{
    const QStringList pragmas{u"PRAGMA journal_mode=WAL"_s,
                              u"PRAGMA synchronous=FULL"_s,
                              u"PRAGMA foreign_keys=ON"_s,
                              u"PRAGMA trusted_schema=OFF"_s};
    for (const QString &pragma : pragmas) {
        if (const auto done = execute(database, pragma); !done)
            return cannotOpen(done.error().evidence);
    }
    return {};
}

QSqlDatabase makeConnection(const DatabaseUrl &url)
{
    const bool sqlite = url.kind == DatabaseUrl::Kind::Sqlite;
    QSqlDatabase database = QSqlDatabase::addDatabase(
        sqlite ? u"QSQLITE"_s : u"QPSQL"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    database.setDatabaseName(url.name);
    database.setHostName(url.host);
    database.setPort(url.port);
    database.setUserName(url.user);
    database.setPassword(url.password);
    database.setConnectOptions(sqlite ? u"QSQLITE_BUSY_TIMEOUT=5000"_s
                                      : u"connect_timeout=10;"
                                        "options='-c client_min_messages=warning'"_s);
    return database;
}

std::expected<void, StorageError> openConnection(QSqlDatabase &database, const DatabaseUrl &url)
{
    if (!database.isValid())
        return std::unexpected(
            StorageError{StorageError::Reason::DriverMissing, database.driverName()});
    if (url.isFile()) {
        if (const auto ready = prepareFile(url.name); !ready)
            return ready;
    }
    if (!database.open())
        return cannotOpen(url.name + u": "_s + database.lastError().text().simplified());
    if (url.kind == DatabaseUrl::Kind::Sqlite) {
        if (const auto done = configureSqlite(database); !done)
            return done;
    }
    return migrate(database, migrations());
}

} // namespace

Database::Database()
    : m_home(std::make_unique<QObject>())
    , m_worker(std::make_unique<QObject>())
    , m_connection(std::make_unique<Connection>())
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"puente-sql"_s);
    m_thread.start();
}

Database::~Database()
{
    m_connection->isInUse = false; // nothing waits any more for a server that is away
    const QString name = run([this](QSqlDatabase &connection) {
        QString connectionName = connection.connectionName();
        connection.close();
        m_connection.reset(); // the last reference: removeDatabase wants none
        return connectionName;
    });
    QSqlDatabase::removeDatabase(name);
    m_thread.quit();
    m_thread.wait();
}

void Database::noteWrite(const QString &what, const QString &refusal)
{
    if (refusal.isEmpty())
        m_refusals.remove(what);
    else
        m_refusals.insert(what, refusal);
}

// A PostgreSQL server may have gone and come back: what a job meets closed is opened again.
QSqlDatabase &Database::connection()
{
    QSqlDatabase &database = m_connection->database;
    if (m_connection->isInUse && !database.isOpen())
        database.open();
    return database;
}

std::expected<std::unique_ptr<Database>, StorageError> Database::open(const QString &url,
                                                                      const QString &stateDirectory)
{
    const auto parsed = parseDatabaseUrl(url, stateDirectory);
    if (!parsed)
        return std::unexpected(parsed.error());
    std::unique_ptr<Database> database(new Database);
    const auto opened = database->run([&parsed, &database](QSqlDatabase &connection) {
        connection = makeConnection(*parsed);
        auto outcome = openConnection(connection, *parsed);
        database->m_connection->isInUse = outcome.has_value();
        return outcome;
    });
    if (!opened)
        return std::unexpected(opened.error());
    return database;
}

} // namespace storage
