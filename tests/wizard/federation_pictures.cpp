// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/federation_pictures.h"

#include "wizard/gateway/gateway_dialog.h"
#include "wizard/policies/permission_dialog.h"
#include "wizard/policies/policies_page.h"
#include "wizard/policies/policy_dialog.h"
#include "wizard/sip_domains/access_edge_dialog.h"
#include "wizard/sip_domains/sip_domain_dialog.h"
#include "wizard/sip_domains/sip_domains_page.h"
#include "wizard/sip_domains/sip_provider_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

base::DomainName domain(const QString &name)
{
    return *base::DomainName::parse(name);
}

std::expected<void, site::SiteError> addExamples(site::Site &site)
{
    const QString ours = site.domains.sip.first().text();
    site::ExternalAccessPolicy staff;
    staff.name = u"Staff"_s;
    staff.scope = site::PolicyScope::User;
    staff.members = QStringList{u"alice@"_s + ours, u"bob@"_s + ours};
    staff.xmpp = false;
    staff.description = u"SIP only"_s;
    site::SipDomain blocked(domain(u"tailspin.example"_s));
    blocked.action = site::SipAction::Block;
    site::SipDomain allowed(domain(u"litware.example"_s));
    allowed.accessEdgeFqdn = u"sip.litware.example"_s;
    allowed.comment = u"Supplier"_s;
    site.policies = {staff};
    if (site.xmppPartners.isEmpty())
        site.xmppPartners = {site::XmppPartner(domain(u"fabrikam.example"_s))};
    site.sipDomains = {allowed, blocked};
    site.sipProviders = {
        site::SipProvider(u"Proseware Online"_s, domain(u"sip.proseware.example"_s))};
    return {};
}

bool takePages(Camera &camera, wizard::Workspace &workspace)
{
    wizard::PoliciesPage policies(workspace);
    policies.resize(840, 560);
    bool isTaken = camera.take(policies, u"policies-filled"_s);
    wizard::SipDomainsPage domains(workspace);
    domains.resize(840, 560);
    isTaken = camera.take(domains, u"sip-domains-filled"_s) && isTaken;
    domains.findChild<QTabWidget *>()->setCurrentIndex(1);
    return camera.take(domains, u"sip-providers-filled"_s) && isTaken;
}

bool takePolicies(Camera &camera, wizard::Workspace &workspace)
{
    wizard::PolicyDialog policy(workspace.draft(), std::nullopt);
    policy.findChild<QLineEdit *>(u"name"_s)->setText(u"Staff"_s);
    policy.findChild<QPlainTextEdit *>(u"members"_s)->setPlainText(u"carol"_s);
    bool isTaken = camera.take(policy, u"policy-faults"_s);
    wizard::PermissionDialog permission(workspace);
    auto *user = permission.findChild<QComboBox *>(u"user"_s);
    user->setCurrentIndex(0);
    auto *partner = permission.findChild<QComboBox *>(u"partner"_s);
    partner->setEditText(u"stranger.example"_s);
    isTaken = camera.take(permission, u"permission-refused"_s) && isTaken;
    user->setEditText(u"carol@"_s + user->itemText(0).section(u'@', 1));
    partner->setCurrentIndex(0);
    return camera.take(permission, u"permission-granted"_s) && isTaken;
}

} // namespace

bool takeFederationPictures(Camera &camera, wizard::Workspace &workspace)
{
    if (!workspace.draft().edit(u"Examples"_s, addExamples))
        return false;
    bool isTaken = takePages(camera, workspace);
    isTaken = takePolicies(camera, workspace) && isTaken;

    wizard::SipDomainDialog fresh(workspace.draft(), std::nullopt);
    fresh.findChild<QLineEdit *>(u"domain"_s)->setText(u"tailspin.example"_s);
    isTaken = camera.take(fresh, u"sip-domain-fault"_s) && isTaken;
    wizard::SipProviderDialog provider(workspace.draft(),
                                       workspace.draft().site()->sipProviders.first());
    isTaken = camera.take(provider, u"sip-provider"_s) && isTaken;
    wizard::AccessEdgeDialog edge(workspace.draft());
    edge.findChild<QCheckBox *>(u"federation"_s)->setChecked(false);
    isTaken = camera.take(edge, u"access-edge"_s) && isTaken;
    wizard::GatewayDialog gateway(workspace.draft());
    isTaken = camera.take(gateway, u"gateway"_s) && isTaken;
    gateway.findChild<QSpinBox *>(u"connection_limit"_s)->setValue(0);
    gateway.findChild<QSpinBox *>(u"stream_inactivity_timeout_s"_s)->setValue(200);
    gateway.findChild<QCheckBox *>(u"log_message_bodies"_s)->setChecked(true);
    return camera.take(gateway, u"gateway-remarks"_s) && isTaken;
}

} // namespace test
