// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"

#include <openssl/pkcs12.h>

namespace certificates {

// What opening the parts of a PKCS#12 file costs, and whether their algorithms are of old. A file
// from a stranger shall not keep us busy for hours: RFC 7292 sets no limit to the iterations.
class Pkcs12Cost
{
public:
    // Of password-based encryption. False: more than we are ready to do, or unknown.
    [[nodiscard]] bool allows(const X509_ALGOR &algorithm);
    // Of the integrity check.
    [[nodiscard]] bool allows(const PKCS12 &file);

    [[nodiscard]] bool sawLegacy() const { return m_sawLegacy; }

private:
    [[nodiscard]] bool spend(const ASN1_INTEGER *iterations);

    long m_left = 20'000'000; // iterations; some seconds
    bool m_sawLegacy = false;
};

} // namespace certificates
