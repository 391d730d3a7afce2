// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/partner_probe.h"

#include "engine/diagnosis/stream_probe.h"
#include "engine/diagnosis/target_trial.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using Id = ProbeStep::Id;
using Reason = ProbeStep::Reason;
using State = ProbeStep::State;

constexpr quint16 serverPort = 5269; // RFC 6120 §3.2.2

QString text(const QList<site::Method> &methods)
{
    QStringList names;
    for (const site::Method method : methods)
        names += name(method);
    return names.isEmpty() ? u"none"_s : names.join(u", "_s);
}

} // namespace

ProbeTask probeTask(const site::Site &site, const base::DomainName &partner)
{
    const QList<base::DomainName> &ours =
        site.domains.xmpp.isEmpty() ? site.domains.sip : site.domains.xmpp;
    ProbeTask task{.partner = partner, .local = ours.constFirst()};
    const auto found = std::ranges::find_if(site.xmppPartners, [&](const site::XmppPartner &one) {
        return one.domain == partner || one.additionalDomains.contains(partner);
    });
    if (found == site.xmppPartners.cend())
        return task;
    task.rule = negotiationRule(*found);
    if (!found->proxyFqdn.isEmpty()) {
        if (const auto proxy = base::Endpoint::parse(found->proxyFqdn, serverPort))
            task.proxy = *proxy;
    }
    return task;
}

bool hasFailed(const QList<ProbeStep> &steps)
{
    return std::ranges::any_of(steps,
                               [](const ProbeStep &step) { return step.state == State::Failed; });
}

PartnerProbe::PartnerProbe(network::Resolver &resolver,
                           ProbeTask task,
                           ProbeIdentity identity,
                           const ProbeLimits &limits,
                           QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
    , m_task(std::move(task))
    , m_identity(std::move(identity))
    , m_limits(limits)
    , m_walk(m_task.last, [this](const ProbeStep &step) { onStepChanged(step); })
{
    for (QTimer *timer : {&m_stepTimer, &m_deadline, &m_closing})
        timer->setSingleShot(true);
    const auto late = [this] { onTimeout(Reason::TimedOut); };
    connect(&m_stepTimer, &QTimer::timeout, this, late);
    connect(&m_deadline, &QTimer::timeout, this, late);
    connect(&m_closing, &QTimer::timeout, this, &PartnerProbe::finish);
}

PartnerProbe::~PartnerProbe() = default;

void PartnerProbe::start()
{
    m_deadline.start(m_limits.altogether);
    m_lookup = std::make_unique<PartnerLookup>(m_resolver, m_walk, m_task.partner, m_task.proxy);
    connect(m_lookup.get(), &PartnerLookup::ended, this, &PartnerProbe::onLookedUp);
    m_lookup->start();
}

void PartnerProbe::cancel()
{
    onTimeout(Reason::Cancelled);
}

std::optional<Proposal> PartnerProbe::proposal() const
{
    return propose(m_findings);
}

void PartnerProbe::onStepChanged(const ProbeStep &step)
{
    if (step.state == State::Running)
        m_stepTimer.start(m_limits.step);
    Q_EMIT stepChanged(step);
}

void PartnerProbe::onLookedUp()
{
    if (hasFailed(m_walk.steps()) || !m_walk.goesOnTo(Id::Connection)) {
        finish();
        return;
    }
    m_trial =
        std::make_unique<TargetTrial>(m_resolver, m_walk, m_lookup->targets(), m_limits.attempt);
    connect(m_trial.get(), &TargetTrial::ended, this, &PartnerProbe::onTargetsTried);
    m_trial->start();
}

void PartnerProbe::onTargetsTried()
{
    std::unique_ptr<QTcpSocket> socket = m_trial->takeSocket();
    if (!socket || !m_walk.goesOnTo(Id::Stream)) {
        finish();
        return;
    }
    m_stream = std::make_unique<StreamProbe>(
        m_walk, m_identity, xmpp::DomainPair{m_task.local, m_task.partner});
    connect(m_stream.get(), &StreamProbe::ended, this, &PartnerProbe::onStreamEnded);
    connect(m_stream.get(), &StreamProbe::closed, this, &PartnerProbe::finish);
    m_stream->start(std::move(socket), m_trial->target());
}

void PartnerProbe::onStreamEnded()
{
    if (std::exchange(m_streamEnded, true))
        return;
    m_stepTimer.stop();
    m_findings = m_stream->findings();
    if (!hasFailed(m_walk.steps()))
        judgeSettings();
    m_closing.start(m_limits.closing);
    m_stream->close();
}

void PartnerProbe::judgeSettings()
{
    if (!m_walk.goesOnTo(Id::Settings)) {
        m_walk.skipRest();
        return;
    }
    const QString works = text(workingMethods(m_findings));
    if (!m_task.rule) {
        m_walk.skipTo(Id::Settings);
        m_walk.begin(Id::Settings);
        std::ignore = m_walk.warn(Reason::NotAPartner, works);
        return;
    }
    m_walk.begin(Id::Settings);
    if (const auto method = methodInUse(*m_task.rule, m_findings))
        std::ignore = m_walk.pass(name(*method));
    else
        m_walk.fail(Reason::SettingsDoNotFit,
                    u"allowed: %1; possible: %2"_s.arg(text(m_task.rule->methods), works),
                    works);
}

void PartnerProbe::onTimeout(Reason reason)
{
    if (m_finished || m_streamEnded)
        return;
    m_streamEnded = true;
    if (m_walk.isRunning())
        m_walk.fail(reason, name(m_walk.current()));
    if (m_stream)
        m_findings = m_stream->findings();
    finish();
}

void PartnerProbe::finish()
{
    if (std::exchange(m_finished, true))
        return;
    for (QTimer *timer : {&m_stepTimer, &m_deadline, &m_closing})
        timer->stop();
    m_walk.skipRest();
    if (m_stream)
        m_stream->abort(); // whoever has not said good-bye by now
    QMetaObject::invokeMethod(this, &PartnerProbe::finished, Qt::QueuedConnection);
}

} // namespace diagnosis
