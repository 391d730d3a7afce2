// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/tls_context.h"

namespace network {

// A whole TLS handshake in memory, with a server that presents the credentials and a client that
// checks that the key signs for the leaf and that the chain arrives as it is. Who is trusted does
// not count. HandshakeFailed, or what TlsContext::create says. A key on a token is used.
[[nodiscard]] std::expected<void, TlsError>
tryHandshake(const certificates::Credentials &credentials);

} // namespace network
