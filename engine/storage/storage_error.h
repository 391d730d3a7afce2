// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace storage {

struct StorageError {
    enum class Reason {
        UrlMalformed,
        DriverMissing, // Qt has no plug-in for this kind of database
        CannotOpen,
        NewerSchema, // written by a newer Puente: left as it is
        MigrationFailed,
        QueryFailed,
        AddressMalformed, // not user@domain
        PasswordRefused, // empty, too long, not UTF-8 or with control characters
        UserExists,
        NoSuchUser
    };

    Reason reason;
    QString evidence; // English, for the log; never a password or what is made of one
};

// "url-malformed", "user-exists", …
[[nodiscard]] QString reasonName(StorageError::Reason reason);

} // namespace storage
