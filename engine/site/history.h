// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <QDateTime>
#include <QList>

#include <expected>

namespace site {

struct HistoryEntry {
    int number = 0;
    QDateTime replaced; // UTC: until when this version was in force
    QString path;
    QString user = {}; // who replaced it: a login name; empty: not known
    QString program = {}; // and with what: "puente", "puentectl", "puented"

    bool operator==(const HistoryEntry &) const = default;
};

// Newest first, at most 50.
[[nodiscard]] QList<HistoryEntry> history(const QString &directory);
// The site as it was in that version.
[[nodiscard]] std::expected<Site, SiteError> loadVersion(const QString &directory, int number);
// Puts a former version back in force, byte for byte; the present one joins the history.
[[nodiscard]] std::expected<void, SiteError> rollback(const QString &directory, int number);

} // namespace site
