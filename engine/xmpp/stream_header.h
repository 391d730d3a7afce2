// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/xml/reader.h"
#include "engine/xmpp/stream_error.h"

#include <expected>
#include <optional>

namespace xmpp {

// The opening tag of a stream between servers (RFC 6120 §4.7).
struct StreamHeader {
    std::optional<base::DomainName> from = {};
    std::optional<base::DomainName> to = {};
    QByteArray id = {};
    bool version1 = true; // false: a peer of before RFC 3920

    bool operator==(const StreamHeader &) const = default;
};

// The error is for the peer.
[[nodiscard]] std::expected<StreamHeader, StreamError> toStreamHeader(const xml::OpeningTag &tag);
// Includes the XML declaration.
QByteArray serialize(const StreamHeader &header);
inline constexpr const char *streamEnd = "</stream:stream>";
// 128 random bits (RFC 6120 §4.7.3), hexadecimal.
QByteArray makeStreamId();

} // namespace xmpp
