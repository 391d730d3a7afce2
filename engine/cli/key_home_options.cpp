// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/key_home_options.h"

#include "engine/certificates/key_unlocking.h"
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
                     "Do not keep the passphrase or PIN: the engine gets it as a systemd "
                     "credential");
}

std::expected<certificates::KeyHome, Failure> keyHome(const KeyHomeOptions &options)
{
    if (options.token.label && options.passphraseFile)
        return std::unexpected(usage(u"A key on a token has no passphrase but the token's PIN. "
                                     "Leave out --passphrase-file."_s));
    auto token = tokenPlace(options.token);
    if (!token)
        return std::unexpected(token.error());
    if (options.forgetsSecret && !options.passphraseFile && !*token)
        return std::unexpected(
            usage(u"--no-keep-secret is for keys with a passphrase or on a token. Add "
                  "--passphrase-file or --token."_s));
    auto passphrase = secretFrom(options.passphraseFile);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    return certificates::KeyHome{.passphrase = *std::move(passphrase),
                                 .keepsSecret = !options.forgetsSecret,
                                 .token = *std::move(token)};
}

QString unlockAdvice(const Session &session, const QString &publicKeyId)
{
    const auto lock = certificates::lockWithoutSecret(session.directory, publicKeyId);
    if (!lock)
        return {};
    return u"\nThe %1 is not kept. Give it to the engine's service as the credential "
           "%2 (LoadCredential= in its unit)."_s.arg(
               *lock == certificates::KeyLock::Pin ? u"PIN"_s : u"passphrase"_s,
               certificates::unlockCredentialName(publicKeyId));
}

QString unlockAdvice(const Session &session, const certificates::Certificate &leaf)
{
    return unlockAdvice(session, QString::fromLatin1(leaf.publicKeyId().toHex()));
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
