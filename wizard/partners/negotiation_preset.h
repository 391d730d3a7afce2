// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/partners/negotiation_fix.h"

namespace wizard {

// Settings that go together, by the kind of partner one has.
enum class NegotiationPreset {
    MostServers, // Prosody or ejabberd as they come today
    CertificatesOnly,
    Unencrypted // servers that know no TLS
};

[[nodiscard]] NegotiationSettings settingsOf(NegotiationPreset preset);
// None: settings of one's own.
[[nodiscard]] std::optional<NegotiationPreset> presetOf(const NegotiationSettings &settings);

} // namespace wizard
