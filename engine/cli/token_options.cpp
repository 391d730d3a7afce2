// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/token_options.h"

#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {

void defineToken(CLI::App &command, TokenOptions &options)
{
    addText(command, "--token", options.label, "The token of this label");
    addText(command, "--module", options.module, "The token's PKCS#11 module (a library's path)");
    addText(command, "--pin-file", options.pinFile, "Its PIN: the first line; - is standard input");
}

std::expected<std::optional<certificates::TokenPlace>, Failure>
tokenPlace(const TokenOptions &options)
{
    if (!options.label) {
        if (options.module || options.pinFile)
            return std::unexpected(
                usage(u"--module and --pin-file are for tokens. Add --token."_s));
        return std::nullopt;
    }
    if (!options.module)
        return std::unexpected(usage(u"--token needs the path of its module. Add --module; "
                                     "puentectl token list shows what is there."_s));
    auto pin = secretFrom(options.pinFile);
    if (!pin)
        return std::unexpected(pin.error());
    return certificates::TokenPlace{*options.module, *options.label, *std::move(pin)};
}

} // namespace cli
