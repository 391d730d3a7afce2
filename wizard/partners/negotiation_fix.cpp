// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/negotiation_fix.h"

namespace wizard {

namespace {

bool isFine(const NegotiationSettings &settings)
{
    return site::negotiationRule(settings.tls, settings.sasl, settings.dialback).verdict
        == site::Verdict::Ok;
}

} // namespace

std::optional<NegotiationSettings> negotiationFix(const NegotiationSettings &now)
{
    if (isFine(now))
        return std::nullopt;
    // Candidates in the order of preference: what SASL needs, then one dialback switch, then both.
    NegotiationSettings withTls = now;
    withTls.tls = site::Negotiation::Required;
    NegotiationSettings otherDialback = now;
    otherDialback.dialback = !now.dialback;
    NegotiationSettings both = withTls;
    both.dialback = !now.dialback;
    for (const NegotiationSettings &candidate : {withTls, otherDialback, both}) {
        if (isFine(candidate))
            return candidate;
    }
    return std::nullopt;
}

} // namespace wizard
