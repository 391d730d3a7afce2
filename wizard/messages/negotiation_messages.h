// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"

#include <QString>

namespace wizard {

// What a partner's TLS, SASL and dialback settings amount to, in one sentence.
[[nodiscard]] QString explain(const site::NegotiationRule &rule);

[[nodiscard]] QString methodText(site::Method method);
[[nodiscard]] QString negotiationText(site::Negotiation negotiation);
// "TLS required, SASL optional, dialback on"
[[nodiscard]] QString settingsText(site::Negotiation tls, site::Negotiation sasl, bool dialback);
[[nodiscard]] QString partnerTypeText(site::PartnerType type);
// What people of such a partner may do.
[[nodiscard]] QString partnerTypeConsequence(site::PartnerType type);

} // namespace wizard
