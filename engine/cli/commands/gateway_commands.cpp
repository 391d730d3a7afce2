// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/cli/text_table.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using std::chrono::seconds;

struct GatewayOptions {
    std::optional<int> connectionLimit;
    std::optional<int> partnerConnectionLimit;
    std::optional<int> keepAliveInterval;
    std::optional<int> streamEstablishmentTimeout;
    std::optional<int> streamInactivityTimeout;
    std::optional<int> subscriptionRefreshInterval;
    std::optional<bool> logMessageBodies;
    std::optional<int> maxMessageBytes;
};

struct AccessEdgeOptions {
    std::optional<bool> allowFederatedUsers;
    std::optional<bool> partnerDiscovery;
};

void addNumber(CLI::App &command, const char *name, std::optional<int> &out, const char *help)
{
    command.add_option_function<int>(name, [&out](int number) { out = number; }, help);
}

void defineGateway(CLI::App &command, GatewayOptions &options)
{
    addNumber(command, "--connection-limit", options.connectionLimit, "Streams, all partners");
    addNumber(command,
              "--partner-connection-limit",
              options.partnerConnectionLimit,
              "Streams of one partner");
    addNumber(command,
              "--keep-alive-interval",
              options.keepAliveInterval,
              "Seconds until a partner must have sent a keep-alive");
    addNumber(command,
              "--stream-establishment-timeout",
              options.streamEstablishmentTimeout,
              "Seconds until a stream must be authenticated");
    addNumber(command,
              "--stream-inactivity-timeout",
              options.streamInactivityTimeout,
              "Seconds until an unused stream is closed");
    addNumber(command,
              "--subscription-refresh-interval",
              options.subscriptionRefreshInterval,
              "Seconds until a presence subscription must be refreshed");
    addNumber(command, "--max-message-bytes", options.maxMessageBytes, "Bytes of one message");
    addYesNo(command,
             "--log-message-bodies",
             options.logMessageBodies,
             "Log what people write: an intrusion into their privacy");
}

void defineAccessEdge(CLI::App &command, AccessEdgeOptions &options)
{
    addYesNo(command,
             "--allow-federated-users",
             options.allowFederatedUsers,
             "Federation at all, SIP and XMPP");
    addYesNo(command,
             "--partner-discovery",
             options.partnerDiscovery,
             "SIP domains on no list, found by DNS");
}

void apply(const GatewayOptions &options, site::Gateway &gateway)
{
    const auto orAsBefore = [](const std::optional<int> &given, seconds before) {
        return given ? seconds(*given) : before;
    };
    gateway.connectionLimit = options.connectionLimit.value_or(gateway.connectionLimit);
    gateway.partnerConnectionLimit =
        options.partnerConnectionLimit.value_or(gateway.partnerConnectionLimit);
    gateway.keepAliveInterval = orAsBefore(options.keepAliveInterval, gateway.keepAliveInterval);
    gateway.streamEstablishmentTimeout =
        orAsBefore(options.streamEstablishmentTimeout, gateway.streamEstablishmentTimeout);
    gateway.streamInactivityTimeout =
        orAsBefore(options.streamInactivityTimeout, gateway.streamInactivityTimeout);
    gateway.subscriptionRefreshInterval =
        orAsBefore(options.subscriptionRefreshInterval, gateway.subscriptionRefreshInterval);
    gateway.logMessageBodies = options.logMessageBodies.value_or(gateway.logMessageBodies);
    gateway.maxMessageBytes = options.maxMessageBytes.value_or(gateway.maxMessageBytes);
}

Report withRemarks(Report report, const site::Gateway &gateway)
{
    QJsonArray remarks;
    for (const site::GatewayRemark &found : gatewayRemarks(gateway)) {
        const QString message = remark(found.reason);
        report.warnings.append(message);
        remarks.append(QJsonObject{{u"reason"_s, reasonName(found.reason)},
                                   {u"key"_s, found.key},
                                   {u"message"_s, message}});
    }
    report.json.insert(u"remarks"_s, remarks);
    return report;
}

Result runGatewayShow(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const QJsonObject json = siteJson(site->gateway);
    return withRemarks({.text = settingTable(json), .json = {{u"gateway"_s, json}}}, site->gateway);
}

Result runGatewaySet(const Session &session, const GatewayOptions &options)
{
    site::Gateway gateway;
    const auto engine = changeSite(session, [&](site::Site &site) {
        apply(options, site.gateway);
        gateway = site.gateway;
        return validateGateway(gateway);
    });
    if (!engine)
        return std::unexpected(engine.error());
    return withRemarks(
        report(u"Changed the gateway settings."_s, {{u"gateway"_s, siteJson(gateway)}}, *engine),
        gateway);
}

QJsonObject effectJson(const site::AccessEdgeEffect &effect)
{
    QJsonArray domains;
    for (const base::DomainName &domain : effect.domains)
        domains.append(domain.text());
    return {{u"effect"_s, name(effect.kind)},
            {u"domains"_s, domains},
            {u"providers"_s, QJsonArray::fromStringList(effect.providers)},
            {u"policies"_s, QJsonArray::fromStringList(effect.policies)},
            {u"message"_s, sentence(effect)}};
}

Result runAccessEdgeShow(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const QJsonObject json = siteJson(site->accessEdge);
    return Report{.text = settingTable(json), .json = {{u"access_edge"_s, json}}};
}

Result runAccessEdgeSet(const Session &session, const AccessEdgeOptions &options)
{
    QStringList lines{u"Changed the access edge."_s};
    QJsonArray effects;
    QJsonObject json;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            site::AccessEdge after = site.accessEdge;
            after.allowFederatedUsers =
                options.allowFederatedUsers.value_or(after.allowFederatedUsers);
            after.partnerDiscovery = options.partnerDiscovery.value_or(after.partnerDiscovery);
            for (const site::AccessEdgeEffect &effect : effectsOf(site, after)) {
                lines.append(sentence(effect));
                effects.append(effectJson(effect));
            }
            site.accessEdge = after;
            json = siteJson(after);
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(lines.join(u'\n'), {{u"access_edge"_s, json}, {u"effects"_s, effects}}, *engine);
}

} // namespace

void addGatewayCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &gateway =
        *parser.add_subcommand("gateway", "Limits and intervals")->require_subcommand(1);
    addCommand(gateway, chosen, {"show", "Show the gateway settings"}, runGatewayShow);
    addCommand(gateway, chosen, {"set", "Change what is given"}, defineGateway, runGatewaySet);
    CLI::App &accessEdge =
        *parser.add_subcommand("access-edge", "The switches of federation")->require_subcommand(1);
    addCommand(accessEdge, chosen, {"show", "Show the switches"}, runAccessEdgeShow);
    addCommand(accessEdge,
               chosen,
               {"set", "Turn a switch, and tell who notices"},
               defineAccessEdge,
               runAccessEdgeSet);
}

} // namespace cli
