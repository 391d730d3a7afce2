// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"

#include <QDateTime>

namespace certificates {

// A request that waits for its certificate.
struct PendingRequest {
    QString id; // SHA-256 of SubjectPublicKeyInfo, 64 lower-case hex digits
    QString friendlyName;
    QDateTime created; // UTC
    QByteArray csrPem;
    bool exportable = false;
    QString keyDescription; // "RSA 2048", "EC P-256"
    QStringList names; // domain names, then addresses
    QString templateName;
    bool isOnToken = false; // where its key is
    bool isKeyEncrypted = false;

    bool operator==(const PendingRequest &) const = default;
};

// A PKCS#10 request (RFC 2986) for the draft, signed with the key, as PEM. Any thread.
[[nodiscard]] std::expected<QByteArray, RequestError> makeRequest(const RequestDraft &draft,
                                                                  const PrivateKey &key);

} // namespace certificates
