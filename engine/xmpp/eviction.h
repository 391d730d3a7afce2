// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace xmpp {

class IncomingStream;

// Which of these, the oldest first, gives way to another one when there is no room: of those that
// have proved nothing yet, the oldest at the source of most of them. Null: all have proved theirs.
[[nodiscard]] IncomingStream *
whoGivesWay(const std::vector<std::unique_ptr<IncomingStream>> &streams);

} // namespace xmpp
