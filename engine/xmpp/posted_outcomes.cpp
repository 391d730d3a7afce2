// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/posted_outcomes.h"

#include <utility>

namespace xmpp {

void PostedOutcomes::post(Delivered done, Outcome outcome)
{
    if (!done)
        return;
    if (m_posted.empty())
        QMetaObject::invokeMethod(this, &PostedOutcomes::tell, Qt::QueuedConnection);
    m_posted.push_back({std::move(done), std::move(outcome)});
}

void PostedOutcomes::tell()
{
    // What is posted meanwhile is told at the next turn.
    for (Posted &posted : std::exchange(m_posted, {}))
        posted.done(std::move(posted.outcome));
}

} // namespace xmpp
