// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/private/header_line.h"

#include <algorithm>

namespace sip {

void appendHeaderLine(QByteArray &out, const char *name, QByteArrayView value)
{
    out.append(name).append(": ");
    const qsizetype start = out.size();
    out.append(value);
    std::replace_if(
        out.begin() + start, out.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
    out.append("\r\n");
}

} // namespace sip
