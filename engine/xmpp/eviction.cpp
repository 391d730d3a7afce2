// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/eviction.h"

#include "engine/network/listener.h"
#include "engine/xmpp/incoming_stream.h"

#include <QHash>
#include <QHostAddress>

#include <algorithm>

namespace xmpp {

IncomingStream *whoGivesWay(const std::vector<std::unique_ptr<IncomingStream>> &streams)
{
    QHash<QHostAddress, int> unproved;
    for (const auto &stream : streams)
        unproved[network::sourceOf(stream->peerAddress())] += stream->pairs().isEmpty() ? 1 : 0;
    const auto atSource = [&](const auto &stream) {
        return stream->pairs().isEmpty() ? unproved[network::sourceOf(stream->peerAddress())] : 0;
    };
    const auto found = std::ranges::max_element(streams, {}, atSource);
    return found != streams.end() && (*found)->pairs().isEmpty() ? found->get() : nullptr;
}

} // namespace xmpp
