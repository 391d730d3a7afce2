// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/tokens.h"
#include "engine/cli/options.h"

namespace cli {

// --token, --module and --pin-file: one token and its PIN.
struct TokenOptions {
    std::optional<QString> label;
    std::optional<QString> module;
    std::optional<QString> pinFile;
};

void defineToken(CLI::App &command, TokenOptions &options);

// Nothing without --token; wrong usage without --module. The PIN may be missing: a token with a
// keypad asks for it by itself.
[[nodiscard]] std::expected<std::optional<certificates::TokenPlace>, Failure>
tokenPlace(const TokenOptions &options);

} // namespace cli
