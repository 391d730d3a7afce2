// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/base/endpoint.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace site {

// What the administrator decided: one struct per table of site.toml, with its defaults.
// Reading and writing: site_file.h; the words of the enums: choices.h.

enum class Role {
    Combined,
    Proxy,
    Gateway
};

struct Edge {
    base::DomainName fqdn; // the name partners reach; subject of the external certificate
    Role role = Role::Combined;
    QStringList publicAddresses; // for the plan; empty: those it listens at, if they are public

    bool operator==(const Edge &) const = default;
};

struct Link {
    QList<base::Endpoint> listen; // on a proxy
    std::optional<base::Endpoint> peer; // on a gateway

    bool operator==(const Link &) const = default;
};

struct Domains {
    QList<base::DomainName> sip; // never empty; the first is the default
    QList<base::DomainName> xmpp; // never empty; the same as sip unless the file says otherwise

    bool operator==(const Domains &) const = default;
};

struct Listen {
    QList<base::Endpoint> xmpp{{QStringLiteral("::"), 5269}};
    QList<base::Endpoint> xmppDirectTls;
    QList<base::Endpoint> sipTls{{QStringLiteral("::"), 5061}};
    QList<base::Endpoint> sipTcp;
    QList<base::Endpoint> sipUdp;
    std::optional<base::Endpoint> metrics;

    bool operator==(const Listen &) const = default;
};

enum class Dnssec {
    Off,
    Opportunistic
};

struct Dns {
    QList<base::Endpoint> servers; // address and port; empty: the system's
    Dnssec dnssec = Dnssec::Opportunistic;

    bool operator==(const Dns &) const = default;
};

enum class UsersHome {
    Registrar,
    NextHop
};

enum class Dialect {
    Standard,
    SkypeForBusiness
};

struct Users {
    UsersHome home = UsersHome::Registrar;
    QString nextHop; // a sip: or sips: URI without a user; required when home is NextHop
    Dialect dialect = Dialect::Standard;

    bool operator==(const Users &) const = default;
};

struct State {
    // "sqlite:PATH", relative to the state directory, or "postgresql://user@host/db".
    QString database = QStringLiteral("sqlite:state.db");

    bool operator==(const State &) const = default;
};

struct Trust {
    bool system = true;
    QStringList files; // further CA files, relative to the site directory

    bool operator==(const Trust &) const = default;
};

// Which certificate is presented: ids as certificates::Certificate::id(), empty: none assigned.
struct Certificates {
    QString defaultId;
    QMap<base::DomainName, QString> byDomain;
    // What was presented before the last assignment; empty: nothing to go back to.
    QString previousDefaultId = {};
    QMap<base::DomainName, QString> previousByDomain = {};

    bool operator==(const Certificates &) const = default;
};

// How the CA sees that a name is ours (RFC 8555 §8, RFC 8737).
enum class AcmeChallenge {
    Http01,
    TlsAlpn01,
    DnsManual, // dns-01; a person enters the records
    DnsUpdate // dns-01; by RFC 2136
};

enum class TsigAlgorithm {
    HmacSha256,
    HmacSha512
};

// Certificates by ACME (RFC 8555). Its secrets are files in keys/: see acme/site_settings.h.
struct Acme {
    QString directory; // HTTPS URL; empty: there is no such CA
    QString contact; // a mail address; may be empty
    bool termsAgreed = false; // to the CA's terms of service
    QString eabKeyId; // external account binding; empty: none
    AcmeChallenge challenge = AcmeChallenge::Http01;
    QList<base::Endpoint> httpListen{{QStringLiteral("::"), 80}};
    QList<base::Endpoint> tlsAlpnListen{{QStringLiteral("::"), 443}};
    std::optional<base::Endpoint> dnsServer; // an address; takes the updates
    QString tsigName;
    TsigAlgorithm tsigAlgorithm = TsigAlgorithm::HmacSha256;
    QString caFile; // whom to believe about the directory, relative to the site; empty: the system
    bool renew = true; // by the engine, before they expire

    bool operator==(const Acme &) const = default;
};

struct Gateway {
    int connectionLimit = 1000;
    int partnerConnectionLimit = 20;
    std::chrono::seconds keepAliveInterval{300};
    std::chrono::seconds streamEstablishmentTimeout{60};
    std::chrono::seconds streamInactivityTimeout{600};
    std::chrono::seconds subscriptionRefreshInterval{28800};
    bool logMessageBodies = false;
    int maxMessageBytes = 65536;

    bool operator==(const Gateway &) const = default;
};

struct AccessEdge {
    bool allowFederatedUsers = true;
    bool partnerDiscovery = false;

    bool operator==(const AccessEdge &) const = default;
};

enum class PartnerType {
    Federated,
    PublicVerified,
    PublicUnverified
};

enum class Negotiation {
    Required,
    Optional,
    NotSupported
};

struct XmppPartner {
    explicit XmppPartner(base::DomainName name) : domain(std::move(name)) { }

    base::DomainName domain;
    QList<base::DomainName> additionalDomains;
    QString description;
    PartnerType type = PartnerType::PublicUnverified;
    Negotiation tls = Negotiation::Required;
    Negotiation sasl = Negotiation::Optional;
    bool dialback = true;
    bool keepAlive = true;
    int connectionLimit = 20;
    QString proxyFqdn; // host or host:port, skips SRV; empty: SRV decides

    bool operator==(const XmppPartner &) const = default;
};

enum class SipAction {
    Allow,
    Block
};

enum class Verification {
    AlwaysVerifiable,
    AlwaysUnverifiable,
    UseSource
};

struct SipDomain {
    explicit SipDomain(base::DomainName name) : domain(std::move(name)) { }

    base::DomainName domain;
    SipAction action = SipAction::Allow;
    QString accessEdgeFqdn; // host or host:port; empty: SRV decides
    Verification verification = Verification::UseSource;
    QString comment;

    bool operator==(const SipDomain &) const = default;
};

// Whose users are behind a provider: another organisation's, hosted there, or the public's.
enum class ProviderKind {
    Hosting,
    Public
};

// A service that many SIP domains are reached through.
struct SipProvider {
    SipProvider(QString providerName, base::DomainName proxy)
        : name(std::move(providerName)), proxyFqdn(std::move(proxy))
    { }

    QString name; // unique
    base::DomainName proxyFqdn; // unique; another proxy is another provider
    bool enabled = true;
    ProviderKind kind = ProviderKind::Hosting;
    Verification verification = Verification::AlwaysVerifiable;

    bool operator==(const SipProvider &) const = default;
};

enum class PolicyScope {
    Global,
    Site,
    User
};

struct ExternalAccessPolicy {
    QString name = QStringLiteral("global");
    PolicyScope scope = PolicyScope::Global;
    bool federation = true;
    bool xmpp = true;
    QStringList members; // of a user policy: user@domain in its canonical form
    QString description;

    bool operator==(const ExternalAccessPolicy &) const = default;
};

struct Site {
    Site(base::DomainName edgeFqdn, const QList<base::DomainName> &localDomains)
        : edge{.fqdn = std::move(edgeFqdn), .role = Role::Combined, .publicAddresses = {}}
        , domains{.sip = localDomains, .xmpp = localDomains}
    { }

    Edge edge;
    Link link;
    Domains domains;
    Listen listen;
    Dns dns;
    Users users;
    State state;
    Trust trust;
    Certificates certificates;
    Acme acme;
    Gateway gateway;
    AccessEdge accessEdge;
    QList<XmppPartner> xmppPartners;
    QList<SipDomain> sipDomains;
    QList<SipProvider> sipProviders;
    QList<ExternalAccessPolicy> policies;

    bool operator==(const Site &) const = default;
};

} // namespace site
