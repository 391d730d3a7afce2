// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/network_plan.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Offer {
    const QList<base::Endpoint> &endpoints;
    QString prefix;
    DnsRecord::Reason reason;
};

// One SRV record for each port a service listens on.
void addService(NetworkPlan &plan,
                const QList<base::DomainName> &domains,
                const Offer &offer,
                const QString &target)
{
    for (const base::DomainName &domain : domains) {
        for (const base::Endpoint &endpoint : offer.endpoints) {
            const DnsRecord record{.owner = offer.prefix + domain.text(),
                                   .type = u"SRV"_s,
                                   .value = u"0 0 %1 %2."_s.arg(endpoint.port).arg(target),
                                   .reason = offer.reason};
            if (!plan.records.contains(record))
                plan.records += record;
        }
    }
}

void addPorts(NetworkPlan &plan,
              const QList<base::Endpoint> &endpoints,
              const QString &protocol,
              PortRule::Reason reason)
{
    for (const base::Endpoint &endpoint : endpoints) {
        const PortRule rule{PortRule::Direction::In, protocol, endpoint.port, reason};
        if (!plan.ports.contains(rule))
            plan.ports += rule;
    }
}

} // namespace

NetworkPlan networkPlan(const site::Site &site)
{
    using Record = DnsRecord::Reason;
    using Port = PortRule::Reason;
    const QString target = site.edge.fqdn.text();
    const site::Listen &listen = site.listen;
    NetworkPlan plan;
    plan.records += DnsRecord{
        .owner = target, .type = u"A / AAAA"_s, .value = {}, .reason = Record::EdgeAddress};
    addService(plan,
               site.domains.xmpp,
               {listen.xmpp, u"_xmpp-server._tcp."_s, Record::XmppPartners},
               target);
    addService(plan,
               site.domains.xmpp,
               {listen.xmppDirectTls, u"_xmpps-server._tcp."_s, Record::XmppPartnersDirectTls},
               target);
    addService(plan,
               site.domains.sip,
               {listen.sipTls, u"_sipfederationtls._tcp."_s, Record::SipFederation},
               target);
    addService(
        plan, site.domains.sip, {listen.sipTls, u"_sips._tcp."_s, Record::SipClientsTls}, target);
    addService(
        plan, site.domains.sip, {listen.sipTcp, u"_sip._tcp."_s, Record::SipClientsTcp}, target);
    addService(
        plan, site.domains.sip, {listen.sipUdp, u"_sip._udp."_s, Record::SipClientsUdp}, target);

    addPorts(plan, listen.xmpp, u"TCP"_s, Port::XmppPartners);
    addPorts(plan, listen.xmppDirectTls, u"TCP"_s, Port::XmppPartners);
    addPorts(plan, listen.sipTls, u"TCP"_s, Port::SipTls);
    addPorts(plan, listen.sipTcp, u"TCP"_s, Port::SipTcp);
    addPorts(plan, listen.sipUdp, u"UDP"_s, Port::SipUdp);
    plan.ports += PortRule{PortRule::Direction::Out, u"TCP"_s, 5269, Port::XmppPartners};
    plan.ports += PortRule{PortRule::Direction::Out, u"UDP"_s, 53, Port::NameLookups};
    plan.ports += PortRule{PortRule::Direction::Out, u"TCP"_s, 53, Port::NameLookups};
    return plan;
}

QByteArray fingerprint(const NetworkPlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const DnsRecord &record : plan.records)
        hash.addData(u"%1 %2 %3\n"_s.arg(record.owner, record.type, record.value).toUtf8());
    for (const PortRule &rule : plan.ports) {
        hash.addData(u"%1 %2 %3\n"_s.arg(static_cast<int>(rule.direction))
                         .arg(rule.protocol)
                         .arg(rule.port)
                         .toUtf8());
    }
    return hash.result().toHex();
}

QString zoneText(const NetworkPlan &plan)
{
    QString text;
    for (const DnsRecord &record : plan.records) {
        if (record.value.isEmpty())
            text += u"; %1. IN A / AAAA: the public address of the edge\n"_s.arg(record.owner);
        else
            text += u"%1. 3600 IN %2 %3\n"_s.arg(record.owner, record.type, record.value);
    }
    return text;
}

} // namespace wizard
