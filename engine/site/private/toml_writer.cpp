// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/toml_writer.h"

namespace site {

QByteArray quoted(const QString &text)
{
    QByteArray quoted = "\"";
    for (const char byte : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\')
            quoted.append('\\').append(byte);
        else if (code < 0x20 || code == 0x7f)
            quoted.append("\\u00").append(QByteArray::number(code, 16).rightJustified(2, '0'));
        else
            quoted.append(byte);
    }
    return quoted.append('"');
}

} // namespace site
