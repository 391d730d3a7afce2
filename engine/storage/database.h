// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <expected>
#include <memory>
#include <type_traits>

class QSqlDatabase;

namespace storage {

// The state database. One worker thread owns the one connection; jobs run there in the order they
// were submitted, and the destructor waits for them. Opening brings the schema up to date.
class Database
{
public:
    // "sqlite:FILE" (relative to the state directory), "sqlite::memory:" or
    // "postgresql://user@host:port/name". Waits until it is open.
    [[nodiscard]] static std::expected<std::unique_ptr<Database>, StorageError>
    open(const QString &url, const QString &stateDirectory);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Runs `job(QSqlDatabase &)` on the worker; what it returns resolves the future.
    template<typename Job>
    [[nodiscard]] auto submit(Job job)
    {
        using Result = std::invoke_result_t<Job, QSqlDatabase &>;
        const auto promise = std::make_shared<QPromise<Result>>(); // the caller's and the worker's
        QFuture<Result> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            m_worker.get(),
            [this, promise, job = std::move(job)]() mutable {
                promise->addResult(job(connection()));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    // The same, and `done(result)` is called in the thread of this database, unless `context` is
    // gone by then. Not QFuture::then: in Qt 6.4 it may call twice, the second time into nowhere,
    // when a future of another thread ends at the moment it is attached (seen as a crash).
    template<typename Job, typename Done>
    auto submit(Job job, QObject *context, Done done)
    {
        auto future = submit(std::move(job));
        const auto tell = [future, context = QPointer(context), done = std::move(done)] {
            if (context)
                done(future.result());
        };
        // Behind the job, so what it tells is there.
        QMetaObject::invokeMethod(
            m_worker.get(),
            [this, tell = std::move(tell)] {
                QMetaObject::invokeMethod(m_home.get(), tell, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
        return future;
    }

    // The same as the first, and waits for it.
    template<typename Job>
    [[nodiscard]] auto run(Job job)
    {
        return submit(std::move(job)).result();
    }

    // What waits to be written and was refused at the latest attempt; by its name in the log, with
    // the database's words. Told and read by the owner's thread.
    void noteWrite(const QString &what, const QString &refusal); // empty: it was written
    [[nodiscard]] const QMap<QString, QString> &refusals() const { return m_refusals; }

private:
    struct Connection;

    Database();
    [[nodiscard]] QSqlDatabase &connection();

    std::unique_ptr<QObject> m_home; // lives where this does
    std::unique_ptr<QObject> m_worker; // lives on m_thread
    std::unique_ptr<Connection> m_connection;
    QThread m_thread;
    QMap<QString, QString> m_refusals;
};

} // namespace storage
