// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tls_error_text.h"

#include <openssl/err.h>

namespace network {

QString takeTlsErrorText()
{
    const unsigned long error = ERR_get_error();
    ERR_clear_error();
    const char *reason = error == 0 ? nullptr : ERR_reason_error_string(error);
    if (reason != nullptr)
        return QString::fromLatin1(reason);
    return error == 0 ? QStringLiteral("unknown error")
                      : QStringLiteral("OpenSSL error %1").arg(error, 0, 16);
}

} // namespace network
