// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"

namespace certificates {

struct OrderedChain {
    QList<Certificate> chain; // leaf first, each followed by the one that signed it
    QList<Certificate> unrelated; // of the pool, each once, that are not in the chain
};

// Follows signatures up from the leaf, at most ten certificates in all.
[[nodiscard]] OrderedChain orderChain(const Certificate &leaf, const QList<Certificate> &pool);

} // namespace certificates
