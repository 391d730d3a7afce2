// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/key_home_options.h"

#include "engine/cli/messages/messages.h"
#include "engine/cli/password_input.h"

using namespace Qt::StringLiterals;

namespace cli {

void defineKeyHome(CLI::App &command, KeyHomeOptions &options)
{
    addText(command,
            "--passphrase-file",
            options.passphraseFile,
            "Encrypt the key with the first line of this file");
    command.add_flag("--no-keep-secret",
                     options.forgetsSecret,
                     "Do not keep the passphrase: the engine gets it as a systemd credential");
}

std::expected<certificates::KeyHome, Failure> keyHome(const KeyHomeOptions &options)
{
    if (options.forgetsSecret && !options.passphraseFile)
        return std::unexpected(
            usage(u"--no-keep-secret is for keys with a passphrase. Add --passphrase-file."_s));
    auto passphrase = secretFrom(options.passphraseFile);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    return certificates::KeyHome{.passphrase = *std::move(passphrase),
                                 .keepsSecret = !options.forgetsSecret};
}

QString unlockAdvice(const KeyHomeOptions &options, const QString &publicKeyId)
{
    if (!options.forgetsSecret)
        return {};
    return u"\nThe passphrase is not kept. Give it to the engine's service as the credential "
           "%1 (LoadCredential= in its unit)."_s.arg(
               certificates::unlockCredentialName(publicKeyId));
}

std::expected<base::Secret, Failure> secretFrom(const std::optional<QString> &file)
{
    if (!file)
        return base::Secret();
    auto password = readPassword(file);
    if (!password)
        return std::unexpected(password.error());
    return base::Secret(*std::move(password));
}

} // namespace cli
