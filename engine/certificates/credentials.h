// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/private_key.h"

namespace certificates {

// What a TLS endpoint presents.
struct Credentials {
    QList<Certificate> chain; // leaf first, without the root
    PrivateKey key;

    bool operator==(const Credentials &) const = default;
};

} // namespace certificates
