// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/dns_plan.h"

#include "engine/base/overloaded.h"
#include "engine/site/certificate_plan.h"

#include <QHostAddress>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = PlannedRecord::Reason;

struct Service {
    QString prefix;
    Reason reason;
    bool optional = false;
};

class Plan
{
public:
    explicit Plan(const Site &site) : m_site(site) { }

    void addAddresses(const base::DomainName &name,
                      const QStringList &addresses,
                      Reason reason,
                      bool optional)
    {
        const QStringList known = addresses.isEmpty() ? QStringList{QString()} : addresses;
        for (const QString &address : known)
            m_records += {.name = name.text(),
                          .data = AddressData{address},
                          .reason = reason,
                          .optional = optional};
    }

    // One record for each port the service is offered at, however many addresses that is.
    void addService(const QList<base::DomainName> &domains,
                    const QList<base::Endpoint> &endpoints,
                    const Service &service)
    {
        for (const base::DomainName &domain : domains) {
            QSet<quint16> ports;
            for (const base::Endpoint &endpoint : endpoints) {
                if (ports.contains(endpoint.port))
                    continue;
                ports.insert(endpoint.port);
                m_records += {.name = service.prefix + domain.text(),
                              .data = ServiceData{endpoint.port, m_site.edge.fqdn},
                              .reason = service.reason,
                              .optional = service.optional};
            }
        }
    }

    void addKeys(const QList<base::Endpoint> &endpoints, const QList<QByteArray> &keys)
    {
        for (const base::Endpoint &endpoint : endpoints) {
            if (m_keyPorts.contains(endpoint.port))
                continue;
            m_keyPorts.insert(endpoint.port);
            for (const QByteArray &key : keys)
                m_records +=
                    {.name = u"_%1._tcp.%2"_s.arg(endpoint.port).arg(m_site.edge.fqdn.text()),
                     .data = KeyPinData{key},
                     .reason = Reason::EdgeKey,
                     .optional = true};
        }
    }

    [[nodiscard]] QList<PlannedRecord> records() &&
    {
        std::ranges::stable_sort(m_records, {}, &PlannedRecord::optional);
        return std::move(m_records);
    }

private:
    const Site &m_site;
    QList<PlannedRecord> m_records;
    QSet<quint16> m_keyPorts;
};

bool isPublic(const QHostAddress &address)
{
    // RFC 1918, RFC 6598; RFC 4193 is isUniqueLocalUnicast().
    const auto isWithin = [&](const QString &net) {
        return address.isInSubnet(QHostAddress::parseSubnet(net));
    };
    return address.isGlobal() && !address.isUniqueLocalUnicast() && !isWithin(u"10.0.0.0/8"_s)
        && !isWithin(u"172.16.0.0/12"_s) && !isWithin(u"192.168.0.0/16"_s)
        && !isWithin(u"100.64.0.0/10"_s);
}

QStringList publicAddresses(const Site &site)
{
    if (!site.edge.publicAddresses.isEmpty())
        return site.edge.publicAddresses;
    const Listen &listen = site.listen;
    QStringList addresses;
    for (const base::Endpoint &endpoint : listen.xmpp + listen.xmppDirectTls + listen.sipTls) {
        const QHostAddress address(endpoint.host);
        if (isPublic(address) && !addresses.contains(address.toString()))
            addresses += address.toString();
    }
    return addresses;
}

void addXmpp(Plan &plan, const Site &site, const QList<QByteArray> &keys)
{
    const Listen &listen = site.listen;
    plan.addService(
        site.domains.xmpp, listen.xmpp, {u"_xmpp-server._tcp."_s, Reason::XmppPartners});
    plan.addService(site.domains.xmpp,
                    listen.xmppDirectTls,
                    {u"_xmpps-server._tcp."_s, Reason::XmppPartnersDirectTls});
    plan.addKeys(listen.xmpp, keys);
    plan.addKeys(listen.xmppDirectTls, keys);
}

// Whom we discover should be able to discover us; else partners name this edge by themselves.
void addSip(Plan &plan, const Site &site, const QStringList &addresses)
{
    const Listen &listen = site.listen;
    const QList<base::DomainName> &domains = site.domains.sip;
    plan.addService(domains,
                    listen.sipTls,
                    {.prefix = u"_sipfederationtls._tcp."_s,
                     .reason = Reason::SipFederation,
                     .optional = !site.accessEdge.partnerDiscovery});
    if (site.users.home != UsersHome::Registrar)
        return;
    plan.addService(domains, listen.sipTls, {u"_sips._tcp."_s, Reason::SipClientsTls, true});
    plan.addService(domains, listen.sipTcp, {u"_sip._tcp."_s, Reason::SipClientsTcp, true});
    plan.addService(domains, listen.sipUdp, {u"_sip._udp."_s, Reason::SipClientsUdp, true});
    if (listen.sipTls.isEmpty())
        return;
    for (const base::DomainName &domain : domains) {
        const auto name = sipServiceName(domain);
        if (name && *name != site.edge.fqdn)
            plan.addAddresses(*name, addresses, Reason::SipServiceName, true);
    }
}

} // namespace

QList<PlannedRecord> dnsPlan(const Site &site, const PublicFacts &facts)
{
    const QStringList addresses =
        facts.addresses.isEmpty() ? publicAddresses(site) : facts.addresses;
    Plan plan(site);
    // Behind a proxy nothing of this computer is public: its records are the proxy's.
    if (site.edge.role == Role::Gateway)
        return {};
    plan.addAddresses(site.edge.fqdn, addresses, Reason::EdgeAddress, false);
    addXmpp(plan, site, facts.publicKeyIds);
    addSip(plan, site, addresses);
    return std::move(plan).records();
}

QList<QByteArray> assignedKeys(const Certificates &assigned,
                               const QList<certificates::StoredCertificate> &certificates)
{
    QList<QByteArray> keys;
    for (const QString &id : QStringList(assigned.defaultId) + assigned.byDomain.values()) {
        const auto found = std::ranges::find(
            certificates, id, [](const auto &stored) { return stored.leaf.id(); });
        if (found != certificates.end() && !keys.contains(found->leaf.publicKeyId()))
            keys += found->leaf.publicKeyId();
    }
    return keys;
}

QString typeText(const PlannedRecord &record)
{
    const auto text = base::Overloaded{
        [](const AddressData &data) {
            if (data.address.isEmpty())
                return u"A/AAAA"_s;
            return data.address.contains(u':') ? u"AAAA"_s : u"A"_s;
        },
        [](const ServiceData &) { return u"SRV"_s; },
        [](const KeyPinData &) { return u"TLSA"_s; },
    };
    return std::visit(text, record.data);
}

QString dataText(const PlannedRecord &record)
{
    const auto text = base::Overloaded{
        [](const AddressData &data) { return data.address; },
        [](const ServiceData &data) {
            return u"%1 %2 %3 %4."_s.arg(data.priority)
                .arg(data.weight)
                .arg(data.port)
                .arg(data.target.text());
        },
        [](const KeyPinData &data) {
            return u"3 1 1 "_s + QString::fromLatin1(data.publicKeyId.toHex());
        },
    };
    return std::visit(text, record.data);
}

QString reasonName(PlannedRecord::Reason reason)
{
    switch (reason) {
    case Reason::EdgeAddress:
        return u"edge-address"_s;
    case Reason::XmppPartners:
        return u"xmpp-partners"_s;
    case Reason::XmppPartnersDirectTls:
        return u"xmpp-partners-direct-tls"_s;
    case Reason::SipFederation:
        return u"sip-federation"_s;
    case Reason::SipClientsTls:
        return u"sip-clients-tls"_s;
    case Reason::SipClientsTcp:
        return u"sip-clients-tcp"_s;
    case Reason::SipClientsUdp:
        return u"sip-clients-udp"_s;
    case Reason::SipServiceName:
        return u"sip-service-name"_s;
    case Reason::EdgeKey:
        return u"edge-key"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
