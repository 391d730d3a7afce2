// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/system_error.h"

#include <cerrno>
#include <system_error>

namespace base {

QString SystemError::text() const
{
    return path + QStringLiteral(": ")
        + QString::fromStdString(std::generic_category().message(code));
}

std::unexpected<SystemError> lastSystemError(const QString &path)
{
    const int code = errno;
    return std::unexpected(SystemError{code, path});
}

} // namespace base
