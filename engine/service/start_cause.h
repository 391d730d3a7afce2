// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/service.h"

namespace service {

// Why an engine did not start, or did not stay, as far as its end and its last words tell.
struct StartCause {
    enum class Kind {
        Unknown,
        SiteMissing,
        SiteBroken, // subject: "site.toml:12: listen.xmpp: bad-value: …"
        AnotherEngine, // subject: the engine's words, with its process
        AccessDenied, // subject: what it may not read or write
        DatabaseUnusable, // subject: the engine's words
        CertificateUnusable, // subject: as above
        KeyUnreadable, // subject: as above
        PortTaken, // subject: "[::]:5061"
        NotRunnable, // the system could not run the program as the unit wants it
        WatchdogExpired,
        OutOfMemory,
        Crashed,
        TooSlow,
        StartedTooOften
    };

    Kind kind = Kind::Unknown;
    QString subject = {}; // English, as in the log; empty where nothing is to be named

    bool operator==(const StartCause &) const = default;
};

[[nodiscard]] QString causeName(StartCause::Kind kind); // "site-missing", "port-taken", …

// From error.ending and the lines of the log in error.evidence; Unknown where the error is of
// something else than a start. Pure.
[[nodiscard]] StartCause likelyCause(const ServiceError &error);

} // namespace service
