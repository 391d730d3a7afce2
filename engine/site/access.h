// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QHash>

namespace site {

struct Access {
    enum class Reason {
        Allowed,
        FederationOff, // [access_edge] allow_federated_users
        NotAPartner,
        PolicyForbidsFederation,
        PolicyForbidsXmpp
    };

    Reason reason = Reason::NotAPartner;
    QString policy; // name of the user's effective policy
    PartnerType partnerType = PartnerType::PublicUnverified; // meaningful when allowed

    [[nodiscard]] bool allowed() const { return reason == Reason::Allowed; }
    bool operator==(const Access &) const = default;
};

// One of the conditions under which a user may talk to a partner domain, and where it is decided,
// in the words of site.toml (as SettingChange).
struct AccessCondition {
    enum class Kind {
        FederationIsOn, // at the access edge, for everybody
        PolicyAllowsFederation, // the user's effective policy
        PolicyAllowsXmpp,
        DomainIsPartners // it stands among the domains of a partner
    };

    Kind kind;
    bool met = false;
    QString section;
    QString element; // the policy's name, the partner's primary domain; none yet: empty
    QString key; // empty: the whole element is missing

    bool operator==(const AccessCondition &) const = default;
};

// Who may talk to whom, prepared for look-ups on the message path. A user is "local@domain" in
// its canonical form (canonicalUser). A snapshot: build a new one when the site changes.
class AccessRules
{
public:
    explicit AccessRules(const Site &site);

    // The user's own policy, else the site's, else the global one, else the default.
    [[nodiscard]] const ExternalAccessPolicy &effectivePolicy(const QString &user) const;
    [[nodiscard]] Access mayFederate(const QString &user, const base::DomainName &partner) const;

private:
    bool m_allowFederatedUsers;
    ExternalAccessPolicy m_general;
    QHash<QString, ExternalAccessPolicy> m_byUser;
    QHash<base::DomainName, PartnerType> m_partners;
};

// The same for one question.
[[nodiscard]] ExternalAccessPolicy effectivePolicy(const Site &site, const QString &user);
[[nodiscard]] Access
mayFederate(const Site &site, const QString &user, const base::DomainName &partner);

// Those that do not depend on the partner.
[[nodiscard]] QList<AccessCondition> explainAccess(const Site &site, const QString &user);

// All the conditions, in the order in which an administrator looks at them: from the switch for
// everybody to the one partner. mayFederate allows what meets them all.
[[nodiscard]] QList<AccessCondition>
explainAccess(const Site &site, const QString &user, const base::DomainName &partner);

// "Alice@Contoso.COM" → "alice@contoso.com"; none when this is not user@domain.
[[nodiscard]] std::optional<QString> canonicalUser(const QString &text);

[[nodiscard]] QString reasonName(Access::Reason reason); // "policy-forbids-xmpp"
[[nodiscard]] QString name(AccessCondition::Kind kind); // "policy-allows-xmpp"

} // namespace site
