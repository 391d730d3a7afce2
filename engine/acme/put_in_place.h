// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"

#include <QString>

#include <expected>

namespace acme {

// The new certificate takes every place of the old one in site.toml, in one step that can be gone
// back, once TLS is known to accept it; expired ACME certificates that nothing refers to go. Waits
// for files. The engine's reload is the caller's. English evidence for the log.
[[nodiscard]] std::expected<void, QString>
putInPlace(const QString &siteDirectory, const QString &oldId, const QString &newId);

} // namespace acme
