// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/change.h"
#include "tests/support/sample_site.h"

namespace test {

// A sample site with something in each list: the XMPP partner partner.example (and
// extra.example), the SIP domains allowed.example and blocked.example, the provider Cloud, the
// policies house (of the site) and staff (of alice@contoso.com, without XMPP).
class FederatedSite : public SampleSite
{
public:
    FederatedSite()
    {
        const auto written =
            site::change(path(), [](site::Site &site) -> std::expected<void, site::SiteError> {
                site::XmppPartner partner(name("partner.example"));
                partner.additionalDomains = {name("extra.example")};
                site.xmppPartners = {partner};
                site::SipDomain blocked(name("blocked.example"));
                blocked.action = site::SipAction::Block;
                site.sipDomains = {site::SipDomain(name("allowed.example")), blocked};
                site.sipProviders = {
                    site::SipProvider(QStringLiteral("Cloud"), name("sipfed.cloud.example"))};
                site::ExternalAccessPolicy house;
                house.name = QStringLiteral("house");
                house.scope = site::PolicyScope::Site;
                site::ExternalAccessPolicy staff;
                staff.name = QStringLiteral("staff");
                staff.scope = site::PolicyScope::User;
                staff.xmpp = false;
                staff.members = {QStringLiteral("alice@contoso.com")};
                site.policies = {house, staff};
                return {};
            });
        m_isWritten = written.has_value();
    }

    [[nodiscard]] bool isReady() const { return SampleSite::isReady() && m_isWritten; }

private:
    static base::DomainName name(const char *text)
    {
        return *base::DomainName::parse(QString::fromLatin1(text));
    }

    bool m_isWritten = false;
};

} // namespace test
