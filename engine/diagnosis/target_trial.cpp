// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/target_trial.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

QString text(const network::ConnectTarget &target)
{
    return base::Endpoint{target.host, target.port}.text()
        + (target.directTls ? u" (TLS from the start)"_s : QString());
}

} // namespace

TargetTrial::TargetTrial(network::Resolver &resolver,
                         ProbeWalk &walk,
                         const QList<network::ConnectTarget> &targets,
                         std::chrono::milliseconds patience)
    : m_resolver(resolver), m_walk(walk)
{
    for (const network::ConnectTarget &target : targets) {
        network::ConnectPlan plan;
        plan.fixed = base::Endpoint{target.host, target.port};
        plan.fixedDirectTls = target.directTls;
        plan.attemptTimeout = patience;
        m_attempts.push_back({target, std::make_unique<network::Connector>(m_resolver, plan)});
    }
}

void TargetTrial::start()
{
    m_walk.begin(ProbeStep::Id::Connection);
    for (Attempt &attempt : m_attempts) {
        connect(attempt.connector.get(),
                &network::Connector::connected,
                this,
                [this, &attempt](QTcpSocket *socket) {
                    attempt.socket.reset(socket);
                    take(attempt);
                });
        connect(attempt.connector.get(),
                &network::Connector::failed,
                this,
                [this, &attempt](const network::ConnectError &error) {
                    attempt.fault = error.evidence;
                    take(attempt);
                });
    }
}

void TargetTrial::take(Attempt &attempt)
{
    attempt.ended = true;
    if (std::ranges::all_of(m_attempts, &Attempt::ended))
        judge();
}

void TargetTrial::judge()
{
    using Reason = ProbeStep::Reason;
    QStringList found;
    QStringList faults;
    for (Attempt &attempt : m_attempts) {
        if (!attempt.socket) {
            faults += attempt.fault;
            continue;
        }
        found += text(attempt.target);
        if (m_socket)
            continue;
        m_socket = std::move(attempt.socket);
        m_target = attempt.target;
    }
    const QString evidence = faults.join(u"; "_s);
    if (!m_socket)
        m_walk.fail(Reason::NoneReachable, evidence);
    else if (faults.isEmpty())
        std::ignore = m_walk.pass(found.join(u"; "_s));
    else
        std::ignore = m_walk.warn(Reason::SomeUnreachable, found.join(u"; "_s), evidence);
    Q_EMIT ended();
}

} // namespace diagnosis
