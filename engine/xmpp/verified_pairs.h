// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/dialback.h"
#include "engine/xmpp/federation_settings.h"

#include <vector>

namespace xmpp {

// The pairs of domains that are verified on one incoming stream, each with how: from the peer's
// domain to ours.
class VerifiedPairs
{
public:
    enum class Method {
        SaslExternal,
        Dialback
    };

    void add(const DomainPair &pair, Method method);
    void clear() { m_entries.clear(); }
    bool isEmpty() const { return m_entries.empty(); }
    std::size_t count() const { return m_entries.size(); }
    bool contains(const base::DomainName &from, const base::DomainName &to) const;
    // Whether the peer has proved to be this domain, to whichever of ours.
    bool speakFor(const base::DomainName &from) const;
    // Whether the settings allow every one of them to go on, on a stream that is `secured`.
    bool areAllowed(const FederationSettings &settings, bool secured) const;
    // The first one; only when there is one.
    const DomainPair &mainPair() const { return m_entries.front().pair; }
    Method mainMethod() const { return m_entries.front().method; }

    struct Entry {
        DomainPair pair;
        Method method;
    };
    const std::vector<Entry> &entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries; // a few: looked through from the front
};

QString name(VerifiedPairs::Method method); // "sasl-external"

} // namespace xmpp
