// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"

namespace certificates {

// Whom we believe about others' names.
struct Trust {
    bool system = true; // the computer's CAs
    QList<Certificate> authorities; // further ones, also intermediates or single partners

    bool operator==(const Trust &) const = default;
};

} // namespace certificates
