// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QByteArray>

#include <expected>

namespace storage {

// What HTTP digest needs of a password (RFC 7616 §3.4.2): the hash of "user:domain:password", in
// lower-case hex. As good as the password for this domain: secret.
struct DigestSecrets {
    QByteArray ha1Md5;
    QByteArray ha1Sha256;

    bool operator==(const DigestSecrets &) const = default;
};

// `address` is canonical. The password is UTF-8 and is hashed in Normalization Form C (RFC 7616
// §4).
[[nodiscard]] std::expected<DigestSecrets, StorageError> digestSecrets(const QByteArray &address,
                                                                       const QByteArray &password);

} // namespace storage
