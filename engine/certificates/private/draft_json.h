// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"

#include <QJsonObject>

#include <optional>

namespace certificates {

// What was asked for, as it is remembered for a renewal.
[[nodiscard]] QJsonObject toJson(const RequestDraft &draft);
// None for an empty object; what is missing or of another type reads as its default.
[[nodiscard]] std::optional<RequestDraft> draftFrom(const QJsonObject &object);

} // namespace certificates
