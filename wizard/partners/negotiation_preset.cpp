// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/negotiation_preset.h"

namespace wizard {

NegotiationSettings settingsOf(NegotiationPreset preset)
{
    using site::Negotiation;
    switch (preset) {
    case NegotiationPreset::MostServers:
        return {.tls = Negotiation::Required, .sasl = Negotiation::Optional, .dialback = true};
    case NegotiationPreset::CertificatesOnly:
        return {.tls = Negotiation::Required, .sasl = Negotiation::Required, .dialback = false};
    case NegotiationPreset::Unencrypted:
        return {
            .tls = Negotiation::NotSupported, .sasl = Negotiation::NotSupported, .dialback = true};
    }
    Q_UNREACHABLE();
}

std::optional<NegotiationPreset> presetOf(const NegotiationSettings &settings)
{
    using enum NegotiationPreset;
    for (const NegotiationPreset preset : {MostServers, CertificatesOnly, Unencrypted}) {
        if (settingsOf(preset) == settings)
            return preset;
    }
    return std::nullopt;
}

} // namespace wizard
