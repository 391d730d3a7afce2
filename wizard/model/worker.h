// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <utility>

namespace wizard {

// Files, cryptography and the computer's CAs take time: such work is done off the GUI's thread.
// The work owns what it reads; take the result with .then(context, …).
template<typename Work>
[[nodiscard]] auto onWorker(Work work)
{
    return QtFuture::makeReadyFuture().then(QtFuture::Launch::Async, std::move(work));
}

} // namespace wizard
