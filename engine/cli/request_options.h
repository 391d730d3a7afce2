// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/key_home_options.h"
#include "engine/site/answer_file.h"

namespace cli {

// What is asked for in a certificate request, for every command that makes one: by options, or by
// a file of answers as the wizard saves it (--answers).
struct RequestOptions {
    certificates::RequestDraft draft;
    bool isEc = false;
    std::optional<int> bits;
    std::optional<QString> curve;
    QList<base::DomainName> sipDomains;
    QList<base::DomainName> omitted;
    QStringList furtherNames;
    KeyHomeOptions home;
    std::optional<QString> answersFile;
};

struct RequestOrder {
    certificates::RequestDraft draft;
    certificates::KeyHome home;
};

void defineRequest(CLI::App &command, RequestOptions &options);
[[nodiscard]] std::expected<RequestOrder, Failure> orderFor(const RequestOptions &options,
                                                            const site::Site &site);

} // namespace cli
