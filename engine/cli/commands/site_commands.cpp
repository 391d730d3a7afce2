// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/site/partners.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct InitOptions {
    std::optional<base::DomainName> edgeFqdn;
    QList<base::DomainName> sipDomains;
    QList<base::DomainName> xmppDomains;
    bool force = false;
};

void defineInit(CLI::App &command, InitOptions &options)
{
    addDomain(command, "--edge-fqdn", options.edgeFqdn, "The name partners reach")->required();
    addDomains(command, "--sip-domain", options.sipDomains, "Our SIP domains, the default first")
        ->required();
    addDomains(command, "--xmpp-domain", options.xmppDomains, "Our XMPP domains; else the same");
    command.add_flag("--force", options.force, "Replace a site that is there");
}

Result runInit(const Session &session, const InitOptions &options)
{
    site::Site site(given(options.edgeFqdn), options.sipDomains);
    if (!options.xmppDomains.isEmpty())
        site.domains.xmpp = options.xmppDomains;
    site.policies.append(site::ExternalAccessPolicy()); // written out, to be seen and edited
    if (const auto made = site::initSite(session.directory, site, options.force); !made)
        return std::unexpected(failure(made.error()));
    return report(
        u"Created the site %1 for %2."_s.arg(session.directory, given(options.edgeFqdn).text()),
        {{u"site"_s, session.directory}, {u"edge"_s, given(options.edgeFqdn).text()}},
        options.force ? tellEngine(session) : EngineNews{u"not-running"_s, {}});
}

Result runValidate(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QStringList lines{u"%1 is valid."_s.arg(session.directory)};
    QJsonArray remarks;
    for (const site::PartnerRemark &found : site::partnerRemarks(*site)) {
        const QString verdict = name(found.rule.verdict);
        const QString message = remark(found.rule.reason);
        lines.append(u"%1: partner %2: %3"_s.arg(verdict, found.domain.text(), message));
        remarks.append(QJsonObject{{u"partner"_s, found.domain.text()},
                                   {u"verdict"_s, verdict},
                                   {u"reason"_s, reasonName(found.rule.reason)},
                                   {u"message"_s, message}});
    }
    return Report{.text = lines.join(u'\n'), .json = {{u"valid"_s, true}, {u"remarks"_s, remarks}}};
}

Result runShow(const Session &session)
{
    auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    site->state.database = withoutPassword(site->state.database);
    QByteArray text = site::writeSite(*site);
    text.chop(1);
    return Report{.text = QString::fromUtf8(text), .json = siteJson(*site)};
}

} // namespace

void addSiteCommands(CLI::App &parser, Chosen &chosen)
{
    addCommand(parser, chosen, {"init", "Create a site"}, defineInit, runInit);
    addCommand(parser, chosen, {"validate", "Check site.toml, and remark on it"}, runValidate);
    addCommand(parser, chosen, {"show", "Print the site with all its defaults"}, runShow);
}

} // namespace cli
