// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "wizard/request_model/request_answers.h"

#include <expected>

namespace wizard {

// What an order needs; secrets that were not typed are those the site has. Nothing is written.
[[nodiscard]] std::expected<acme::Settings, acme::AcmeError>
onlineSettings(const OnlineAnswers &answers, const QString &siteDirectory, const site::Site &site);

} // namespace wizard
