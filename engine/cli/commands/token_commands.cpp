// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/tokens.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/text_table.h"
#include "engine/cli/token_options.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::Token;
using certificates::TokenKey;

struct ListOptions {
    std::optional<QString> module;
};

struct RemovalOptions {
    certificates::TokenKeyPlace key;
    std::optional<QString> pinFile;
};

void defineList(CLI::App &command, ListOptions &options)
{
    addText(command, "--module", options.module, "Of this PKCS#11 module, else of all installed");
}

void defineRemoval(CLI::App &command, RemovalOptions &options)
{
    addText(command, "uri", options.key.uri, "The key, as puentectl token keys shows it")
        ->required();
    addText(command, "--module", options.key.modulePath, "The token's PKCS#11 module")->required();
    addText(command, "--pin-file", options.pinFile, "Its PIN: the first line; - is standard input");
}

QJsonObject tokenJson(const Token &token)
{
    return {{u"module"_s, token.modulePath},
            {u"label"_s, token.label},
            {u"manufacturer"_s, token.manufacturer},
            {u"model"_s, token.model},
            {u"serial"_s, token.serial},
            {u"initialised"_s, token.isInitialised},
            {u"pin"_s, name(token.pinState)}};
}

QString pinNote(const Token &token)
{
    if (!token.isInitialised)
        return u"not initialised"_s;
    switch (token.pinState) {
    case certificates::PinState::Fine:
        return u"ready"_s;
    case certificates::PinState::TriesUsed:
        return u"ready, wrong PINs were tried"_s;
    case certificates::PinState::LastTry:
        return u"one wrong PIN from locking"_s;
    case certificates::PinState::Locked:
        return u"locked"_s;
    }
    Q_UNREACHABLE();
}

Result runList(const Session &, const ListOptions &options)
{
    const QStringList modules =
        options.module ? QStringList{*options.module} : certificates::installedModules();
    QList<QFuture<std::expected<QList<Token>, certificates::CertificateError>>> answers;
    for (const QString &module : modules) // at the same time: some take seconds
        answers.append(certificates::listTokens(module));

    QList<QStringList> rows;
    QJsonArray tokens;
    QJsonArray failed;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const auto listed = answers.at(i).result();
        if (!listed && options.module)
            return std::unexpected(failure(listed.error()));
        if (!listed) { // one bad module does not hide the others
            rows.append({u"-"_s, u"no answer"_s, {}, {}, modules.at(i)});
            failed.append(QJsonObject{{u"module"_s, modules.at(i)},
                                      {u"reason"_s, reasonName(listed.error().reason)},
                                      {u"details"_s, listed.error().evidence}});
            continue;
        }
        for (const Token &token : *listed) {
            rows.append(
                {token.label, pinNote(token), token.manufacturer, token.serial, token.modulePath});
            tokens.append(tokenJson(token));
        }
    }
    const QStringList headings{u"TOKEN"_s, u"STATE"_s, u"MANUFACTURER"_s, u"SERIAL"_s, u"MODULE"_s};
    return Report{.text = rows.isEmpty() ? u"There are no tokens."_s : textTable(headings, rows),
                  .json = {{u"tokens"_s, tokens}, {u"failed_modules"_s, failed}}};
}

Result runKeys(const Session &, const TokenOptions &options)
{
    const auto place = tokenPlace(options);
    if (!place)
        return std::unexpected(place.error());
    if (!*place)
        return std::unexpected(usage(u"Which token? Add --token."_s));
    const auto listed = certificates::listTokenKeys(**place).result();
    if (!listed)
        return std::unexpected(failure(listed.error()));
    QList<QStringList> rows;
    QJsonArray keys;
    for (const TokenKey &key : *listed) {
        rows.append({key.label, key.description, key.hasCertificate ? u"yes"_s : u"no"_s, key.uri});
        keys.append(QJsonObject{{u"uri"_s, key.uri},
                                {u"label"_s, key.label},
                                {u"key"_s, key.description},
                                {u"has_certificate"_s, key.hasCertificate}});
    }
    const QStringList headings{u"LABEL"_s, u"KEY"_s, u"CERTIFICATE"_s, u"URI"_s};
    return Report{.text = rows.isEmpty() ? u"There are no private keys on the token."_s
                                         : textTable(headings, rows),
                  .json = {{u"keys"_s, keys}}};
}

Result runRemoval(const Session &, const RemovalOptions &options)
{
    const auto pin = secretFrom(options.pinFile);
    if (!pin)
        return std::unexpected(pin.error());
    if (const auto removed = certificates::removeTokenKey(options.key, *pin); !removed)
        return std::unexpected(failure(removed.error()));
    return Report{.text = u"Removed the key and its certificates from the token."_s,
                  .json = {{u"removed"_s, options.key.uri}}};
}

} // namespace

void addTokenCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group =
        *parser.add_subcommand("token", "PKCS#11 tokens for keys")->require_subcommand(1);
    addCommand(group, chosen, {"list", "List the tokens"}, defineList, runList);
    addCommand(group, chosen, {"keys", "List the private keys of a token"}, defineToken, runKeys);
    addCommand(group,
               chosen,
               {"remove-key", "Remove a key from its token; there is no way back"},
               defineRemoval,
               runRemoval);
}

} // namespace cli
