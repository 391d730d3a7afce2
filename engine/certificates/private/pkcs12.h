// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/import_file.h"
#include "engine/certificates/private/openssl.h"

#include <openssl/pkcs12.h>

namespace certificates {

using Pkcs12Ptr = std::unique_ptr<PKCS12, FreedBy<PKCS12_free>>;

// OpenSSL's default and legacy algorithms, apart from those of the rest of the program: files of
// old Windows are encrypted with RC2-40, which TLS shall never see.
class LegacyLibrary
{
public:
    LegacyLibrary();
    ~LegacyLibrary();
    LegacyLibrary(const LegacyLibrary &) = delete;
    LegacyLibrary &operator=(const LegacyLibrary &) = delete;

    [[nodiscard]] OSSL_LIB_CTX *get() const { return m_library; }

private:
    OSSL_LIB_CTX *m_library;
    OSSL_PROVIDER *m_default;
    OSSL_PROVIDER *m_legacy; // null where it is not installed
};

// A PFX (RFC 7292) and nothing behind it; null for anything else. `library` must outlive it.
[[nodiscard]] Pkcs12Ptr parsePkcs12(const QByteArray &der, const LegacyLibrary &library);

// Opens it with the password, for an empty one with either form of none.
[[nodiscard]] std::expected<ImportFile, CertificateError>
readPkcs12(PKCS12 &file, const base::Secret &password, const LegacyLibrary &library);

} // namespace certificates
