// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/certificate_error.h"

#include <QJsonObject>

namespace tokens {

// One task, as engine/certificates/private/token_program.h words it, and its answer:
//   {"task": "tokens", "module": …}                       {"tokens": […]}
//   {"task": "keys", "module": …, "token": label}         {"keys": […]}
//   {"task": "make-key", …, "token": label, "label": …,
//    "bits": 2048 | "curve": "P-256"}                     {"uri": …}
//   {"task": "put-certificate", …, "uri": …,
//    "certificate": base64, "subject": base64}            {}
//   {"task": "remove-key", "module": …, "uri": …}         {}
// or {"error": {"reason": "pin-wrong", "evidence": …}}. The task "serve" is serving.h's.
[[nodiscard]] QJsonObject perform(const QJsonObject &task, const base::Secret &pin);

[[nodiscard]] QJsonObject errorAnswer(const certificates::CertificateError &error);

} // namespace tokens
