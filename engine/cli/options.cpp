// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/options.h"

#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using base::DomainName;

std::string notADomain(const std::string &text)
{
    if (DomainName::parse(QString::fromStdString(text)))
        return {};
    return '"' + text + "\" is no domain name";
}

DomainName checkedDomain(const std::string &text)
{
    return DomainName::parse(QString::fromStdString(text)).value();
}

} // namespace

CLI::Option *addText(CLI::App &command, const char *names, QString &out, const char *help)
{
    return command.add_option_function<std::string>(
        names, [&out](const std::string &text) { out = QString::fromStdString(text); }, help);
}

CLI::Option *
addText(CLI::App &command, const char *names, std::optional<QString> &out, const char *help)
{
    return command.add_option_function<std::string>(
        names, [&out](const std::string &text) { out = QString::fromStdString(text); }, help);
}

CLI::Option *addTexts(CLI::App &command, const char *names, QStringList &out, const char *help)
{
    return command.add_option_function<std::vector<std::string>>(
        names,
        [&out](const std::vector<std::string> &texts) {
            for (const std::string &text : texts)
                out.append(QString::fromStdString(text));
        },
        help);
}

CLI::Option *
addYesNo(CLI::App &command, const char *names, std::optional<bool> &out, const char *help)
{
    return addWord(
        command, names, {u"yes"_s, u"no"_s}, [&out](qsizetype index) { out = index == 0; }, help);
}

CLI::Option *
addDomain(CLI::App &command, const char *names, std::optional<DomainName> &out, const char *help)
{
    return command
        .add_option_function<std::string>(
            names, [&out](const std::string &text) { out = checkedDomain(text); }, help)
        ->check(notADomain);
}

CLI::Option *
addDomains(CLI::App &command, const char *names, QList<DomainName> &out, const char *help)
{
    return command
        .add_option_function<std::vector<std::string>>(
            names,
            [&out](const std::vector<std::string> &texts) {
                for (const std::string &text : texts)
                    out.append(checkedDomain(text));
            },
            help)
        ->check(notADomain);
}

const DomainName &given(const std::optional<DomainName> &option)
{
    Q_ASSERT(option);
    return *option; // NOLINT(bugprone-unchecked-optional-access): asserted
}

CLI::Option *addWord(CLI::App &command,
                     const char *names,
                     const QStringList &words,
                     std::function<void(qsizetype)> out,
                     const char *help)
{
    std::vector<std::string> known;
    for (const QString &word : words)
        known.push_back(word.toStdString());
    return command
        .add_option_function<std::string>(
            names,
            [words, out = std::move(out)](const std::string &text) {
                out(words.indexOf(QString::fromStdString(text)));
            },
            help)
        ->check(CLI::IsMember(known));
}

void addCommand(CLI::App &parent, Chosen &chosen, CommandName name, Result (*run)(const Session &))
{
    parent.add_subcommand(name.name, name.help)->callback([&chosen, run] { chosen = run; });
}

} // namespace cli
