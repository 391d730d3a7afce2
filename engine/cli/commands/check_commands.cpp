// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/interrupts.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/messages/probe_messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"
#include "engine/diagnosis/partner_probe.h"
#include "engine/diagnosis/site_resolver.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QSocketNotifier>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using diagnosis::ProbeStep;

struct CheckOptions {
    std::optional<base::DomainName> partner;
    std::optional<ProbeStep::Id> last;
};

struct Outcome {
    QList<ProbeStep> steps;
    QList<site::Method> methods;
    std::optional<diagnosis::Proposal> proposal;
};

void defineCheck(CLI::App &command, CheckOptions &options)
{
    addDomain(command, "partner", options.partner, "A domain, a partner already or not")
        ->required();
    QStringList names;
    for (int i = 0; i < diagnosis::probeStepCount; ++i)
        names += name(static_cast<ProbeStep::Id>(i));
    addWord(
        command,
        "--step",
        names,
        [&options](qsizetype index) { options.last = static_cast<ProbeStep::Id>(index); },
        "Go no further than this step");
}

// In an event loop of its own, until it ends or is interrupted.
Outcome probe(const Session &session, const site::Site &site, const diagnosis::ProbeTask &task)
{
    const auto resolver = diagnosis::resolverFor(site.dns);
    diagnosis::PartnerProbe probe(
        *resolver, task, diagnosis::probeIdentity(session.directory, site, task.local));
    QEventLoop loop;
    const Interrupts interrupts;
    QSocketNotifier interrupted(interrupts.descriptor(), QSocketNotifier::Read);
    QObject::connect(&interrupted, &QSocketNotifier::activated, &probe, [&] {
        interrupted.setEnabled(false);
        probe.cancel();
    });
    QObject::connect(&probe, &diagnosis::PartnerProbe::finished, &loop, &QEventLoop::quit);
    probe.start();
    loop.exec();
    return {probe.steps(), diagnosis::workingMethods(probe.findings()), probe.proposal()};
}

QJsonObject json(const ProbeStep &step)
{
    return {{u"step"_s, name(step.id)},
            {u"state"_s, name(step.state)},
            {u"reason"_s, name(step.reason)},
            {u"found"_s, step.found},
            {u"message"_s, sentence(step.reason)},
            {u"evidence"_s, step.evidence},
            {u"duration_ms"_s, static_cast<qint64>(step.duration.count())}};
}

QJsonObject json(const diagnosis::Proposal &proposal)
{
    return {{u"tls"_s, name(proposal.tls)},
            {u"sasl"_s, name(proposal.sasl)},
            {u"dialback"_s, proposal.dialback}};
}

const site::XmppPartner *partnerOf(const site::Site &site, const base::DomainName &domain)
{
    const auto found = std::ranges::find_if(site.xmppPartners, [&](const site::XmppPartner &one) {
        return one.domain == domain || one.additionalDomains.contains(domain);
    });
    return found == site.xmppPartners.cend() ? nullptr : &*found;
}

// What of the partner's settings would be another.
QJsonObject changes(const site::XmppPartner &now, const diagnosis::Proposal &proposal)
{
    const auto change = [](const QJsonValue &from, const QJsonValue &to) {
        return QJsonObject{{u"now"_s, from}, {u"proposed"_s, to}};
    };
    QJsonObject changes;
    if (now.tls != proposal.tls)
        changes.insert(u"tls"_s, change(name(now.tls), name(proposal.tls)));
    if (now.sasl != proposal.sasl)
        changes.insert(u"sasl"_s, change(name(now.sasl), name(proposal.sasl)));
    if (now.dialback != proposal.dialback)
        changes.insert(u"dialback"_s, change(now.dialback, proposal.dialback));
    return changes;
}

// The command that would take the proposal.
QString advice(const base::DomainName &domain,
               const site::XmppPartner *partner,
               const diagnosis::Proposal &proposal)
{
    const QString verb = partner ? u"set"_s : u"add"_s;
    if (partner && changes(*partner, proposal).isEmpty())
        return u"The settings of the partner are the best for what was found."_s;
    return u"Proposed: puentectl partner %1 %2 --tls %3 --sasl %4 --dialback %5"_s.arg(
        verb,
        partner ? partner->domain.text() : domain.text(),
        name(proposal.tls),
        name(proposal.sasl),
        proposal.dialback ? u"yes"_s : u"no"_s);
}

QString table(const QList<ProbeStep> &steps)
{
    QList<QStringList> rows;
    QStringList remarks;
    for (const ProbeStep &step : steps) {
        const bool wasTaken = step.state != ProbeStep::State::Skipped;
        rows.append({title(step.id),
                     name(step.state),
                     wasTaken ? QString::number(step.duration.count()) + u" ms"_s : QString(),
                     step.found});
        if (step.reason != ProbeStep::Reason::None && wasTaken)
            remarks += title(step.id) + u": "_s + sentence(step.reason);
    }
    QString text = textTable({u"STEP"_s, u"STATE"_s, u"TIME"_s, u"FOUND"_s}, rows);
    if (!remarks.isEmpty())
        text += u"\n\n"_s + remarks.join(u'\n');
    return text;
}

Report
reportOn(const base::DomainName &domain, const site::XmppPartner *partner, const Outcome &outcome)
{
    QJsonArray steps;
    for (const ProbeStep &step : outcome.steps)
        steps.append(json(step));
    QJsonArray methods;
    for (const site::Method method : outcome.methods)
        methods.append(name(method));
    Report report{.text = table(outcome.steps),
                  .json = {{u"partner"_s, domain.text()},
                           {u"steps"_s, steps},
                           {u"methods"_s, methods},
                           {u"proposal"_s, QJsonValue()}}};
    if (!outcome.proposal)
        return report;
    QJsonObject proposal = json(*outcome.proposal);
    if (partner)
        proposal.insert(u"changes"_s, changes(*partner, *outcome.proposal));
    report.json.insert(u"proposal"_s, proposal);
    report.text += u"\n\n"_s + advice(domain, partner, *outcome.proposal);
    return report;
}

Result runCheck(const Session &session, const CheckOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const base::DomainName &domain = given(options.partner);
    diagnosis::ProbeTask task = diagnosis::probeTask(*site, domain);
    task.last = options.last.value_or(task.last);

    const Outcome outcome = probe(session, *site, task);
    Report report = reportOn(domain, partnerOf(*site, domain), outcome);
    const auto failed =
        std::ranges::find(outcome.steps, ProbeStep::State::Failed, &ProbeStep::state);
    if (failed == outcome.steps.cend())
        return report;
    Failure failure = refused(u"check-failed"_s, sentence(failed->reason));
    failure.details = failed->evidence;
    failure.found = std::move(report);
    return std::unexpected(failure);
}

} // namespace

void addCheckCommands(CLI::App &parser, Chosen &chosen)
{
    addCommand(parser,
               chosen,
               {"check", "Ask a partner's DNS and server what they offer; 1 when it cannot work"},
               defineCheck,
               runCheck);
}

} // namespace cli
