// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/setting_messages.h"

#include "engine/site/choices.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/policy_messages.h"
#include "wizard/messages/sip_federation_messages.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wizard {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SettingMessages)
};

struct Section {
    QLatin1StringView section;
    const char *name;
};

constexpr auto sections = std::to_array<Section>({
    {"edge"_L1, QT_TRANSLATE_NOOP("SettingMessages", "This edge")},
    {"link"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Link of proxy and gateway")},
    {"domains"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Our domains")},
    {"listen"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Listeners")},
    {"dns"_L1, QT_TRANSLATE_NOOP("SettingMessages", "DNS")},
    {"users"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Users")},
    {"state"_L1, QT_TRANSLATE_NOOP("SettingMessages", "State")},
    {"trust"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Trust")},
    {"certificates"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Certificates")},
    {"certificates.domains"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "Certificates of single domains")},
    {"certificates.previous"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Previous certificates")},
    {"certificates.previous.domains"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "Previous certificates of single domains")},
    {"acme"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Certificates by ACME")},
    {"gateway"_L1, QT_TRANSLATE_NOOP("SettingMessages", "XMPP gateway")},
    {"access_edge"_L1, QT_TRANSLATE_NOOP("SettingMessages", "Access edge")},
    {"xmpp_partner"_L1, QT_TRANSLATE_NOOP("SettingMessages", "XMPP partner")},
    {"sip_domain"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SIP federated domain")},
    {"sip_provider"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SIP provider")},
    {"external_access_policy"_L1, QT_TRANSLATE_NOOP("SettingMessages", "External access policy")},
});

struct Setting {
    QLatin1StringView section; // empty: in every section that has no name of its own for it
    QLatin1StringView key;
    const char *name;
};

constexpr auto settings = std::to_array<Setting>({
    {"edge"_L1, "fqdn"_L1, QT_TRANSLATE_NOOP("SettingMessages", "FQDN")},
    {"edge"_L1, "role"_L1, QT_TRANSLATE_NOOP("SettingMessages", "role")},
    {"edge"_L1, "public_addresses"_L1, QT_TRANSLATE_NOOP("SettingMessages", "public addresses")},
    {"link"_L1, "listen"_L1, QT_TRANSLATE_NOOP("SettingMessages", "addresses")},
    {"link"_L1, "peer"_L1, QT_TRANSLATE_NOOP("SettingMessages", "proxy")},
    {"domains"_L1, "sip"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SIP domains")},
    {"domains"_L1, "xmpp"_L1, QT_TRANSLATE_NOOP("SettingMessages", "XMPP domains")},
    {"listen"_L1, "xmpp"_L1, QT_TRANSLATE_NOOP("SettingMessages", "XMPP")},
    {"listen"_L1, "xmpp_direct_tls"_L1, QT_TRANSLATE_NOOP("SettingMessages", "XMPP, direct TLS")},
    {"listen"_L1, "sip_tls"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SIP over TLS")},
    {"listen"_L1, "sip_tcp"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SIP over TCP")},
    {"listen"_L1, "sip_udp"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SIP over UDP")},
    {"listen"_L1, "metrics"_L1, QT_TRANSLATE_NOOP("SettingMessages", "metrics")},
    {"dns"_L1, "servers"_L1, QT_TRANSLATE_NOOP("SettingMessages", "servers")},
    {"dns"_L1, "dnssec"_L1, QT_TRANSLATE_NOOP("SettingMessages", "DNSSEC")},
    {"users"_L1, "home"_L1, QT_TRANSLATE_NOOP("SettingMessages", "home")},
    {"users"_L1, "next_hop"_L1, QT_TRANSLATE_NOOP("SettingMessages", "next hop")},
    {"users"_L1, "dialect"_L1, QT_TRANSLATE_NOOP("SettingMessages", "dialect")},
    {"state"_L1, "database"_L1, QT_TRANSLATE_NOOP("SettingMessages", "database")},
    {"trust"_L1, "system"_L1, QT_TRANSLATE_NOOP("SettingMessages", "the computer's CAs")},
    {"trust"_L1, "files"_L1, QT_TRANSLATE_NOOP("SettingMessages", "further CA files")},
    {"certificates"_L1, "default"_L1, QT_TRANSLATE_NOOP("SettingMessages", "default")},
    {"certificates.previous"_L1, "default"_L1, QT_TRANSLATE_NOOP("SettingMessages", "default")},
    {"acme"_L1, "directory"_L1, QT_TRANSLATE_NOOP("SettingMessages", "directory")},
    {"acme"_L1, "contact"_L1, QT_TRANSLATE_NOOP("SettingMessages", "mail address")},
    {"acme"_L1, "terms_agreed"_L1, QT_TRANSLATE_NOOP("SettingMessages", "terms agreed to")},
    {"acme"_L1, "eab_key_id"_L1, QT_TRANSLATE_NOOP("SettingMessages", "key id of the account")},
    {"acme"_L1, "challenge"_L1, QT_TRANSLATE_NOOP("SettingMessages", "challenge")},
    {"acme"_L1, "http_listen"_L1, QT_TRANSLATE_NOOP("SettingMessages", "addresses for http-01")},
    {"acme"_L1,
     "tls_alpn_listen"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "addresses for tls-alpn-01")},
    {"acme"_L1, "dns_server"_L1, QT_TRANSLATE_NOOP("SettingMessages", "DNS server for updates")},
    {"acme"_L1, "tsig_name"_L1, QT_TRANSLATE_NOOP("SettingMessages", "name of the TSIG key")},
    {"acme"_L1, "tsig_algorithm"_L1, QT_TRANSLATE_NOOP("SettingMessages", "TSIG algorithm")},
    {"acme"_L1, "ca_file"_L1, QT_TRANSLATE_NOOP("SettingMessages", "CA file")},
    {"acme"_L1, "renew"_L1, QT_TRANSLATE_NOOP("SettingMessages", "automatic renewal")},
    {"gateway"_L1,
     "partner_connection_limit"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "connection limit of a partner")},
    {"gateway"_L1,
     "keep_alive_interval_s"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "keep-alive interval (s)")},
    {"gateway"_L1,
     "stream_establishment_timeout_s"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "time for a stream to be established (s)")},
    {"gateway"_L1,
     "stream_inactivity_timeout_s"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "time until an idle stream is closed (s)")},
    {"gateway"_L1,
     "subscription_refresh_interval_s"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "refresh of subscriptions (s)")},
    {"gateway"_L1,
     "log_message_bodies"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "message texts in the log")},
    {"gateway"_L1,
     "max_message_bytes"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "largest message (bytes)")},
    {"access_edge"_L1,
     "allow_federated_users"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "federation")},
    {"access_edge"_L1,
     "partner_discovery"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "discovery of partners")},
    {"xmpp_partner"_L1, "type"_L1, QT_TRANSLATE_NOOP("SettingMessages", "type")},
    {"xmpp_partner"_L1,
     "additional_domains"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "additional domains")},
    {"xmpp_partner"_L1, "tls"_L1, QT_TRANSLATE_NOOP("SettingMessages", "TLS")},
    {"xmpp_partner"_L1, "sasl"_L1, QT_TRANSLATE_NOOP("SettingMessages", "SASL")},
    {"xmpp_partner"_L1, "dialback"_L1, QT_TRANSLATE_NOOP("SettingMessages", "dialback")},
    {"xmpp_partner"_L1, "keep_alive"_L1, QT_TRANSLATE_NOOP("SettingMessages", "keep-alive")},
    {"sip_domain"_L1, "action"_L1, QT_TRANSLATE_NOOP("SettingMessages", "allowed or blocked")},
    {"sip_domain"_L1,
     "access_edge_fqdn"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "access edge FQDN")},
    {"sip_domain"_L1, "comment"_L1, QT_TRANSLATE_NOOP("SettingMessages", "comment")},
    {"sip_provider"_L1, "enabled"_L1, QT_TRANSLATE_NOOP("SettingMessages", "enabled")},
    {"sip_provider"_L1, "kind"_L1, QT_TRANSLATE_NOOP("SettingMessages", "kind")},
    {"external_access_policy"_L1, "scope"_L1, QT_TRANSLATE_NOOP("SettingMessages", "scope")},
    {"external_access_policy"_L1,
     "federation"_L1,
     QT_TRANSLATE_NOOP("SettingMessages", "federation")},
    {"external_access_policy"_L1, "xmpp"_L1, QT_TRANSLATE_NOOP("SettingMessages", "XMPP")},
    {"external_access_policy"_L1, "members"_L1, QT_TRANSLATE_NOOP("SettingMessages", "members")},
    {{}, "domain"_L1, QT_TRANSLATE_NOOP("SettingMessages", "domain")},
    {{}, "name"_L1, QT_TRANSLATE_NOOP("SettingMessages", "name")},
    {{}, "description"_L1, QT_TRANSLATE_NOOP("SettingMessages", "description")},
    {{}, "connection_limit"_L1, QT_TRANSLATE_NOOP("SettingMessages", "connection limit")},
    {{}, "proxy_fqdn"_L1, QT_TRANSLATE_NOOP("SettingMessages", "proxy FQDN")},
    {{}, "verification"_L1, QT_TRANSLATE_NOOP("SettingMessages", "verification level")},
});

// "[ "a", "b" ]" → "a, b"; what is quoted loses its quotes.
QString plain(const QString &toml)
{
    static const QRegularExpression text(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    if (!toml.startsWith(u'[') && !toml.startsWith(u'"'))
        return toml;
    QStringList values;
    for (auto found = text.globalMatch(toml); found.hasNext();)
        values += found.next().captured(1).replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
    return values.join(u", "_s);
}

} // namespace

QString sectionName(const QString &section)
{
    const auto found = std::ranges::find(sections, section, &Section::section);
    return found == sections.end() ? QString() : Text::tr(found->name);
}

QString settingName(const QString &section, const QString &key)
{
    if (section.endsWith(u".domains"_s))
        return key; // a domain
    const auto found = std::ranges::find_if(settings, [&](const Setting &setting) {
        return setting.key == key && (setting.section.isEmpty() || setting.section == section);
    });
    return found == settings.end() ? QString() : Text::tr(found->name);
}

QString subjectOf(const site::SettingChange &change)
{
    QString subject = sectionName(change.section);
    if (!change.element.isEmpty())
        subject += u' ' + change.element;
    if (change.key.isEmpty())
        return subject;
    return Text::tr("%1: %2", "a thing: one of its settings")
        .arg(subject, settingName(change.section, change.key));
}

QString valueText(const QString &key, const QString &toml)
{
    if (toml == u"true")
        return Text::tr("Yes");
    if (toml == u"false")
        return Text::tr("No");
    const QString text = plain(toml);
    if (key == u"tls" || key == u"sasl") {
        if (const auto known = site::fromName<site::Negotiation>(text))
            return negotiationText(*known);
    }
    if (key == u"type") {
        if (const auto known = site::fromName<site::PartnerType>(text))
            return partnerTypeText(*known);
    }
    if (key == u"scope") {
        if (const auto known = site::fromName<site::PolicyScope>(text))
            return scopeText(*known);
    }
    if (key == u"action") {
        if (const auto known = site::fromName<site::SipAction>(text))
            return sipActionText(*known);
    }
    if (key == u"kind") {
        if (const auto known = site::fromName<site::ProviderKind>(text))
            return providerKindText(*known);
    }
    if (key == u"verification") {
        if (const auto known = site::fromName<site::Verification>(text))
            return verificationText(*known);
    }
    return text.isEmpty() ? u"–"_s : text;
}

QString kindText(site::SettingChange::Kind kind)
{
    switch (kind) {
    case site::SettingChange::Kind::Added:
        return Text::tr("Added");
    case site::SettingChange::Kind::Changed:
        return Text::tr("Changed");
    case site::SettingChange::Kind::Removed:
        return Text::tr("Removed");
    }
    return {};
}

} // namespace wizard
