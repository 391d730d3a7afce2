// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "wizard/look/rows_table.h"

namespace wizard {

// SIP federated domains and providers as a list shows them. The key of a row is the domain, or the
// provider's name.
[[nodiscard]] QStringList sipDomainHeaders();
[[nodiscard]] QStringList sipProviderHeaders();
[[nodiscard]] QList<Row> rowsOf(const QList<site::SipDomain> &domains);
[[nodiscard]] QList<Row> rowsOf(const QList<site::SipProvider> &providers);

// The same in sentences, a line each.
[[nodiscard]] QStringList detailsOf(const site::SipDomain &domain);
[[nodiscard]] QStringList detailsOf(const site::SipProvider &provider);

} // namespace wizard
