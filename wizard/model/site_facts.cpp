// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/site_facts.h"

#include "engine/certificates/peer_identity.h"
#include "engine/site/access.h"
#include "engine/site/certificate_plan.h"
#include "engine/site/partners.h"
#include "wizard/model/site_plan.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

bool policiesAllowXmpp(const site::Site &site)
{
    if (!site.accessEdge.allowFederatedUsers)
        return false;
    const auto allows = [](const site::ExternalAccessPolicy &policy) {
        return policy.federation && policy.xmpp;
    };
    // Nobody's own policy: what applies to a user none names.
    return allows(site::effectivePolicy(site, {}))
        || std::ranges::any_of(site.policies, [&](const site::ExternalAccessPolicy &policy) {
               return policy.scope == site::PolicyScope::User && !policy.members.isEmpty()
                   && allows(policy);
           });
}

void addSite(DeploymentFacts &facts, const site::Site &site, const QByteArray &confirmedPlan)
{
    using Confirmation = DeploymentFacts::Confirmation;
    facts.site = DeploymentFacts::SiteState::Ready;
    facts.edge = site.edge.fqdn.display();
    for (const base::DomainName &domain : site.domains.sip + site.domains.xmpp) {
        if (!facts.domains.contains(domain.display()))
            facts.domains += domain.display();
    }
    facts.partners = static_cast<int>(site.xmppPartners.size());
    facts.partnersThatCannotWork =
        static_cast<int>(std::ranges::count_if(site.xmppPartners, [](const auto &partner) {
            return site::negotiationRule(partner).verdict == site::Verdict::Error;
        }));
    facts.policiesAllowXmpp = policiesAllowXmpp(site);
    if (confirmedPlan.isEmpty())
        facts.dns = Confirmation::Never;
    else
        facts.dns =
            confirmedPlan == planFingerprint(site) ? Confirmation::Current : Confirmation::Outdated;
}

void addCertificates(DeploymentFacts &facts, const Workspace &workspace)
{
    facts.pendingRequests = static_cast<int>(workspace.pending().size());
    if (!workspace.pending().isEmpty())
        facts.lastRequest = workspace.pending().last().created;
    facts.usableCertificates = static_cast<int>(
        std::ranges::count_if(workspace.certificates(), &certificates::StoredCertificate::hasKey));
    if (!workspace.site() || workspace.site()->certificates.defaultId.isEmpty())
        return;
    DeploymentFacts::AssignedCertificate assigned;
    if (const certificates::StoredCertificate *found = assignedCertificate(workspace)) {
        assigned.usable = found->hasKey;
        assigned.notAfter = found->leaf.notAfter();
        assigned.missingNames = missingNames(*workspace.site(), found->leaf);
    }
    facts.assigned = assigned;
}

void addEngine(DeploymentFacts &facts, const Workspace &workspace)
{
    facts.engine = workspace.serviceState().kind;
    if (workspace.engine()) {
        facts.failedListeners = static_cast<int>(
            std::ranges::count_if(workspace.engine()->listeners, [](const auto &listener) {
                return listener.state != control::ListenerStatus::State::Listening;
            }));
    }
    facts.waitingContacts = static_cast<int>(workspace.contacts().pendingTotal());
    for (const control::StreamStatus &stream : workspace.streams()) {
        if (stream.state == u"established"_s)
            ++facts.establishedStreams;
    }
    if (workspace.engine()) {
        facts.sent = workspace.engine()->counters.value(u"messages-sip-to-xmpp"_s) > 0;
        facts.received = workspace.engine()->counters.value(u"messages-xmpp-to-sip"_s) > 0;
    }
}

} // namespace

DeploymentFacts
deploymentFacts(const Workspace &workspace, const QByteArray &confirmedPlan, const QDateTime &now)
{
    DeploymentFacts facts;
    facts.now = now;
    if (workspace.site())
        addSite(facts, *workspace.site(), confirmedPlan);
    else if (workspace.siteError()
             && workspace.siteError()->reason != site::SiteError::Reason::FileMissing)
        facts.site = DeploymentFacts::SiteState::Broken;
    addCertificates(facts, workspace);
    addEngine(facts, workspace);
    return facts;
}

const certificates::StoredCertificate *assignedCertificate(const Workspace &workspace)
{
    if (!workspace.site() || workspace.site()->certificates.defaultId.isEmpty())
        return nullptr;
    const auto found =
        std::ranges::find(workspace.certificates(),
                          workspace.site()->certificates.defaultId,
                          [](const auto &certificate) { return certificate.leaf.id(); });
    return found == workspace.certificates().end() ? nullptr : &*found;
}

QStringList missingNames(const site::Site &site, const certificates::Certificate &certificate)
{
    QStringList missing;
    for (const site::PlannedName &planned : site::certificatePlan(site).names) {
        if (!planned.optional && !certificates::certifiesXmppDomain(certificate, planned.name))
            missing += planned.name.display();
    }
    return missing;
}

} // namespace wizard
