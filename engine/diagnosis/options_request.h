// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/transport.h"
#include "engine/sip/uri.h"

#include <optional>

namespace diagnosis {

// What tells one question from all others.
struct OptionsMarks {
    QByteArray branch;
    QByteArray fromTag;
    QByteArray callId;
};
[[nodiscard]] OptionsMarks newOptionsMarks();

// Asks a server what it can do (RFC 3261 §11.1); `ownHost` stands in Via and From. The cheapest
// question there is: it changes nothing.
[[nodiscard]] QByteArray writeOptions(const sip::Uri &server,
                                      sip::Transport transport,
                                      const QByteArray &ownHost,
                                      const OptionsMarks &marks);

struct OptionsAnswer {
    int status = 0; // a final one
    QString phrase; // the server's words, at most 80 characters, none of them a control character

    bool operator==(const OptionsAnswer &) const = default;
};

// Nothing: something else, or a provisional answer.
[[nodiscard]] std::optional<OptionsAnswer> answerTo(const OptionsMarks &marks,
                                                    const QByteArray &message);

} // namespace diagnosis
