// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QByteArray>

#include <openssl/types.h>

#include <expected>
#include <optional>

namespace certificates {

struct PemBlock {
    QByteArray label;
    QByteArray der; // empty for private keys
};

// The next block, none at the end, or what is wrong with it (NotPem).
[[nodiscard]] std::expected<std::optional<PemBlock>, CertificateError> nextBlock(BIO *bio);

[[nodiscard]] bool isPem(const QByteArray &text);

// The private keys among other text, each with its armour. They may be secrets in clear.
[[nodiscard]] QByteArrayList keyBlocks(const QByteArray &pem);

// Windows programs save text as UTF-16, or with a byte order mark. As UTF-8 without one.
[[nodiscard]] QByteArray withoutByteOrderMark(const QByteArray &bytes);

} // namespace certificates
