// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_summary.h"

#include "wizard/messages/deployment_messages.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

using Kind = service::ServiceState::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EngineSummary)
};

QString stateText(Kind kind)
{
    switch (kind) {
    case Kind::Stopped:
        return Text::tr("Engine stopped");
    case Kind::Starting:
        return Text::tr("Engine starting");
    case Kind::Running:
        return Text::tr("Engine running");
    case Kind::Stopping:
        return Text::tr("Engine stopping");
    case Kind::Failed:
        return Text::tr("Engine failed");
    }
    return {};
}

wizard::Tone toneOf(const wizard::DeploymentFacts &facts)
{
    switch (facts.engine) {
    case Kind::Stopped:
        return wizard::Tone::Muted;
    case Kind::Starting:
    case Kind::Stopping:
        return wizard::Tone::Warning;
    case Kind::Running:
        return facts.failedListeners > 0 ? wizard::Tone::Warning : wizard::Tone::Good;
    case Kind::Failed:
        return wizard::Tone::Bad;
    }
    return wizard::Tone::Muted;
}

QString certificateText(const wizard::DeploymentFacts &facts)
{
    if (!facts.assigned)
        return Text::tr("no certificate");
    if (!facts.assigned->usable)
        return Text::tr("certificate missing");
    if (facts.assigned->notAfter <= facts.now)
        return Text::tr("certificate expired");
    return Text::tr("certificate valid for %1")
        .arg(wizard::daysText(facts.now, facts.assigned->notAfter));
}

} // namespace

EngineSummary engineSummary(const wizard::DeploymentFacts &facts)
{
    const bool isSiteReady = facts.site == wizard::DeploymentFacts::SiteState::Ready;
    QStringList parts{stateText(facts.engine)};
    if (facts.engine == Kind::Running)
        parts += Text::tr("%n stream(s)", nullptr, facts.establishedStreams);
    if (facts.waitingContacts > 0)
        parts += Text::tr("%n contact request(s) waiting", nullptr, facts.waitingContacts);
    if (isSiteReady)
        parts += certificateText(facts);
    return {.tone = toneOf(facts),
            .text = parts.join(u" · "_s),
            .canStart =
                isSiteReady && (facts.engine == Kind::Stopped || facts.engine == Kind::Failed),
            .canStop = facts.engine == Kind::Running};
}

} // namespace app
