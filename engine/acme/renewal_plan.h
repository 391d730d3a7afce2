// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace acme {

// When a certificate is renewed, and how loud its end is announced: by its lifetime alone, so that
// six days and a year are treated alike. All pure.

struct Lifetime {
    QDateTime from; // UTC
    QDateTime to;

    bool operator==(const Lifetime &) const = default;
};

// After two thirds of the lifetime; one of ten days or less after half. Up to a twentieth of the
// lifetime earlier, by the certificate's id, so that not all sites come at the same hour.
[[nodiscard]] QDateTime renewalTime(const Lifetime &lifetime, const QString &certificateId);

// The pause after so many failures in a row: from a hundredth of the lifetime, doubling, to a
// twentieth; a minute to a day.
[[nodiscard]] std::chrono::seconds pauseAfter(int failures, const Lifetime &lifetime);

enum class ExpiryWarning { // by what is left
    None,
    Notice, // a quarter of the lifetime: the renewal is late
    Warning, // an eighth
    Critical, // a sixteenth
    Expired
};

[[nodiscard]] ExpiryWarning expiryWarning(const Lifetime &lifetime, const QDateTime &now);
// When the next rung of the ladder is reached; invalid when the last one is.
[[nodiscard]] QDateTime nextWarning(const Lifetime &lifetime, const QDateTime &now);

[[nodiscard]] QString name(ExpiryWarning warning); // "", "notice", "warning", …

} // namespace acme
