// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>

namespace certificates {

// Runs what takes seconds, such as making an RSA key, on a thread of the global pool.
template<typename Result>
QFuture<Result> onWorker(std::function<Result()> work)
{
    class Task : public QRunnable
    {
    public:
        explicit Task(std::function<Result()> task) : m_task(std::move(task)) { m_promise.start(); }
        QFuture<Result> future() const { return m_promise.future(); }
        void run() override
        {
            m_promise.addResult(m_task());
            m_promise.finish();
        }

    private:
        std::function<Result()> m_task;
        QPromise<Result> m_promise;
    };
    auto task = std::make_unique<Task>(std::move(work));
    QFuture<Result> future = task->future();
    QThreadPool::globalInstance()->start(task.release()); // the pool deletes it
    return future;
}

} // namespace certificates
