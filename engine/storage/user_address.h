// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/storage_error.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace storage {

// "Alice@Contoso.com" or "sip:alice@contoso.com" in its one canonical form: user and domain in
// lower case, the domain in A-labels. No ':', white space or control character in the user.
[[nodiscard]] std::expected<QByteArray, StorageError> canonicalAddress(const QString &text);

} // namespace storage
