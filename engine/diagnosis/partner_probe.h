// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/partner_lookup.h"
#include "engine/diagnosis/probe_identity.h"
#include "engine/diagnosis/probe_proposal.h"
#include "engine/diagnosis/probe_walk.h"

#include <QTimer>

namespace diagnosis {

class StreamProbe;
class TargetTrial;

struct ProbeTask {
    base::DomainName partner; // who is asked
    base::DomainName local; // who asks
    std::optional<base::Endpoint> proxy = {}; // instead of SRV look-up
    std::optional<site::NegotiationRule> rule = {}; // of its settings; none: not a partner
    ProbeStep::Id last = ProbeStep::Id::Settings;
};

// With the settings that are there for the partner, if it is one (also by an additional domain).
[[nodiscard]] ProbeTask probeTask(const site::Site &site, const base::DomainName &partner);

struct ProbeLimits {
    std::chrono::milliseconds step{15'000};
    std::chrono::milliseconds attempt{5'000}; // to connect to one address
    std::chrono::milliseconds altogether{60'000};
    std::chrono::milliseconds closing{2'000};
};

// Asks the DNS and the server of a partner what they offer, step by step, and proposes settings.
// Authenticates nobody and sends no stanza. Ends by itself; ends at once with its object, which
// a slot of its signals deletes with deleteLater().
class PartnerProbe : public QObject
{
    Q_OBJECT

public:
    PartnerProbe(network::Resolver &resolver,
                 ProbeTask task,
                 ProbeIdentity identity,
                 const ProbeLimits &limits = {},
                 QObject *parent = nullptr);
    ~PartnerProbe() override;

    void start(); // once
    void cancel(); // `finished` follows

    // In order, all of them; those not reached yet are open.
    [[nodiscard]] const QList<ProbeStep> &steps() const { return m_walk.steps(); }
    [[nodiscard]] const ProbeFindings &findings() const { return m_findings; }
    // What would work best; none: nothing does, or it is not known yet.
    [[nodiscard]] std::optional<Proposal> proposal() const;

Q_SIGNALS:
    void stepChanged(const diagnosis::ProbeStep &step);
    void finished(); // exactly once, never from inside start() or cancel()

private:
    void onStepChanged(const ProbeStep &step);
    void onLookedUp();
    void onTargetsTried();
    void onStreamEnded();
    void onTimeout(ProbeStep::Reason reason);
    void judgeSettings();
    void finish();

    network::Resolver &m_resolver;
    const ProbeTask m_task;
    const ProbeIdentity m_identity;
    const ProbeLimits m_limits;
    ProbeFindings m_findings;
    ProbeWalk m_walk;
    QTimer m_stepTimer;
    QTimer m_deadline;
    QTimer m_closing;
    std::unique_ptr<PartnerLookup> m_lookup;
    std::unique_ptr<TargetTrial> m_trial;
    std::unique_ptr<StreamProbe> m_stream;
    bool m_streamEnded = false;
    bool m_finished = false;
};

[[nodiscard]] bool hasFailed(const QList<ProbeStep> &steps);

} // namespace diagnosis
