// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace base {

// What the system refused, and for which file.
struct SystemError {
    int code = 0; // an errno
    QString path;

    // English: "/etc/puente/site.toml: No space left on device".
    [[nodiscard]] QString text() const;
};

// Reads errno: to be called at once.
[[nodiscard]] std::unexpected<SystemError> lastSystemError(const QString &path);

} // namespace base
