// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"
#include "engine/site/choices.h"

#include <QStringList>

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>

namespace cli {

// Options and positional arguments bound to our types. A value that does not fit is wrong usage.
// An empty optional afterwards: it was not given.
CLI::Option *addText(CLI::App &command, const char *names, QString &out, const char *help);
CLI::Option *
addText(CLI::App &command, const char *names, std::optional<QString> &out, const char *help);
CLI::Option *addTexts(CLI::App &command, const char *names, QStringList &out, const char *help);
CLI::Option *
addYesNo(CLI::App &command, const char *names, std::optional<bool> &out, const char *help);
CLI::Option *addDomain(CLI::App &command,
                       const char *names,
                       std::optional<base::DomainName> &out,
                       const char *help);
// Several domains after one option, or the option several times.
CLI::Option *
addDomains(CLI::App &command, const char *names, QList<base::DomainName> &out, const char *help);

// What a required option holds: the parser has seen to it.
[[nodiscard]] const base::DomainName &given(const std::optional<base::DomainName> &option);

// One of `words`; `out` becomes its index.
CLI::Option *addWord(CLI::App &command,
                     const char *names,
                     const QStringList &words,
                     std::function<void(qsizetype)> out,
                     const char *help);

template<typename Enum>
CLI::Option *
addChoice(CLI::App &command, const char *names, std::optional<Enum> &out, const char *help)
{
    return addWord(
        command,
        names,
        site::choices<Enum>(),
        [&out](qsizetype index) { out = static_cast<Enum>(index); },
        help);
}

// The command that was chosen: it runs once everything is parsed.
using Chosen = std::function<Result(const Session &)>;

struct CommandName {
    const char *name;
    const char *help;
};

template<typename Options>
void addCommand(CLI::App &parent,
                Chosen &chosen,
                CommandName name,
                void (*define)(CLI::App &, Options &),
                Result (*run)(const Session &, const Options &))
{
    CLI::App *command = parent.add_subcommand(name.name, name.help);
    // Owned by the bindings of the parser and by the chosen command, whichever lives longer.
    const auto options = std::make_shared<Options>();
    define(*command, *options);
    command->callback([&chosen, options, run] {
        chosen = [options, run](const Session &session) { return run(session, *options); };
    });
}

// A command without options of its own.
void addCommand(CLI::App &parent, Chosen &chosen, CommandName name, Result (*run)(const Session &));

} // namespace cli
