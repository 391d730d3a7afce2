// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QByteArray>

namespace wizard {

struct DnsRecord {
    enum class Reason {
        EdgeAddress, // where the other records point
        XmppPartners, // RFC 6120 §3.2.1
        XmppPartnersDirectTls, // XEP-0368
        SipFederation, // _sipfederationtls, as Lync and its kin look it up
        SipClientsTls, // RFC 3263 §4.1
        SipClientsTcp,
        SipClientsUdp
    };

    QString owner; // without the final dot
    QString type; // "A / AAAA", "SRV"
    QString value; // SRV: "0 0 port target."; empty: an address only the administrator knows
    Reason reason = Reason::EdgeAddress;

    bool operator==(const DnsRecord &) const = default;
};

struct PortRule {
    enum class Direction {
        In,
        Out
    };

    enum class Reason {
        XmppPartners,
        SipTls,
        SipTcp,
        SipUdp,
        NameLookups
    };

    Direction direction = Direction::In;
    QString protocol; // "TCP", "UDP"
    int port = 0;
    Reason reason = Reason::XmppPartners;

    bool operator==(const PortRule &) const = default;
};

struct NetworkPlan {
    QList<DnsRecord> records;
    QList<PortRule> ports;

    bool operator==(const NetworkPlan &) const = default;
};

// The public DNS records and firewall rules this site needs. Pure.
[[nodiscard]] NetworkPlan networkPlan(const site::Site &site);

// The same for the same plan, whatever the language.
[[nodiscard]] QByteArray fingerprint(const NetworkPlan &plan);

// The records as lines of a zone file.
[[nodiscard]] QString zoneText(const NetworkPlan &plan);

} // namespace wizard
