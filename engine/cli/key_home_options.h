// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/cli/token_options.h"

namespace cli {

// How a new key is kept, for every command that brings one into the store.
struct KeyHomeOptions {
    std::optional<QString> passphraseFile;
    bool forgetsSecret = false;
    TokenOptions token; // where a command defines it
};

void defineKeyHome(CLI::App &command, KeyHomeOptions &options);
[[nodiscard]] std::expected<certificates::KeyHome, Failure> keyHome(const KeyHomeOptions &options);

// What must be told when the engine cannot open the stored key with this id by itself; else empty.
[[nodiscard]] QString unlockAdvice(const Session &session, const QString &publicKeyId);
[[nodiscard]] QString unlockAdvice(const Session &session, const certificates::Certificate &leaf);

// A secret from a file that was named; an empty one when none was.
[[nodiscard]] std::expected<base::Secret, Failure> secretFrom(const std::optional<QString> &file);

} // namespace cli
