// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/certificate_error.h"

#include <QJsonObject>

#include <chrono>
#include <expected>

namespace certificates {

// Lets the program puente-tokens do one task (engine/tokens/tasks.h has the list) and waits for its
// answer. TokenUnavailable when the program is missing, crashes, says nothing sensible or takes
// longer than the limit; then it is killed. The PIN goes through memory that is never a file.
[[nodiscard]] std::expected<QJsonObject, CertificateError>
askTokenProgram(const QJsonObject &task, const base::Secret &pin, std::chrono::seconds limit);

} // namespace certificates
