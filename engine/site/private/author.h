// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/durable_file.h"

namespace site {

// Who put a version of the site in force, kept beside the version that it replaced.
struct Author {
    QString user; // login name; who called sudo, where somebody did
    QString program;

    bool operator==(const Author &) const = default;
};

// Of the running program.
[[nodiscard]] Author presentAuthor();

// "…/0007-20260101T000000Z.toml" → "…/0007-20260101T000000Z.json"
[[nodiscard]] QString authorPath(const QString &versionPath);
// Empty when nobody wrote it down.
[[nodiscard]] Author readAuthor(const QString &versionPath);
[[nodiscard]] base::Written
writeAuthor(const QString &versionPath, const Author &author, mode_t mode);

} // namespace site
