// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sip_domains/sip_federation_rows.h"

#include "wizard/look/symbol.h"
#include "wizard/messages/sip_federation_messages.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SipFederationRows)
};

QString accessEdgeText(const site::SipDomain &domain)
{
    return domain.accessEdgeFqdn.isEmpty() ? Text::tr("found by DNS") : domain.accessEdgeFqdn;
}

} // namespace

QStringList sipDomainHeaders()
{
    return {Text::tr("Domain"),
            Text::tr("Kind"),
            Text::tr("Access edge service"),
            Text::tr("Verification level"),
            Text::tr("Comment")};
}

QStringList sipProviderHeaders()
{
    return {Text::tr("Provider"),
            Text::tr("Access edge service"),
            Text::tr("State"),
            Text::tr("Kind"),
            Text::tr("Verification level")};
}

QList<Row> rowsOf(const QList<site::SipDomain> &domains)
{
    const QIcon allowed = symbolIcon(Symbol::Done, Tone::Good);
    const QIcon blocked = symbolIcon(Symbol::Blocked, Tone::Bad);
    QList<Row> rows;
    rows.reserve(domains.size());
    for (const site::SipDomain &domain : domains) {
        const bool isAllowed = domain.action == site::SipAction::Allow;
        rows.append(
            {.key = domain.domain.text(),
             .cells = {{domain.domain.display()},
                       {sipActionText(domain.action), isAllowed ? allowed : blocked},
                       {isAllowed ? accessEdgeText(domain) : QStringLiteral("–")},
                       {isAllowed ? verificationText(domain.verification) : QStringLiteral("–")},
                       {domain.comment}}});
    }
    return rows;
}

QList<Row> rowsOf(const QList<site::SipProvider> &providers)
{
    const QIcon enabled = symbolIcon(Symbol::Done, Tone::Good);
    const QIcon disabled = symbolIcon(Symbol::Blocked, Tone::Muted);
    QList<Row> rows;
    rows.reserve(providers.size());
    for (const site::SipProvider &provider : providers)
        rows.append({.key = provider.name,
                     .cells = {{provider.name},
                               {provider.proxyFqdn.display()},
                               {provider.enabled ? Text::tr("Enabled") : Text::tr("Disabled"),
                                provider.enabled ? enabled : disabled},
                               {providerKindText(provider.kind)},
                               {verificationText(provider.verification)}}});
    return rows;
}

QStringList detailsOf(const site::SipDomain &domain)
{
    QStringList lines{domain.domain.display()};
    if (!domain.comment.isEmpty())
        lines += domain.comment;
    if (domain.action == site::SipAction::Block)
        return lines
            + QStringList{Text::tr("Blocked: nobody there reaches your people, or is "
                                   "reached.")};
    lines += Text::tr("Access edge service: %1").arg(accessEdgeText(domain));
    lines += domainVerificationConsequence(domain.verification);
    return lines;
}

QStringList detailsOf(const site::SipProvider &provider)
{
    QStringList lines{provider.name,
                      Text::tr("Access edge service: %1").arg(provider.proxyFqdn.display())};
    lines += provider.enabled ? providerVerificationConsequence(provider.verification)
                              : Text::tr("Disabled: nobody is reached through it. Edit it to "
                                         "enable it.");
    return lines;
}

} // namespace wizard
