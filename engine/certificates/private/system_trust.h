// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"

#include <vector>

namespace certificates {

// The CA certificates this computer trusts, 0.2 ms each. SSL_CERT_FILE and SSL_CERT_DIR, where set,
// say what OpenSSL alone would read; else the files that OpenSSL and Debian keep them in; else,
// where built with QCA, its system store: that of Windows and of macOS.
[[nodiscard]] std::vector<X509Ptr> systemAuthorities();

// What QCA's system store holds; empty without one. Defined only where built with QCA.
[[nodiscard]] std::vector<X509Ptr> qcaSystemAuthorities();

} // namespace certificates
