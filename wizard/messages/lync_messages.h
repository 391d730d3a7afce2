// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"
#include "engine/site/lync_item.h"
#include "wizard/messages/explanation.h"

namespace wizard {

[[nodiscard]] Explanation explain(const site::LyncFileError &error);
// What is in the way, and what can be done about it.
[[nodiscard]] QString explain(const site::LyncProblem &problem);

[[nodiscard]] QString kindText(site::LyncKind kind); // "XMPP federated partner"
[[nodiscard]] QString outcomeText(const site::LyncItem &item); // "Added", "Conflict"
// What becomes of a property: the setting it is taken over into, or why it is not.
[[nodiscard]] QString fateText(const site::LyncProperty &property);

} // namespace wizard
