// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gateway {

// XEP-0106 on a JID's local part. The native form may hold any of space " & ' / : < > @ and \ ;
// the escaped form holds none of them but \ . Both are UTF-8; unescape(escape(x)) == x.
[[nodiscard]] QByteArray escapeLocalpart(QByteArrayView native);
[[nodiscard]] QByteArray unescapeLocalpart(QByteArrayView escaped);

} // namespace gateway
