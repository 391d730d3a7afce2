// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/store_directory.h"
#include "engine/certificates/store.h"

namespace certificates {

// The hexadecimal form by which the store names keys.
[[nodiscard]] QString keyIdOf(const Certificate &certificate);

[[nodiscard]] std::expected<StoredCertificate, StoreError>
loadCertificate(const StoreDirectory &directory, const QString &id);

// A request as it is listed.
[[nodiscard]] PendingRequest pendingRequest(const StoreDirectory &directory,
                                            const QString &id,
                                            const QByteArray &csrPem,
                                            const Sidecar &sidecar);

// What is remembered of a request that is made now.
[[nodiscard]] Sidecar
sidecarFor(const RequestDraft &draft, const SubjectNames &names, const QString &keyDescription);

// Every name of every kind, in the notation of RequestName.
[[nodiscard]] QStringList allNames(const SubjectNames &names);

} // namespace certificates
