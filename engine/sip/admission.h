// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/page_message.h"
#include "engine/sip/request.h"

#include <expected>

namespace sip {

// What RFC 3261 §8.2.1 and §8.2.2 ask of a server before it looks at the purpose of a request:
// the method (405) and Require (420; none of the extensions is needed here).
[[nodiscard]] std::expected<void, Refusal> admit(const Request &request);

// The message in a MESSAGE. Plain text in UTF-8 only, else 415 with Accept (RFC 3261 §8.2.3).
// `to` is the Request-URI: it alone says where to (RFC 4475 §3.3.2).
[[nodiscard]] std::expected<PageMessage, Refusal> readPageMessage(const Request &request);

} // namespace sip
