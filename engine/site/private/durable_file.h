// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <sys/types.h>

namespace site {

// Why the system refused, in English, e.g. "/etc/puente/site.toml: No space left on device".
using SystemFault = QString;

// Replaces the file in one step: whoever reads, and whatever crashes, finds the old bytes or the
// new. On return they are on the disk. Group (and owner, where allowed) are those of the file
// replaced, or of the directory. Not for two writers of the same path at once.
[[nodiscard]] std::expected<void, SystemFault>
replaceFile(const QString &path, const QByteArray &bytes, mode_t mode);

// Creates the directory with exactly this mode, its parents with the usual one. One that is there
// already is left as it is.
[[nodiscard]] std::expected<void, SystemFault> makeDirectory(const QString &path, mode_t mode);

} // namespace site
