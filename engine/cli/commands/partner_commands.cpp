// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/cli/text_table.h"
#include "engine/site/partners.h"
#include "engine/site/put_element.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct PartnerOptions {
    std::optional<base::DomainName> domain;
    std::optional<site::PartnerType> type;
    std::optional<site::Negotiation> tls;
    std::optional<site::Negotiation> sasl;
    std::optional<bool> dialback;
    std::optional<bool> keepAlive;
    QList<base::DomainName> additionalDomains;
    bool noAdditionalDomains = false;
    std::optional<QString> description;
    std::optional<int> connectionLimit;
    std::optional<QString> proxyFqdn;
};

void defineDomain(CLI::App &command, PartnerOptions &options)
{
    addDomain(command, "domain", options.domain, "The partner's primary domain")->required();
}

void defineSettings(CLI::App &command, PartnerOptions &options)
{
    defineDomain(command, options);
    addChoice(command, "--type", options.type, "How far its people are trusted");
    addChoice(command, "--tls", options.tls, "Encryption");
    addChoice(command, "--sasl", options.sasl, "SASL EXTERNAL, by certificates");
    addYesNo(command, "--dialback", options.dialback, "Server dialback");
    addYesNo(command, "--keep-alive", options.keepAlive, "The partner sends keep-alives");
    addDomains(command, "--additional-domain", options.additionalDomains, "Its other domains");
    addText(command, "--description", options.description, "For people");
    command.add_option_function<int>(
        "--connection-limit",
        [&options](int limit) { options.connectionLimit = limit; },
        "Streams at once");
    addText(command, "--proxy-fqdn", options.proxyFqdn, "host or host:port, in place of SRV");
}

void defineSet(CLI::App &command, PartnerOptions &options)
{
    defineSettings(command, options);
    command
        .add_flag("--no-additional-domains", options.noAdditionalDomains, "It has no other domains")
        ->excludes("--additional-domain");
}

void apply(const PartnerOptions &options, site::XmppPartner &partner)
{
    partner.type = options.type.value_or(partner.type);
    partner.tls = options.tls.value_or(partner.tls);
    partner.sasl = options.sasl.value_or(partner.sasl);
    partner.dialback = options.dialback.value_or(partner.dialback);
    partner.keepAlive = options.keepAlive.value_or(partner.keepAlive);
    if (!options.additionalDomains.isEmpty() || options.noAdditionalDomains)
        partner.additionalDomains = options.additionalDomains;
    partner.description = options.description.value_or(partner.description);
    partner.connectionLimit = options.connectionLimit.value_or(partner.connectionLimit);
    partner.proxyFqdn = options.proxyFqdn.value_or(partner.proxyFqdn);
}

std::unexpected<site::SiteError> noSuchPartner(const base::DomainName &domain)
{
    return std::unexpected(site::SiteError{
        site::SiteError::Reason::NotFound, 0, {}, u"the partner "_s + domain.text()});
}

QJsonObject partnerJson(const site::XmppPartner &partner)
{
    const site::NegotiationRule rule = negotiationRule(partner);
    QJsonObject json = siteJson(partner);
    QJsonArray methods;
    for (const site::Method method : rule.methods)
        methods.append(name(method));
    json.insert(u"methods"_s, methods);
    json.insert(u"verdict"_s, name(rule.verdict));
    json.insert(u"verdict_reason"_s, reasonName(rule.reason));
    return json;
}

Result saved(const QString &text, const site::XmppPartner &partner, const EngineNews &engine)
{
    const QString said = remark(negotiationRule(partner).reason);
    return report(said.isEmpty() ? text : text + u'\n' + said,
                  {{u"partner"_s, partnerJson(partner)}},
                  engine);
}

Result runAdd(const Session &session, const PartnerOptions &options)
{
    site::XmppPartner partner(given(options.domain));
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            partner.connectionLimit = site.gateway.partnerConnectionLimit;
            apply(options, partner);
            if (findPartner(site, partner.domain))
                return std::unexpected(site::SiteError{site::SiteError::Reason::AlreadyExists,
                                                       0,
                                                       {},
                                                       u"the partner "_s + partner.domain.text()});
            return put(site, partner);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return saved(u"Added the partner %1."_s.arg(partner.domain.text()), partner, *engine);
}

Result runSet(const Session &session, const PartnerOptions &options)
{
    site::XmppPartner partner(given(options.domain));
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const site::XmppPartner *found = findPartner(site, given(options.domain));
            if (!found)
                return noSuchPartner(given(options.domain));
            partner = *found;
            apply(options, partner);
            return put(site, partner);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return saved(u"Changed the partner %1."_s.arg(partner.domain.text()), partner, *engine);
}

Result runRemove(const Session &session, const PartnerOptions &options)
{
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const auto removed = site.xmppPartners.removeIf([&](const site::XmppPartner &partner) {
                return partner.domain == given(options.domain);
            });
            if (removed == 0)
                return noSuchPartner(given(options.domain));
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"Removed the partner %1."_s.arg(given(options.domain).text()),
                  {{u"removed"_s, given(options.domain).text()}},
                  *engine);
}

Result runList(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray partners;
    for (const site::XmppPartner &partner : site->xmppPartners) {
        rows.append({partner.domain.text(),
                     name(partner.type),
                     name(partner.tls),
                     name(partner.sasl),
                     partner.dialback ? u"yes"_s : u"no"_s,
                     name(negotiationRule(partner).verdict)});
        partners.append(partnerJson(partner));
    }
    const QStringList headings{
        u"PARTNER"_s, u"TYPE"_s, u"TLS"_s, u"SASL"_s, u"DIALBACK"_s, u"VERDICT"_s};
    return Report{.text = rows.isEmpty() ? u"There are no partners."_s : textTable(headings, rows),
                  .json = {{u"partners"_s, partners}}};
}

Result runShow(const Session &session, const PartnerOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const site::XmppPartner *partner = findPartner(*site, given(options.domain));
    if (!partner)
        return std::unexpected(failure(noSuchPartner(given(options.domain)).error()));
    const QJsonObject json = partnerJson(*partner);
    return Report{.text = settingTable(json), .json = {{u"partner"_s, json}}};
}

} // namespace

void addPartnerCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("partner", "XMPP partners")->require_subcommand(1);
    addCommand(group, chosen, {"add", "Add a partner"}, defineSettings, runAdd);
    addCommand(group, chosen, {"set", "Change what is given"}, defineSet, runSet);
    addCommand(group, chosen, {"remove", "Remove a partner"}, defineDomain, runRemove);
    addCommand(group, chosen, {"list", "List the partners"}, runList);
    addCommand(group, chosen, {"show", "Show a partner"}, defineDomain, runShow);
}

} // namespace cli
