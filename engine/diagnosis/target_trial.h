// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/probe_walk.h"
#include "engine/network/connector.h"

#include <QTcpSocket>

#include <memory>
#include <vector>

namespace diagnosis {

// Connects to every target of a partner at once, so that one that is down is noticed although
// another is up. The first in their order is kept.
class TargetTrial : public QObject
{
    Q_OBJECT

public:
    TargetTrial(network::Resolver &resolver,
                ProbeWalk &walk,
                const QList<network::ConnectTarget> &targets,
                std::chrono::milliseconds patience);

    void start();
    // After `ended`; null: none.
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket() { return std::move(m_socket); }
    [[nodiscard]] const network::ConnectTarget &target() const { return m_target; }

Q_SIGNALS:
    void ended(); // the walk tells how

private:
    struct Attempt {
        network::ConnectTarget target;
        std::unique_ptr<network::Connector> connector;
        std::unique_ptr<QTcpSocket> socket = nullptr;
        QString fault = {};
        bool ended = false;
    };

    void take(Attempt &attempt);
    void judge();

    network::Resolver &m_resolver;
    ProbeWalk &m_walk;
    std::vector<Attempt> m_attempts;
    network::ConnectTarget m_target;
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace diagnosis
