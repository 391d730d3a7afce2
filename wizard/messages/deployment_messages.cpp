// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/deployment_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr qsizetype mostDomains = 3;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DeploymentMessages)
};

// The first ones and how many there are: a site may have hundreds.
QString domainsText(const QStringList &domains)
{
    const QString few = domains.first(qMin(domains.size(), mostDomains)).join(u", "_s);
    return domains.size() <= mostDomains
        ? few
        : u"%1, … (%2)"_s.arg(few, QLocale().toString(domains.size()));
}

QString certificateText(Situation situation, const DeploymentFacts &facts)
{
    const DeploymentFacts::AssignedCertificate assigned =
        facts.assigned.value_or(DeploymentFacts::AssignedCertificate{});
    if (situation == Situation::CertificateNamesMissing)
        return Text::tr("The assigned certificate lacks %1. Request a new one with all names.")
            .arg(QLocale().createSeparatedList(assigned.missingNames));
    if (situation == Situation::CertificateExpiring)
        return Text::tr("The assigned certificate is valid for %1 more. Request its successor.")
            .arg(daysText(facts.now, assigned.notAfter));
    return Text::tr("Assigned, valid for %1 more.").arg(daysText(facts.now, assigned.notAfter));
}

QString pendingText(const DeploymentFacts &facts)
{
    return Text::tr("Requested on %1. Import the certificate when the certification authority "
                    "has sent it.")
        .arg(QLocale().toString(facts.lastRequest.toLocalTime().date(), QLocale::ShortFormat));
}

} // namespace

QString titleText(DeploymentStep::Id id)
{
    using Id = DeploymentStep::Id;
    switch (id) {
    case Id::Edge:
        return Text::tr("This edge");
    case Id::Partners:
        return Text::tr("Partners and policies");
    case Id::Certificates:
        return Text::tr("Request, install or assign certificates");
    case Id::Dns:
        return Text::tr("DNS and ports");
    case Id::Services:
        return Text::tr("Install and start services");
    case Id::Test:
        return Text::tr("Test federation");
    }
    return {};
}

QString stateText(StepState state)
{
    switch (state) {
    case StepState::NotStarted:
        return Text::tr("Not started");
    case StepState::InProgress:
        return Text::tr("In progress");
    case StepState::Complete:
        return Text::tr("Complete");
    case StepState::NeedsAttention:
        return Text::tr("Needs attention");
    case StepState::Blocked:
        return Text::tr("Waiting");
    }
    return {};
}

// One line per situation is longer than a function should be, and clearer than six switches.
// NOLINTNEXTLINE(readability-function-size)
QString situationText(Situation situation, const DeploymentFacts &facts)
{
    switch (situation) {
    case Situation::EdgeMissing:
        return Text::tr("Nothing is configured yet. Name this edge and the domains it serves.");
    case Situation::EdgeBroken:
        return Text::tr("The configuration file cannot be used. Correct it, or go back to an "
                        "earlier version.");
    case Situation::EdgeReady:
        return facts.edge + u" · "_s + domainsText(facts.domains);
    case Situation::PartnersNone:
        return Text::tr("No partner yet. Add the first XMPP domain your people may talk to.");
    case Situation::PartnersCannotWork:
        return Text::tr("%n partner(s) can never be authenticated. Correct their negotiation "
                        "settings.",
                        nullptr,
                        facts.partnersThatCannotWork);
    case Situation::PoliciesForbid:
        return Text::tr("Partners are there, but no policy lets anybody talk to XMPP users. "
                        "Change the external access policy.");
    case Situation::PartnersReady:
        return Text::tr("%n partner(s); policies allow XMPP.", nullptr, facts.partners);
    case Situation::CertificateNone:
        return Text::tr("No certificate yet. Prepare a request for your certification authority.");
    case Situation::CertificatePending:
        return pendingText(facts);
    case Situation::CertificateUnassigned:
        return Text::tr("A certificate is imported but not assigned. Assign it.");
    case Situation::CertificateLost:
        return Text::tr("The assigned certificate or its key is missing. Assign another one.");
    case Situation::CertificateExpired:
        return Text::tr("The assigned certificate has expired. Request a new one.");
    case Situation::CertificateNamesMissing:
    case Situation::CertificateExpiring:
    case Situation::CertificateAssigned:
        return certificateText(situation, facts);
    case Situation::DnsUnconfirmed:
        return Text::tr("Partners find this edge by DNS. Publish the records and open the ports.");
    case Situation::DnsOutdated:
        return Text::tr("What must be published has changed since you confirmed it. Compare it "
                        "again.");
    case Situation::DnsConfirmed:
        return Text::tr("You confirmed the records and ports as they are needed now.");
    case Situation::EngineStopped:
        return Text::tr("The engine is stopped. Start it.");
    case Situation::EngineStarting:
        return Text::tr("The engine is starting.");
    case Situation::EngineStopping:
        return Text::tr("The engine is stopping.");
    case Situation::EngineFailed:
        return Text::tr("The engine ended unexpectedly. Look at its log and start it again.");
    case Situation::ListenersFailed:
        return Text::tr("The engine is running, but %n listener(s) could not be opened. The "
                        "status page says why.",
                        nullptr,
                        facts.failedListeners);
    case Situation::EngineRunning:
        return Text::tr("The engine is running.");
    case Situation::TestNoStream:
        return Text::tr("No stream to a partner yet. Send a test message.");
    case Situation::TestStreamOnly:
        return Text::tr("%n stream(s) established. Send a message each way.",
                        nullptr,
                        facts.establishedStreams);
    case Situation::TestOneWay:
        return facts.sent ? Text::tr("A message went out. Answer it to test the way back.")
                          : Text::tr("A message came in. Answer it to test the way out.");
    case Situation::TestBothWays:
        return Text::tr("Messages went both ways since the engine started.");
    case Situation::WaitsForEdge:
        return Text::tr("Needs step 1, This edge.");
    case Situation::WaitsForPartners:
        return Text::tr("Needs step 2, a partner.");
    case Situation::WaitsForCertificate:
        return Text::tr("Needs step 3, an assigned certificate.");
    case Situation::WaitsForEngine:
        return Text::tr("Needs step 5, the running engine.");
    }
    return {};
}

QString daysText(const QDateTime &from, const QDateTime &to)
{
    return Text::tr("%n day(s)", nullptr, static_cast<int>(qMax(qint64(0), from.daysTo(to))));
}

} // namespace wizard
