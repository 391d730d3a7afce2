// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/cli/text_table.h"
#include "engine/site/domain_places.h"
#include "engine/site/put_element.h"
#include "engine/site/sip_federation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct SipDomainOptions {
    std::optional<base::DomainName> domain;
    std::optional<QString> accessEdgeFqdn;
    std::optional<site::Verification> verification;
    std::optional<QString> comment;
};

void defineDomain(CLI::App &command, SipDomainOptions &options)
{
    addDomain(command, "domain", options.domain, "The SIP domain")->required();
}

void defineBlock(CLI::App &command, SipDomainOptions &options)
{
    defineDomain(command, options);
    addText(command, "--comment", options.comment, "For people");
}

void defineAllow(CLI::App &command, SipDomainOptions &options)
{
    defineBlock(command, options);
    addText(command,
            "--access-edge-fqdn",
            options.accessEdgeFqdn,
            "host or host:port, in place of SRV; empty: SRV");
    addChoice(command, "--verification", options.verification, "Whether its senders are believed");
}

std::unexpected<site::SiteError> noSuchDomain(const base::DomainName &domain)
{
    return std::unexpected(site::SiteError{
        site::SiteError::Reason::NotFound, 0, {}, u"the SIP domain "_s + domain.text()});
}

// Adds an entry, or changes what is given of the one that is there. One that says the opposite is
// not turned around by the way.
Result put(const Session &session,
           const SipDomainOptions &options,
           site::SipAction action,
           const QString &text)
{
    site::SipDomain entry(given(options.domain));
    entry.action = action;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const site::SipDomain *present = findSipDomain(site, entry.domain);
            if (present && present->action != action) {
                const qsizetype index = present - site.sipDomains.constData();
                return std::unexpected(
                    conflictOf(entry.domain, placeOf(entry, index), placeOf(*present, index)));
            }
            if (present)
                entry = *present;
            entry.accessEdgeFqdn = options.accessEdgeFqdn.value_or(entry.accessEdgeFqdn);
            entry.verification = options.verification.value_or(entry.verification);
            entry.comment = options.comment.value_or(entry.comment);
            return site::put(site, entry);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(text.arg(entry.domain.text()), {{u"sip_domain"_s, siteJson(entry)}}, *engine);
}

Result runAllow(const Session &session, const SipDomainOptions &options)
{
    return put(session, options, site::SipAction::Allow, u"The SIP domain %1 is allowed."_s);
}

Result runBlock(const Session &session, const SipDomainOptions &options)
{
    return put(session, options, site::SipAction::Block, u"The SIP domain %1 is blocked."_s);
}

Result runRemove(const Session &session, const SipDomainOptions &options)
{
    const base::DomainName &domain = given(options.domain);
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const auto removed = site.sipDomains.removeIf(
                [&domain](const site::SipDomain &entry) { return entry.domain == domain; });
            if (removed == 0)
                return noSuchDomain(domain);
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"Removed the SIP domain %1."_s.arg(domain.text()),
                  {{u"removed"_s, domain.text()}},
                  *engine);
}

Result runList(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray domains;
    for (const site::SipDomain &entry : site->sipDomains) {
        rows.append({entry.domain.text(),
                     name(entry.action),
                     entry.accessEdgeFqdn.isEmpty() ? u"(by SRV)"_s : entry.accessEdgeFqdn,
                     name(entry.verification),
                     entry.comment});
        domains.append(siteJson(entry));
    }
    const QStringList headings{
        u"DOMAIN"_s, u"ACTION"_s, u"ACCESS EDGE"_s, u"VERIFICATION"_s, u"COMMENT"_s};
    return Report{.text =
                      rows.isEmpty() ? u"There are no SIP domains."_s : textTable(headings, rows),
                  .json = {{u"sip_domains"_s, domains}}};
}

Result runShow(const Session &session, const SipDomainOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const site::SipDomain *entry = findSipDomain(*site, given(options.domain));
    if (!entry)
        return std::unexpected(failure(noSuchDomain(given(options.domain)).error()));
    const QJsonObject json = siteJson(*entry);
    return Report{.text = settingTable(json), .json = {{u"sip_domain"_s, json}}};
}

} // namespace

void addSipDomainCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group =
        *parser.add_subcommand("sip-domain", "SIP federated domains")->require_subcommand(1);
    addCommand(group, chosen, {"allow", "Allow a domain, or change it"}, defineAllow, runAllow);
    addCommand(group, chosen, {"block", "Block a domain"}, defineBlock, runBlock);
    addCommand(group, chosen, {"remove", "Remove a domain"}, defineDomain, runRemove);
    addCommand(group, chosen, {"list", "List the domains"}, runList);
    addCommand(group, chosen, {"show", "Show a domain"}, defineDomain, runShow);
}

} // namespace cli
