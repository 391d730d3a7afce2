// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QFuture>
#include <QObject>
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

    // The same, and waits for it.
    template<typename Job>
    [[nodiscard]] auto run(Job job)
    {
        return submit(std::move(job)).result();
    }

private:
    struct Connection;

    Database();
    [[nodiscard]] QSqlDatabase &connection();

    std::unique_ptr<QObject> m_worker; // lives on m_thread
    std::unique_ptr<Connection> m_connection;
    QThread m_thread;
};

} // namespace storage
