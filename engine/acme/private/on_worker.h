// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace acme {

// What blocks (files, keys), on a thread of the pool. Continue with .then(context, …).
template<typename Work>
auto onWorker(Work work)
{
    using Result = decltype(work());
    const auto promise = std::make_shared<QPromise<Result>>(); // owners: this call and the task
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace acme
