// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/database.h"
#include "engine/storage/query.h"
#include "engine/storage/user_store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using storage::Database;
using storage::StorageError;

class DatabaseTest : public QObject
{
    Q_OBJECT

public:
    // A thread that is about to end may hold a lock of GLib's while another one forks.
    static void initMain() { qputenv("QT_NO_GLIB", "1"); }

private Q_SLOTS:
    void runsJobsInOrderOffTheCallingThread();
    void tellsTheOutcomeOfEachJobOnce();
    void tellsNobodyWhoIsGone();
    void makesAFileOnlyItsOwnerMayRead();
    void takesRightsAwayThatOthersHave();
    void readsWhileAnotherWrites();
    void opensAfterAWriterWasKilled();
    void refusesAFileThatIsNoDatabase();
    void refusesADirectoryItCannotMake();
};

namespace {

constexpr auto modeBits = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
    | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QFile::Permissions mode(const QString &path)
{
    return QFile::permissions(path) & modeBits & ~(QFile::ReadUser | QFile::WriteUser);
}

} // namespace

void DatabaseTest::runsJobsInOrderOffTheCallingThread()
{
    const auto database = Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(database.has_value());
    QList<int> order;
    QThread *worker = nullptr;

    auto first = (*database)->submit([&](QSqlDatabase &) {
        order.append(1);
        return true;
    });
    const QThread *caller = QThread::currentThread();
    const int second = (*database)->run([&](QSqlDatabase &) {
        worker = QThread::currentThread();
        order.append(2);
        return 7;
    });

    QCOMPARE(second, 7);
    QVERIFY(first.isFinished());
    QCOMPARE(order, (QList{1, 2}));
    QVERIFY(worker != caller);
}

// Jobs end at every moment of being submitted: there QFuture::then of Qt 6.4 calls twice.
void DatabaseTest::tellsTheOutcomeOfEachJobOnce()
{
    const auto database = Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(database.has_value());
    constexpr int jobs = 100'000;
    int told = 0;
    bool inOrder = true;

    for (int job = 0; job < jobs; ++job) {
        (*database)->submit([job](QSqlDatabase &) { return job; },
                            this,
                            [&](int result) { inOrder = result == told++ && inOrder; });
        if (job % 10 == 0)
            QCoreApplication::processEvents();
    }

    QTRY_COMPARE_WITH_TIMEOUT(told, jobs, 20'000);
    QVERIFY(inOrder);
}

void DatabaseTest::tellsNobodyWhoIsGone()
{
    const auto database = Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(database.has_value());
    auto listener = std::make_unique<QObject>();
    bool told = false;

    (*database)->submit(
        [](QSqlDatabase &) { return 1; }, listener.get(), [&](int) { told = true; });
    listener.reset();
    std::ignore = (*database)->run([](QSqlDatabase &) { return 2; });
    QCoreApplication::processEvents();

    QVERIFY(!told);
}

void DatabaseTest::makesAFileOnlyItsOwnerMayRead()
{
    const QTemporaryDir directory;

    const auto database = Database::open(u"sqlite:state.db"_s, directory.filePath(u"deep/state"_s));

    QVERIFY(database.has_value());
    const QString path = directory.filePath(u"deep/state/state.db"_s);
    for (const QString &file : {path, path + u"-wal"_s, path + u"-shm"_s}) {
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QCOMPARE(mode(file), QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    }
}

void DatabaseTest::takesRightsAwayThatOthersHave()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"state.db"_s);
    QVERIFY(Database::open(u"sqlite:state.db"_s, directory.path()).has_value());
    QVERIFY(QFile::setPermissions(path,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                                      | QFile::WriteGroup | QFile::ReadOther));

    const auto database = Database::open(u"sqlite:state.db"_s, directory.path());

    QVERIFY(database.has_value());
    QCOMPARE(mode(path),
             QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
}

void DatabaseTest::readsWhileAnotherWrites()
{
    const QTemporaryDir directory;
    const auto writer = Database::open(u"sqlite:state.db"_s, directory.path());
    const auto reader = Database::open(u"sqlite:state.db"_s, directory.path());
    QVERIFY(writer.has_value() && reader.has_value());
    storage::UserStore users(**reader);

    // The write lock is held while the other one reads.
    const auto seen = (*writer)->run([&](QSqlDatabase &connection) {
        auto transaction = storage::Transaction::begin(connection);
        const auto inserted = storage::execute(
            connection, u"INSERT INTO users VALUES ('a@example.com', 'x', 'y', 0)"_s);
        const auto list = users.list();
        return inserted && list ? list->size() : -1;
    });

    QCOMPARE(seen, 0);
}

void DatabaseTest::opensAfterAWriterWasKilled()
{
    const QTemporaryDir directory;
    QVERIFY(Database::open(u"sqlite:state.db"_s, directory.path()).has_value());
    const pid_t writer = fork();
    if (writer == 0) {
        // No thread of ours survives a fork: the child opens its own.
        const auto database = Database::open(u"sqlite:state.db"_s, directory.path());
        storage::UserStore users(**database);
        for (int i = 0; users.add(u"user%1@example.com"_s.arg(i), "secret").has_value(); ++i) { }
        _exit(1);
    }
    const auto reader = Database::open(u"sqlite:state.db"_s, directory.path());
    QVERIFY(reader.has_value());
    storage::UserStore users(**reader);
    QTRY_VERIFY(users.list().value_or(QList<storage::User>()).size() > 5);

    kill(writer, SIGKILL);
    waitpid(writer, nullptr, 0);

    const auto reopened = Database::open(u"sqlite:state.db"_s, directory.path());
    QVERIFY(reopened.has_value());
    QVERIFY(storage::UserStore(**reopened).add(u"after@example.com"_s, "secret").has_value());
    const auto sound = (*reopened)->run([](QSqlDatabase &connection) {
        auto rows = storage::execute(connection, u"PRAGMA integrity_check"_s);
        return rows && rows->next() ? rows->value(0).toString() : QString();
    });
    QCOMPARE(sound, u"ok"_s);
}

void DatabaseTest::refusesAFileThatIsNoDatabase()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"state.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();

    const auto database = Database::open(u"sqlite:state.db"_s, directory.path());

    QVERIFY(!database.has_value());
    QCOMPARE(database.error().reason, StorageError::Reason::CannotOpen);
}

void DatabaseTest::refusesADirectoryItCannotMake()
{
    const auto database = Database::open(u"sqlite:state.db"_s, u"/proc/puente"_s);

    QVERIFY(!database.has_value());
    QCOMPARE(database.error().reason, StorageError::Reason::CannotOpen);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
