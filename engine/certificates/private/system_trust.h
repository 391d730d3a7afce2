// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace certificates {

// The CA certificates this computer trusts, as DER. SSL_CERT_FILE and SSL_CERT_DIR, where set, say
// what OpenSSL alone would read; else QCA's system store, where built with QCA, else OpenSSL's.
[[nodiscard]] QList<QByteArray> systemAuthorities();

// What QCA's system store holds; empty without one. Defined only where built with QCA.
[[nodiscard]] QList<QByteArray> qcaSystemAuthorities();

} // namespace certificates
