// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/base/endpoint.h"
#include "engine/diagnosis/probe_walk.h"
#include "engine/network/connect_targets.h"

#include <QObject>

#include <optional>
#include <vector>

namespace diagnosis {

// The first two steps of a probe: where the DNS says that a partner's servers are.
class PartnerLookup : public QObject
{
    Q_OBJECT

public:
    PartnerLookup(network::Resolver &resolver,
                  ProbeWalk &walk,
                  const base::DomainName &partner,
                  const std::optional<base::Endpoint> &proxy);

    void start();
    // In the order in which to try them; all have an address.
    [[nodiscard]] const QList<network::ConnectTarget> &targets() const { return m_targets; }

Q_SIGNALS:
    void ended(); // the walk tells how

private:
    struct Question {
        QString name;
        bool directTls;
        std::optional<std::expected<network::SrvAnswer, network::ResolveError>> answer;
    };
    struct Host {
        network::ConnectTarget target;
        std::optional<std::expected<network::AddressAnswer, network::ResolveError>> answer;
    };

    void askForServices();
    void judgeServices();
    void askForAddresses();
    void judgeAddresses();

    network::Resolver &m_resolver;
    ProbeWalk &m_walk;
    const base::DomainName m_partner;
    const std::optional<base::Endpoint> m_proxy;
    std::vector<Question> m_questions;
    std::vector<Host> m_hosts;
    QList<network::ConnectTarget> m_targets;
};

} // namespace diagnosis
