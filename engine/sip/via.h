// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/syntax.h"

#include <QByteArray>

#include <optional>

namespace sip {

// The magic cookie of RFC 3261 §8.1.1.7.
inline constexpr QByteArrayView branchCookie = "z9hG4bK";

// One Via value (RFC 3261 §20.42): views into the message.
struct Via {
    QByteArrayView text; // the whole value
    QByteArrayView transport;
    QByteArrayView host;
    quint16 port = 0; // 0: not given
    Parameters parameters;

    [[nodiscard]] static std::optional<Via> parse(QByteArrayView value);
    // The first value of a whole header field. Nothing if any value of it is malformed.
    [[nodiscard]] static std::optional<Via> parseFirst(QByteArrayView fieldValue);

    [[nodiscard]] QByteArrayView branch() const
    {
        return parameters.find("branch").value_or(QByteArrayView());
    }
    [[nodiscard]] bool hasCookie() const
    {
        return branch().size() >= branchCookie.size()
            && equalsIgnoringCase(branch().first(branchCookie.size()), branchCookie);
    }
};

} // namespace sip
