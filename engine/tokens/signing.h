// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokens/session.h"

#include <QJsonObject>

namespace tokens {

// One signature, as engine/certificates/private/token_signer.h asks for it. CryptoFailed when the
// token cannot sign so.
[[nodiscard]] std::expected<QByteArray, CertificateError> sign(const Session &session,
                                                               CK_OBJECT_HANDLE privateKey,
                                                               const base::Secret &pin,
                                                               const QJsonObject &request);

} // namespace tokens
