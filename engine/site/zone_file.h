// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/dns_plan.h"

namespace site {

// In the reader's language; each stays on its line.
struct ZoneRemarks {
    QString optional; // above the records that may be left out
    QString unknownAddress; // beside an address to be filled in
};

// The records in master file format (RFC 1035 §5.1) with absolute names, so that they can be put
// into any zone. An address that is not known is a comment.
[[nodiscard]] QByteArray zoneFile(const QList<PlannedRecord> &records, const ZoneRemarks &remarks);

} // namespace site
