// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/resolver.h"
#include "engine/network/unbound_resolver.h"
#include "engine/site/site.h"

#include <memory>
#include <optional>

namespace puented {

// The resolver everybody keeps, in front of the one [dns] asks for now: a reload exchanges that one
// and lets the old one finish its questions.
class CurrentResolver final : public network::Resolver
{
public:
    void configure(const site::Dns &dns);

    void srv(const QString &name, network::Resolver::SrvAnswered answered) override;
    void addresses(const QString &name, network::Resolver::AddressesAnswered answered) override;

private:
    std::optional<site::Dns> m_dns;
    std::unique_ptr<network::UnboundResolver> m_resolver;
};

} // namespace puented
