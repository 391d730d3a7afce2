// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/cli/text_table.h"
#include "engine/site/listeners.h"
#include "engine/site/public_addresses.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct EdgeOptions {
    std::optional<base::DomainName> fqdn;
    QStringList publicAddresses;
    QList<base::DomainName> sipDomains;
    QList<base::DomainName> xmppDomains;
    QStringList listenXmpp;
    QStringList listenXmppDirectTls;
    QStringList listenSipTls;
    QStringList listenSipTcp;
    QStringList listenSipUdp;
    std::optional<QString> metrics;
    std::optional<site::UsersHome> home;
    std::optional<QString> nextHop;
    std::optional<site::Dialect> dialect;
};

void defineSet(CLI::App &command, EdgeOptions &options)
{
    addDomain(command, "--fqdn", options.fqdn, "The name partners reach");
    addTexts(command,
             "--public-address",
             options.publicAddresses,
             "Where partners reach it, for the DNS: all of them; \"off\": where it listens");
    addDomains(command, "--sip-domain", options.sipDomains, "Our SIP domains: all, default first");
    addDomains(command, "--xmpp-domain", options.xmppDomains, "Our XMPP domains: all of them");
    addTexts(command, "--listen-xmpp", options.listenXmpp, "host:port; \"off\": none");
    addTexts(command,
             "--listen-xmpp-direct-tls",
             options.listenXmppDirectTls,
             "host:port; \"off\": none");
    addTexts(command, "--listen-sip-tls", options.listenSipTls, "host:port; \"off\": none");
    addTexts(command, "--listen-sip-tcp", options.listenSipTcp, "host:port; \"off\": none");
    addTexts(command, "--listen-sip-udp", options.listenSipUdp, "host:port; \"off\": none");
    addText(command, "--metrics", options.metrics, "host:port; \"off\": none");
    addChoice(command, "--users-home", options.home, "They register here, or at a next hop");
    addText(command, "--next-hop", options.nextHop, "sip:server:port;transport=tls");
    addChoice(command, "--dialect", options.dialect, "Of the SIP that the users speak");
}

using Changed = std::expected<void, site::SiteError>;

std::expected<QList<base::Endpoint>, site::SiteError> listeners(const QStringList &texts,
                                                                const QString &key)
{
    if (texts == QStringList{u"off"_s})
        return QList<base::Endpoint>();
    return site::parseListeners(texts, key);
}

Changed applyListeners(const EdgeOptions &options, site::Listen &listen)
{
    struct Listener {
        const QStringList &given;
        QList<base::Endpoint> &out;
        QString key;
    };
    const std::array<Listener, 5> all{
        {{options.listenXmpp, listen.xmpp, u"listen.xmpp"_s},
         {options.listenXmppDirectTls, listen.xmppDirectTls, u"listen.xmpp_direct_tls"_s},
         {options.listenSipTls, listen.sipTls, u"listen.sip_tls"_s},
         {options.listenSipTcp, listen.sipTcp, u"listen.sip_tcp"_s},
         {options.listenSipUdp, listen.sipUdp, u"listen.sip_udp"_s}}};
    for (const Listener &listener : all) {
        if (listener.given.isEmpty())
            continue;
        const auto read = listeners(listener.given, listener.key);
        if (!read)
            return std::unexpected(read.error());
        listener.out = *read;
    }
    if (options.metrics) {
        const auto read = listeners({*options.metrics}, u"listen.metrics"_s);
        if (!read)
            return std::unexpected(read.error());
        listen.metrics = read->isEmpty() ? std::nullopt : std::optional(read->first());
    }
    return {};
}

Changed applyAddresses(const QStringList &given, site::Edge &edge)
{
    if (given.isEmpty())
        return {};
    const auto read =
        site::parsePublicAddresses(given == QStringList{u"off"_s} ? QStringList() : given);
    if (!read)
        return std::unexpected(read.error());
    edge.publicAddresses = *read;
    return {};
}

// What does not fit together is refused when it is written.
Changed apply(const EdgeOptions &options, site::Site &site)
{
    const bool xmppFollowsSip = site.domains.xmpp == site.domains.sip;
    if (options.fqdn)
        site.edge.fqdn = *options.fqdn;
    if (!options.sipDomains.isEmpty()) {
        site.domains.sip = options.sipDomains;
        if (xmppFollowsSip)
            site.domains.xmpp = options.sipDomains;
    }
    if (!options.xmppDomains.isEmpty())
        site.domains.xmpp = options.xmppDomains;
    site.users.home = options.home.value_or(site.users.home);
    site.users.nextHop = options.nextHop.value_or(site.users.nextHop);
    site.users.dialect = options.dialect.value_or(site.users.dialect);
    if (Changed taken = applyAddresses(options.publicAddresses, site.edge); !taken)
        return taken;
    return applyListeners(options, site.listen);
}

QJsonObject edgeJson(const site::Site &site)
{
    const QJsonObject all = siteJson(site);
    QJsonObject json;
    for (const QString &section : {u"edge"_s, u"domains"_s, u"listen"_s, u"users"_s})
        json.insert(section, all.value(section));
    return json;
}

Result runShow(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const QJsonObject json = edgeJson(*site);
    QJsonObject flat;
    for (const QString &section : json.keys()) {
        const QJsonObject values = json.value(section).toObject();
        for (const QString &key : values.keys())
            flat.insert(section + u'.' + key, values.value(key));
    }
    return Report{.text = settingTable(flat), .json = json};
}

Result runSet(const Session &session, const EdgeOptions &options)
{
    QJsonObject json;
    const auto engine = changeSite(session, [&](site::Site &site) {
        Changed applied = apply(options, site);
        json = edgeJson(site);
        return applied;
    });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"Changed this edge."_s, json, *engine);
}

} // namespace

void addEdgeCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("edge", "This edge: names, domains, listeners, users")
                           ->require_subcommand(1);
    addCommand(group, chosen, {"show", "Show what this edge is"}, runShow);
    addCommand(group, chosen, {"set", "Change what is given"}, defineSet, runSet);
}

} // namespace cli
