// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QByteArray>

namespace certificates {

// What a file without a certificate is instead, as far as it can be told: Empty, Damaged,
// OnlyARequest, OnlyAKey, else NotACertificate. It must not begin with a byte order mark.
[[nodiscard]] CertificateError missingCertificate(const QByteArray &pemOrDer);

} // namespace certificates
