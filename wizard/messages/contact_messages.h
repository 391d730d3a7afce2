// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/contacts.h"
#include "wizard/messages/explanation.h"

namespace wizard {

[[nodiscard]] QString showText(control::Show show); // "Available"
// What is between a person of ours and a contact: "see each other, blocked".
[[nodiscard]] QString relationText(const control::ContactStatus &contact);
// The same in sentences, with what comes next.
[[nodiscard]] QString relationExplanation(const control::ContactStatus &contact);

// "Approving 3 requests."
[[nodiscard]] QString waitingText(control::ContactDeed deed, qsizetype count);
// Why the engine would not.
[[nodiscard]] Explanation explainContact(const control::ControlError &error);

// When something began, as people say it: a time today, else a date with its time; none: empty.
[[nodiscard]] QString sinceText(const QDateTime &since, const QDateTime &now);

} // namespace wizard
