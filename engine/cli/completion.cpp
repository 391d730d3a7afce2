// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/completion.h"

#include "engine/certificates/store.h"
#include "engine/site/site_file.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

QStringList partners(const site::Site &site)
{
    QStringList all;
    for (const site::XmppPartner &partner : site.xmppPartners)
        all.append(partner.domain.text());
    return all;
}

QStringList policies(const site::Site &site)
{
    QStringList all;
    for (const site::ExternalAccessPolicy &policy : site.policies)
        all.append(policy.name);
    return all;
}

QStringList sipDomains(const site::Site &site)
{
    QStringList all;
    for (const site::SipDomain &domain : site.sipDomains)
        all.append(domain.domain.text());
    return all;
}

struct Source {
    const char *group; // the command above, "partner"
    QStringList (*values)(const site::Site &);
};

// Whose elements a positional argument names, by the group of commands it belongs to.
constexpr std::array sources{Source{"partner", partners},
                             Source{"check", partners},
                             Source{"policy", policies},
                             Source{"sip-domain", sipDomains}};

// What an option or argument may be, of those that its help names: "TEXT:{required,optional}".
QStringList choicesOf(const CLI::Option &option)
{
    const QString type = QString::fromStdString(option.get_type_name());
    const qsizetype open = type.indexOf(u'{');
    const qsizetype close = type.lastIndexOf(u'}');
    return open < 0 || close < open ? QStringList()
                                    : type.sliced(open + 1, close - open - 1).split(u',');
}

QStringList certificateIds(const QString &directory)
{
    QStringList ids;
    for (const auto &stored : certificates::Store(directory).list())
        ids.append(stored.leaf.id());
    return ids;
}

// Where the words lead: the command that they name, and what is still open there.
struct Position {
    const CLI::App *command;
    QString group; // the name of the command's parent, or of the command itself at the top
    const CLI::Option *option = nullptr; // that waits for its value
    int arguments = 0; // positional ones that are there
};

Position walk(const CLI::App &parser, const QStringList &words)
{
    Position position{&parser, {}};
    for (const QString &word : words) {
        if (position.option) {
            position.option = nullptr;
            continue;
        }
        if (word.startsWith(u'-')) {
            const CLI::Option *option = position.command->get_option_no_throw(word.toStdString());
            if (option == nullptr)
                option = parser.get_option_no_throw(word.toStdString());
            if (option != nullptr && option->get_items_expected_max() > 0)
                position.option = option;
            continue;
        }
        const auto below = position.command->get_subcommands(
            [&](const CLI::App *child) { return child->get_name() == word.toStdString(); });
        if (below.empty()) {
            ++position.arguments;
            continue;
        }
        position.group = position.command == &parser ? word : position.group;
        position.command = below.front();
    }
    return position;
}

QStringList argumentValues(const Position &position, const Session &session)
{
    const auto positionals = position.command->get_options(
        [](const CLI::Option *option) { return option->get_positional(); });
    if (positionals.empty())
        return {};
    const auto index = std::min(std::size_t(position.arguments), positionals.size() - 1);
    if (const QStringList choices = choicesOf(*positionals[index]); !choices.isEmpty())
        return choices;
    if (position.group == "cert"_L1)
        return certificateIds(session.directory);
    const auto *const source = std::ranges::find_if(
        sources, [&](const Source &one) { return position.group == QLatin1StringView(one.group); });
    if (source == sources.end() || position.command->get_name() == "add")
        return {};
    const auto site = site::loadSite(session.directory);
    return site ? source->values(*site) : QStringList();
}

QStringList optionNames(const CLI::App &command)
{
    QStringList names;
    for (const CLI::Option *option : command.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.append(u"--"_s + QString::fromStdString(name));
    }
    return names;
}

QStringList commandNames(const CLI::App &command)
{
    QStringList names;
    for (const CLI::App *child :
         command.get_subcommands([](const CLI::App *one) { return !one->get_group().empty(); }))
        names.append(QString::fromStdString(child->get_name()));
    return names;
}

} // namespace

QStringList completions(const CLI::App &parser, const QStringList &words, const Session &session)
{
    const QString begun = words.value(words.size() - 1);
    const Position position = walk(parser, words.first(std::max(qsizetype{0}, words.size() - 1)));
    QStringList found;
    if (position.option)
        found = choicesOf(*position.option);
    else if (begun.startsWith(u'-'))
        found = optionNames(*position.command) + optionNames(parser);
    else
        found = commandNames(*position.command) + argumentValues(position, session);
    found.removeIf([&](const QString &word) { return !word.startsWith(begun); });
    found.removeDuplicates();
    return found;
}

QString completionScript(const QString &shell)
{
    if (shell == "bash"_L1)
        return uR"(_puentectl()
{
    local IFS=$'\n'
    mapfile -t COMPREPLY < <(puentectl complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    [ ${#COMPREPLY[@]} -gt 0 ] || compopt -o default
}
complete -F _puentectl puentectl)"_s;
    if (shell == "zsh"_L1)
        return uR"(#compdef puentectl
_puentectl()
{
    local -a found
    found=("${(@f)$(puentectl complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$found" ]]; then compadd -- $found; else _files; fi
}
_puentectl "$@")"_s;
    if (shell == "fish"_L1)
        return uR"(complete -c puentectl -a '(puentectl complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)')"_s;
    return {};
}

} // namespace cli
