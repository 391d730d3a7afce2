// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/stanza_error.h"

#include <QObject>

#include <expected>
#include <functional>
#include <vector>

namespace xmpp {

using Outcome = std::expected<void, StanzaError>;
using Delivered = std::move_only_function<void(Outcome)>;

// Tells senders what became of their stanzas, in order and at the next turn of the event loop:
// never from inside the call that took the stanza.
class PostedOutcomes : public QObject
{
    Q_OBJECT

public:
    void post(Delivered done, Outcome outcome);

private:
    struct Posted {
        Delivered done;
        Outcome outcome;
    };

    void tell();

    std::vector<Posted> m_posted;
};

} // namespace xmpp
