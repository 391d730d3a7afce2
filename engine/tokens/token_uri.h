// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokens/slots.h"

#include <QByteArray>

namespace tokens {

// The PKCS#11 URI (RFC 7512 §2.3) of a private key, by its token's label and serial and its CKA_ID.
[[nodiscard]] QString writeUri(const CK_TOKEN_INFO &token, const QByteArray &id);

// Where the key of such a URI is; TokenUnavailable when its token is not there. A URI that names no
// token and no id, or carries a PIN, is NotFound.
struct LocatedKey {
    Slot slot;
    QByteArray id;
};
[[nodiscard]] std::expected<LocatedKey, CertificateError> locate(CK_FUNCTION_LIST *module,
                                                                 const QString &uri);

} // namespace tokens
