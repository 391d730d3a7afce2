// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "wizard/partners/negotiation_preset.h"
#include "wizard/partners/partner_state.h"

namespace wizard {

// "failing since 14:02"; `now` decides whether a day is needed.
[[nodiscard]] QString stateText(const PartnerState &state, const QDateTime &now);
// What it means, and what can be done about it.
[[nodiscard]] QString stateExplanation(const PartnerState &state);

[[nodiscard]] QString presetText(NegotiationPreset preset);

// What people of such a partner may do, one ability an entry.
[[nodiscard]] QStringList partnerTypeAbilities(site::PartnerType type);
[[nodiscard]] QString keepAliveConsequence(bool keepAlive, const site::Gateway &gateway);
[[nodiscard]] QString limitConsequence(int limit, const site::Gateway &gateway);
// Of a proxy that is given, or of none.
[[nodiscard]] QString proxyConsequence(bool hasProxy);

} // namespace wizard
