// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/resolver.h"

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace network {

// Private to this folder: the data of one resource record as it came over the wire; none when it
// is malformed, or when its target is no name a host can have.
[[nodiscard]] std::optional<SrvRecord> readSrv(QByteArrayView data); // RFC 2782
[[nodiscard]] std::optional<QHostAddress> readAddress(QByteArrayView data); // A or AAAA
[[nodiscard]] std::optional<QByteArray> readText(QByteArrayView data); // TXT, its strings joined
[[nodiscard]] std::optional<TlsaRecord> readTlsa(QByteArrayView data); // RFC 6698 §2.1

} // namespace network
