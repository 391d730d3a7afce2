// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/storage_error.h"

namespace storage {

QString reasonName(StorageError::Reason reason)
{
    using enum StorageError::Reason;
    switch (reason) {
    case UrlMalformed:
        return QStringLiteral("url-malformed");
    case DriverMissing:
        return QStringLiteral("driver-missing");
    case CannotOpen:
        return QStringLiteral("cannot-open");
    case NewerSchema:
        return QStringLiteral("newer-schema");
    case MigrationFailed:
        return QStringLiteral("migration-failed");
    case QueryFailed:
        return QStringLiteral("query-failed");
    case AddressMalformed:
        return QStringLiteral("address-malformed");
    case PasswordRefused:
        return QStringLiteral("password-refused");
    case UserExists:
        return QStringLiteral("user-exists");
    case NoSuchUser:
        return QStringLiteral("no-such-user");
    }
    Q_UNREACHABLE();
}

} // namespace storage
