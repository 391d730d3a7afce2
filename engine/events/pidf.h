// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_document.h"

#include <QString>

#include <expected>

namespace events {

// What one document may hold; beyond, it is refused.
inline constexpr qsizetype maxPidfBytes = 65536;
inline constexpr int maxTuples = 50; // and as many persons

struct PidfFault {
    enum class Reason {
        NotXml, // broken, or beyond the limits of the XML reader
        NotPidf, // another document
        NoEntity,
        TooManyParts
    };

    Reason reason;
    QString evidence;
};

// `language` is for notes that name none: the Content-Language that came with the document.
// Elements of other namespaces are passed over; Lync's activities are read in whichever it is.
[[nodiscard]] std::expected<PresenceDocument, PidfFault> readPidf(const QByteArray &bytes,
                                                                  const QByteArray &language = {});
// With the customary prefixes: there are watchers that look for "<rpid:away/>" as text.
[[nodiscard]] QByteArray writePidf(const PresenceDocument &document);

} // namespace events
