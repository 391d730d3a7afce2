// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/site/site.h"

#include <QJsonObject>

namespace cli {

constexpr qsizetype shownIdDigits = 16;

// Where the site presents the certificate: "default" and domains.
[[nodiscard]] QStringList uses(const site::Certificates &assigned, const QString &id);

[[nodiscard]] QJsonObject certificateJson(const certificates::StoredCertificate &stored,
                                          const site::Site &site);
[[nodiscard]] QJsonObject pendingJson(const certificates::PendingRequest &pending);

} // namespace cli
