// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTest>

namespace test {

// Waits, while events go on, until a worker has written; false when it refused or takes 20 s.
template<typename Result>
[[nodiscard]] bool isWritten(const QFuture<Result> &written)
{
    return QTest::qWaitFor([&written] { return written.isFinished(); }, 20'000) && written.isValid()
        && written.resultCount() == 1 && written.result().has_value();
}

} // namespace test
