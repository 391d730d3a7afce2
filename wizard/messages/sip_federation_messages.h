// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/access_edge.h"

namespace wizard {

[[nodiscard]] QString sipActionText(site::SipAction action);
[[nodiscard]] QString providerKindText(site::ProviderKind kind);

[[nodiscard]] QString verificationText(site::Verification verification);
// Whom our people may talk to at that verification level of a domain, or of a provider.
[[nodiscard]] QString domainVerificationConsequence(site::Verification verification);
[[nodiscard]] QString providerVerificationConsequence(site::Verification verification);

// What turning a switch of the access edge does to people.
[[nodiscard]] QString explain(const site::AccessEdgeEffect &effect);

} // namespace wizard
