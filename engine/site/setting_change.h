// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <expected>

namespace site {

// One thing that is different between two versions of a site, in the words of site.toml.
struct SettingChange {
    enum class Kind {
        Added, // an element (a partner, a policy …) or a key of an open table
        Changed,
        Removed
    };

    Kind kind = Kind::Changed;
    QString section; // "gateway", "xmpp_partner", "certificates.domains"
    QString element; // of a section with several: its domain or name; else empty
    QString key; // "connection_limit"; empty: the element as a whole
    QString before = {}; // TOML: `20`, `"required"`; of an element its keys, a line each
    QString after = {};

    bool operator==(const SettingChange &) const = default;
};

// In the order of the file: by section, then element, then key. The order of the partners, SIP
// domains, providers and policies among themselves decides nothing and is no difference.
[[nodiscard]] QList<SettingChange> differences(const Site &before, const Site &after);

// Both changed the same thing since `base`, and not alike.
struct SettingConflict {
    SettingChange mine;
    SettingChange theirs;

    bool operator==(const SettingConflict &) const = default;
};

struct Merged {
    Site site; // theirs, and of mine what contradicts nothing of it
    QList<SettingConflict> conflicts; // here theirs was kept; empty: all of mine is in

    bool operator==(const Merged &) const = default;
};

// Two versions that grew from `base` side by side. Error: what each decided goes well alone, but
// not together (the same domain in two partners, say). Slow for thousands of partners (0.1 s).
[[nodiscard]] std::expected<Merged, SiteError>
merge(const Site &base, const Site &mine, const Site &theirs);

[[nodiscard]] QString name(SettingChange::Kind kind); // "added"

} // namespace site
