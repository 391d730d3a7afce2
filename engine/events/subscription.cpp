// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/subscription.h"

#include <array>

namespace events {
namespace {

struct Name {
    Reason reason;
    QByteArrayView name;
};

constexpr std::array names{
    Name{Reason::Deactivated, "deactivated"},
    Name{Reason::Probation, "probation"},
    Name{Reason::Rejected, "rejected"},
    Name{Reason::Timeout, "timeout"},
    Name{Reason::GiveUp, "giveup"},
    Name{Reason::NoResource, "noresource"},
    Name{Reason::Invariant, "invariant"},
};

} // namespace

QByteArray reasonName(Reason reason)
{
    return names[static_cast<std::size_t>(reason)].name.toByteArray();
}

std::optional<Reason> reasonOf(QByteArrayView name)
{
    for (const Name &known : names) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.reason;
    }
    return std::nullopt;
}

} // namespace events
