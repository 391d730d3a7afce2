// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/request_choices.h"
#include "engine/site/site_error.h"

#include <expected>

namespace site {

// The answers of a certificate request as they are kept in a file. No secret is among them:
// passphrase and PIN are asked for again.
struct AnswerFile {
    RequestChoices choices = {};
    bool encryptsKey = false; // with a passphrase
    bool keepsSecret = true; // as certificates::KeyHome
    QString tokenModule = {}; // both empty: the key is in a file
    QString tokenLabel = {};

    bool operator==(const AnswerFile &) const = default;
};

// TOML. Strict: an unknown key, a value of the wrong type or kind is refused with its line. Whether
// a CA would take the request is judged by certificates::validate. At most 256 KiB.
[[nodiscard]] std::expected<AnswerFile, SiteError> parseAnswerFile(const QByteArray &toml);
// Every key. parseAnswerFile(writeAnswerFile(a)) is a.
[[nodiscard]] QByteArray writeAnswerFile(const AnswerFile &answers);

} // namespace site
