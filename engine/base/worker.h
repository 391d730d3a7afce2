// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace base {

// Files, cryptography and the computer's CAs take time: such work is done on a thread of the pool.
// It owns what it reads; take the result with .then(context, …). To be called on the main thread,
// whose event loop delivers the result: Qt 6.4 may run a continuation twice when another thread
// ends the future while it is being attached.
template<typename Work>
[[nodiscard]] auto onWorker(Work work)
{
    using Result = std::invoke_result_t<Work &>;
    const auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        const auto onMainThread = [](auto deliver) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), std::move(deliver), Qt::QueuedConnection);
        };
        if constexpr (std::is_void_v<Result>) {
            work();
            onMainThread([promise = std::move(promise)] { promise->finish(); });
        } else {
            onMainThread([promise = std::move(promise), result = work()]() mutable {
                promise->addResult(std::move(result));
                promise->finish();
            });
        }
    });
    return promise->future();
}

} // namespace base
