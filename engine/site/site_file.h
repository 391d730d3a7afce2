// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/history.h"
#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <QByteArray>

#include <expected>

namespace site {

// site.toml in memory. What is parsed has passed every check that needs the file alone; a partner
// whose negotiation row cannot work is allowed here (see remarks.h).
[[nodiscard]] std::expected<Site, SiteError> parseSite(const QByteArray &toml);
// Every key, a comment per section. parseSite(writeSite(s)) is s.
[[nodiscard]] QByteArray writeSite(const Site &site);

// site.toml on disk. Writers exclude each other by a lock, validate what they wrote, keep the
// version they replace in history/ and replace atomically: a crash leaves the old or the new site.
[[nodiscard]] std::expected<Site, SiteError> loadSite(const QString &directory);
[[nodiscard]] std::expected<void, SiteError> saveSite(const QString &directory, const Site &site);

// A site as it was read, to be edited at leisure and committed over what it was read from.
struct Revision {
    Site site;
    QByteArray digest; // SHA-256 of the file

    bool operator==(const Revision &) const = default;
};

[[nodiscard]] std::expected<Revision, SiteError> loadRevision(const QString &directory);
// Writes `revision.site` if the file is still the one it was read from; else ChangedMeanwhile.
// Returns what is in force now.
[[nodiscard]] std::expected<Revision, SiteError> commit(const QString &directory,
                                                        const Revision &revision);
// Makes the directory (0750) and its subdirectories, then writes the first site.toml.
[[nodiscard]] std::expected<void, SiteError>
initSite(const QString &directory, const Site &site, bool force);

} // namespace site
