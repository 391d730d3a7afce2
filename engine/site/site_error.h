// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_fault.h"

#include <QStringList>

namespace site {

struct SiteError {
    enum class Reason {
        FileMissing,
        FileUnreadable,
        AlreadyExists, // init over a site, a partner added twice
        NotToml,
        UnknownKey,
        WrongType,
        BadValue,
        Missing,
        Conflict, // two decisions that contradict each other
        RefusedNegotiation, // a row of the negotiation table that cannot work
        NotFound, // no such partner, no such version
        WriteFailed,
        Locked,
        ChangedMeanwhile // somebody else wrote the file since it was read
    };

    Reason reason;
    int line = 0; // of site.toml; 0: none
    QString key; // e.g. "xmpp_partner[1].tls"; empty: the file as a whole
    QString evidence; // English, for the log
    SettingFault fault = SettingFault::None; // what exactly, where that is known
    QStringList words = {}; // what the fault's sentence names

    bool operator==(const SiteError &) const = default;
};

// Its evidence is describe(fault, words).
[[nodiscard]] SiteError settingError(SiteError::Reason reason,
                                     const QString &key,
                                     SettingFault fault,
                                     const QStringList &words = {});

[[nodiscard]] QString reasonName(SiteError::Reason reason); // "unknown-key"

} // namespace site
