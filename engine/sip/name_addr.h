// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/syntax.h"

#include <QByteArray>

#include <optional>

namespace sip {

// The value of From, To, Contact, Route: views into the message. The URI may be of any scheme;
// whether it is one of ours is for Uri::parse to say.
struct NameAddr {
    QByteArrayView displayName; // as written, with its quotes
    QByteArrayView uri;
    Parameters parameters; // of the header field, not of the URI

    // Nothing if it is not one (RFC 3261 §20.10, §25.1), or more than one.
    [[nodiscard]] static std::optional<NameAddr> parse(QByteArrayView value);
    [[nodiscard]] QByteArrayView tag() const
    {
        return parameters.find("tag").value_or(QByteArrayView());
    }
};

} // namespace sip
