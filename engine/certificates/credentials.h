// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"

namespace certificates {

// What a TLS endpoint presents.
struct Credentials {
    QList<Certificate> chain; // leaf first, without the root
    QByteArray keyPem; // PKCS#8; secret, never logged

    bool operator==(const Credentials &) const = default;
};

} // namespace certificates
