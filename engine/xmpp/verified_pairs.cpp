// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/verified_pairs.h"

#include <algorithm>

namespace xmpp {

void VerifiedPairs::add(const DomainPair &pair, Method method)
{
    if (!contains(pair.from, pair.to))
        m_entries.push_back({pair, method});
}

bool VerifiedPairs::contains(const base::DomainName &from, const base::DomainName &to) const
{
    return std::ranges::any_of(m_entries, [&](const Entry &entry) {
        return entry.pair.from == from && entry.pair.to == to;
    });
}

bool VerifiedPairs::speakFor(const base::DomainName &from) const
{
    return std::ranges::any_of(m_entries,
                               [&](const Entry &entry) { return entry.pair.from == from; });
}

bool VerifiedPairs::areAllowed(const FederationSettings &settings, bool secured) const
{
    return std::ranges::all_of(m_entries, [&](const Entry &entry) {
        const bool external = entry.method == Method::SaslExternal;
        const Methods way{.saslOverTls = external,
                          .tlsDialback = !external && secured,
                          .tcpDialback = !external && !secured};
        return settings.isLocal(entry.pair.to)
            && permits(settings.methodsWith(entry.pair.from), way);
    });
}

QString name(VerifiedPairs::Method method)
{
    return method == VerifiedPairs::Method::SaslExternal ? QStringLiteral("sasl-external")
                                                         : QStringLiteral("dialback");
}

} // namespace xmpp
