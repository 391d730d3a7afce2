// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_actions.h"
#include "wizard/look/symbol.h"

namespace wizard {

[[nodiscard]] QString usageText(const Usage &usage); // "XMPP federation", "fabrikam.net"
[[nodiscard]] QString
statusText(CertificateStatus status, const QDateTime &notAfter, const QDateTime &now);
// The same for a usage: with the first domain its certificate does not name.
[[nodiscard]] QString statusText(const UsageRow &row, const QDateTime &now);
[[nodiscard]] QIcon statusIcon(CertificateStatus status);

// Why an action is dimmed, and what would help.
[[nodiscard]] QString obstacleText(CertificateAction action, Obstacle obstacle);

// "Edge 2026, until 6/9/27": as others of the store may have the same name, and then with the
// first digits of its fingerprint.
[[nodiscard]] QString certificateLabel(const certificates::StoredCertificate &certificate,
                                       const QList<certificates::StoredCertificate> &store);

// "11/21/26", in the form of the language.
[[nodiscard]] QString dateText(const QDateTime &moment);

} // namespace wizard
