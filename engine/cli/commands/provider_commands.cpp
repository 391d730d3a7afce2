// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/cli/text_table.h"
#include "engine/site/put_element.h"
#include "engine/site/sip_federation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct ProviderOptions {
    QString name;
    std::optional<base::DomainName> proxyFqdn;
    std::optional<bool> enabled;
    std::optional<site::ProviderKind> kind;
    std::optional<site::Verification> verification;
};

void defineName(CLI::App &command, ProviderOptions &options)
{
    addText(command, "name", options.name, "The provider")->required();
}

void defineSet(CLI::App &command, ProviderOptions &options)
{
    defineName(command, options);
    addYesNo(command, "--enabled", options.enabled, "Whether it is used");
    addChoice(command, "--kind", options.kind, "Hosted organisations, or the public");
    addChoice(command, "--verification", options.verification, "Whether its senders are believed");
}

void defineAdd(CLI::App &command, ProviderOptions &options)
{
    defineSet(command, options);
    addDomain(command, "--proxy-fqdn", options.proxyFqdn, "Its access edge; stays as it is")
        ->required();
}

void apply(const ProviderOptions &options, site::SipProvider &provider)
{
    provider.enabled = options.enabled.value_or(provider.enabled);
    provider.kind = options.kind.value_or(provider.kind);
    provider.verification = options.verification.value_or(provider.verification);
}

std::unexpected<site::SiteError> noSuchProvider(const QString &name)
{
    return std::unexpected(
        site::SiteError{site::SiteError::Reason::NotFound, 0, {}, u"the provider "_s + name});
}

Result runAdd(const Session &session, const ProviderOptions &options)
{
    site::SipProvider provider(options.name, given(options.proxyFqdn));
    apply(options, provider);
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            if (findProvider(site, provider.name))
                return std::unexpected(site::SiteError{site::SiteError::Reason::AlreadyExists,
                                                       0,
                                                       {},
                                                       u"the provider "_s + provider.name});
            return put(site, provider);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"Added the provider %1."_s.arg(provider.name),
                  {{u"provider"_s, siteJson(provider)}},
                  *engine);
}

Result runSet(const Session &session, const ProviderOptions &options)
{
    QJsonObject json;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const site::SipProvider *found = findProvider(site, options.name);
            if (!found)
                return noSuchProvider(options.name);
            site::SipProvider provider = *found;
            apply(options, provider);
            json = siteJson(provider);
            return put(site, provider);
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(
        u"Changed the provider %1."_s.arg(options.name), {{u"provider"_s, json}}, *engine);
}

Result runRemove(const Session &session, const ProviderOptions &options)
{
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            const site::SipProvider *found = findProvider(site, options.name);
            if (!found)
                return noSuchProvider(options.name);
            site.sipProviders.removeAt(found - site.sipProviders.constData());
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(
        u"Removed the provider %1."_s.arg(options.name), {{u"removed"_s, options.name}}, *engine);
}

Result runList(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray providers;
    for (const site::SipProvider &provider : site->sipProviders) {
        rows.append({provider.name,
                     provider.proxyFqdn.text(),
                     provider.enabled ? u"yes"_s : u"no"_s,
                     name(provider.kind),
                     name(provider.verification)});
        providers.append(siteJson(provider));
    }
    const QStringList headings{
        u"PROVIDER"_s, u"PROXY"_s, u"ENABLED"_s, u"KIND"_s, u"VERIFICATION"_s};
    return Report{.text = rows.isEmpty() ? u"There are no providers."_s : textTable(headings, rows),
                  .json = {{u"providers"_s, providers}}};
}

} // namespace

void addProviderCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group =
        *parser.add_subcommand("provider", "SIP federated providers")->require_subcommand(1);
    addCommand(group, chosen, {"add", "Add a provider"}, defineAdd, runAdd);
    addCommand(group, chosen, {"set", "Change what is given"}, defineSet, runSet);
    addCommand(group, chosen, {"remove", "Remove a provider"}, defineName, runRemove);
    addCommand(group, chosen, {"list", "List the providers"}, runList);
}

} // namespace cli
