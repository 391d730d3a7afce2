// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/partners/negotiation_fix.h"

#include <QMap>

namespace wizard {

// A partner as it is being typed: the texts may be anything.
struct PartnerInput {
    QString domain;
    QString additionalDomains; // separated by commas, semicolons or blanks
    QString description;
    site::PartnerType type = site::PartnerType::PublicUnverified;
    NegotiationSettings negotiation;
    QString proxy; // host or host:port; empty: DNS decides
    int connectionLimit = 20;
    bool keepAlive = true;

    [[nodiscard]] static PartnerInput of(const site::XmppPartner &partner);
    // The defaults of a partner that is added to this site.
    [[nodiscard]] static PartnerInput ofNew(const site::Site &site);
    // Everything but what is one partner's own: its domains and its description.
    [[nodiscard]] static PartnerInput likeThat(const site::XmppPartner &partner);

    bool operator==(const PartnerInput &) const = default;
};

// What was entered over `base`, on top of what became of it meanwhile: in each field that was not
// touched, theirs.
[[nodiscard]] PartnerInput
combined(const PartnerInput &base, const PartnerInput &mine, const PartnerInput &theirs);

enum class PartnerField {
    Domain,
    AdditionalDomains,
    Description,
    Negotiation,
    Proxy,
    ConnectionLimit
};

struct PartnerJudgement {
    std::optional<site::XmppPartner> partner; // what would be saved; none: it may not be
    // Whom one can ask what it offers, whether it may be saved or not; none: nobody knows where.
    std::optional<site::XmppPartner> reachable;
    QMap<PartnerField, QString> faults; // two sentences each, the first fault of a field
};

// `isNew`: a partner of the same primary domain stands in its way; else it is the one to change.
[[nodiscard]] PartnerJudgement judge(const site::Site &site, const PartnerInput &input, bool isNew);

} // namespace wizard
