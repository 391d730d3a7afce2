// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/sip_federation_messages.h"

#include <QCoreApplication>

namespace wizard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNames = 5; // in one sentence

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SipFederationMessages)
};

QString listed(const QStringList &names)
{
    const QString few = names.mid(0, maxNames).join(u", "_s);
    if (names.size() <= maxNames)
        return few;
    return Text::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - maxNames)).arg(few);
}

QStringList displayed(const QList<base::DomainName> &domains)
{
    QStringList names;
    for (const base::DomainName &domain : domains)
        names += domain.display();
    return names;
}

} // namespace

QString sipActionText(site::SipAction action)
{
    switch (action) {
    case site::SipAction::Allow:
        return Text::tr("Allowed domain");
    case site::SipAction::Block:
        return Text::tr("Blocked domain");
    }
    return {};
}

QString providerKindText(site::ProviderKind kind)
{
    switch (kind) {
    case site::ProviderKind::Hosting:
        return Text::tr("Hosted provider");
    case site::ProviderKind::Public:
        return Text::tr("Public provider");
    }
    return {};
}

QString verificationText(site::Verification verification)
{
    switch (verification) {
    case site::Verification::AlwaysVerifiable:
        return Text::tr("Always verifiable");
    case site::Verification::AlwaysUnverifiable:
        return Text::tr("Always unverifiable");
    case site::Verification::UseSource:
        return Text::tr("Use source verification");
    }
    return {};
}

QString domainVerificationConsequence(site::Verification verification)
{
    switch (verification) {
    case site::Verification::AlwaysVerifiable:
        return Text::tr("Allow users to communicate with everyone in this domain. What the other "
                        "side says about its users is not asked for.");
    case site::Verification::AlwaysUnverifiable:
        return Text::tr("Allow users to communicate only with people on their contacts list in "
                        "this domain. Everybody else there is refused.");
    case site::Verification::UseSource:
        return Text::tr("The other side marks each of its users as verified or not. Those who are "
                        "not, or carry no mark, reach only people who have them as a contact.");
    }
    return {};
}

QString providerVerificationConsequence(site::Verification verification)
{
    switch (verification) {
    case site::Verification::AlwaysVerifiable:
        return Text::tr("Allow users to communicate with everyone using this provider.");
    case site::Verification::AlwaysUnverifiable:
        return Text::tr("Allow users to communicate only with people on their contacts list using "
                        "this provider.");
    case site::Verification::UseSource:
        return Text::tr("The provider marks each of its users as verified or not. Those who are "
                        "not, or carry no mark, reach only people who have them as a contact.");
    }
    return {};
}

QString explain(const site::AccessEdgeEffect &effect)
{
    using Kind = site::AccessEdgeEffect::Kind;
    const QString others = listed(displayed(effect.domains) + effect.providers);
    const QString policies = listed(effect.policies);
    const auto between = [&](const QString &text) { return text.arg(policies, others); };
    switch (effect.kind) {
    case Kind::XmppLost:
        return between(Text::tr("People with these policies: %1, and the XMPP partners: %2, no "
                                "longer reach each other."));
    case Kind::XmppGained:
        return between(Text::tr("People with these policies: %1, and the XMPP partners: %2, can "
                                "reach each other."));
    case Kind::SipLost:
        return between(Text::tr("People with these policies: %1, and those at these SIP domains "
                                "and providers: %2, no longer reach each other."));
    case Kind::SipGained:
        return between(Text::tr("People with these policies: %1, and those at these SIP domains "
                                "and providers: %2, can reach each other."));
    case Kind::DiscoveryLost:
        return Text::tr("SIP domains that stand on no list are no longer reached, and no longer "
                        "reach people with these policies: %1.")
            .arg(policies);
    case Kind::DiscoveryGained:
        if (effect.domains.isEmpty())
            return Text::tr("Every SIP domain with a federation record in DNS can reach people "
                            "with these policies: %1. No domain is blocked.")
                .arg(policies);
        return between(Text::tr("Every SIP domain with a federation record in DNS can reach people "
                                "with these policies: %1. Blocked domains stay out: %2."));
    case Kind::DiscoveryIdle:
        return Text::tr("Discovery does nothing while federation is disabled.");
    }
    return {};
}

} // namespace wizard
