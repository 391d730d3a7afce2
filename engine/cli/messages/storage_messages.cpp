// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using Reason = storage::StorageError::Reason;

QString message(Reason reason)
{
    switch (reason) {
    case Reason::UrlMalformed:
        return u"The database in site.toml is malformed. Write sqlite:FILE or "
               "postgresql://user@host/database."_s;
    case Reason::DriverMissing:
        return u"Qt has no driver for this kind of database. Install the package that brings it."_s;
    case Reason::CannotOpen:
        return u"The database cannot be opened. Check that it runs and that you may use it."_s;
    case Reason::NewerSchema:
        return u"The database was written by a newer Puente. Use that version, or restore a "
               "backup."_s;
    case Reason::MigrationFailed:
        return u"The database could not be brought up to date. It is left as it was; the details "
               "tell why."_s;
    case Reason::QueryFailed:
        return u"The database refused. The details tell why."_s;
    case Reason::AddressMalformed:
        return u"This is no address of a user. Write user@domain."_s;
    case Reason::PasswordRefused:
        return u"The password is empty, too long or has control characters. Choose another."_s;
    case Reason::UserExists:
        return u"There is already a user of this address. Use user passwd to change the "
               "password."_s;
    case Reason::NoSuchUser:
        return u"There is no user of this address. See puentectl user list."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Failure failure(const storage::StorageError &error)
{
    return {.exitCode = ExitCode::Refused,
            .reason = reasonName(error.reason),
            .message = message(error.reason),
            .details = error.evidence};
}

} // namespace cli
