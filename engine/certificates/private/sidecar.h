// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace certificates {

// What the store remembers beside a request or a certificate, as JSON. Nothing in it is needed to
// work: a file that is missing or does not parse reads as all defaults.
struct Sidecar {
    QString friendlyName;
    bool exportable = false;
    QString templateName;
    QDateTime created; // of the request; of a certificate: of the request it answers
    QString requestId; // of a certificate: of the request it answers, if any
    QString keyDescription;
    QStringList names;
    bool isFromAcme = false; // of a certificate
    std::optional<RequestDraft> draft; // what was asked for, to ask for it again

    bool operator==(const Sidecar &) const = default;
};

[[nodiscard]] Sidecar readSidecar(const QByteArray &json);
[[nodiscard]] QByteArray writeSidecar(const Sidecar &sidecar);

} // namespace certificates
