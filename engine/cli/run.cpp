// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/run.h"

#include "engine/cli/commands/commands.h"
#include "engine/cli/completion.h"
#include "engine/cli/manual_page.h"
#include "engine/cli/messages/messages.h"
#include "engine/site/directories.h"

#include <QJsonDocument>

#include <cstdio>
#include <optional>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

// False: it could not be written, as to a full disk.
bool print(std::FILE *stream, const QByteArray &line)
{
    const auto size = static_cast<std::size_t>(line.size());
    const bool isTaken = std::fwrite(line.constData(), 1, size, stream) == size;
    return isTaken && std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
}

// An error repeats what stands in files and what partners sent: no control sequence of theirs, and
// no change of the writing direction, reaches the terminal.
QByteArray forTerminal(QString text)
{
    for (QChar &c : text) {
        const bool isLayout = c == u'\n' || c == u'\t';
        if (!isLayout && !c.isPrint() && !c.isSurrogate())
            c = u'?';
    }
    return text.toUtf8();
}

bool printJson(const QJsonObject &json)
{
    return print(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

int fail(const Failure &failure, bool json)
{
    if (json) {
        QJsonObject error{{u"reason"_s, failure.reason}, {u"message"_s, failure.message}};
        if (!failure.details.isEmpty())
            error.insert(u"details"_s, failure.details);
        QJsonObject document = failure.found.json;
        document.insert(u"error"_s, error);
        printJson(document);
    } else {
        if (!failure.found.text.isEmpty())
            print(stdout, failure.found.text.toUtf8());
        const QString details =
            failure.details.isEmpty() ? QString() : u"\nDetails: "_s + failure.details;
        print(stderr, forTerminal(failure.message + details));
    }
    return static_cast<int>(failure.exitCode);
}

int succeed(const Report &report, bool json)
{
    if (!json) {
        for (const QString &warning : report.warnings)
            print(stderr, (u"Warning: "_s + warning).toUtf8());
    }
    const bool isWritten = json ? printJson(report.json)
                                : report.text.isEmpty() || print(stdout, report.text.toUtf8());
    if (isWritten)
        return static_cast<int>(ExitCode::Done);
    print(stderr,
          "The command is done, but its output could not be written. Check the space left where "
          "it goes.");
    return static_cast<int>(ExitCode::Refused);
}

// For arguments that the parser gave up on, perhaps before it came to --json.
bool asksForJson(std::span<char *> arguments)
{
    for (const std::string_view argument : arguments) {
        if (argument == "--json")
            return true;
    }
    return false;
}

QString sentence(const std::string &text)
{
    const QString message = QString::fromStdString(text).trimmed();
    return message.endsWith(u'.') ? message : message + u'.';
}

// What shells and the build of the packages ask for: no commands of an administrator's.
void addPages(CLI::App &parser, Chosen &chosen)
{
    const auto shell = std::make_shared<QString>();
    CLI::App *completion =
        parser.add_subcommand("completion", "Print a script that completes puentectl in a shell");
    addWord(
        *completion,
        "shell",
        {u"bash"_s, u"zsh"_s, u"fish"_s},
        [shell](qsizetype index) {
            *shell = QStringList{u"bash"_s, u"zsh"_s, u"fish"_s}.at(index);
        },
        "The shell")
        ->required();
    completion->callback([&chosen, shell] {
        chosen = [shell](const Session &) {
            const QString script = completionScript(*shell);
            return Report{script, {{u"script"_s, script}}};
        };
    });

    parser.add_subcommand("manual", "Print puentectl(1)")->group("")->callback([&parser, &chosen] {
        chosen = [&parser](const Session &) {
            const QString page = QString::fromUtf8(manualPage(parser)).chopped(1);
            return Report{page, {{u"page"_s, page}}};
        };
    });
}

// "complete -- WORDS…", as the completion scripts ask: taken before the parser, since half a
// command line is wrong usage.
std::optional<QStringList> wordsToComplete(std::span<char *> arguments)
{
    if (arguments.size() < 3 || std::string_view(arguments[1]) != "complete"
        || std::string_view(arguments[2]) != "--")
        return std::nullopt;
    QStringList words;
    for (const char *word : arguments.subspan(3))
        words.append(QString::fromLocal8Bit(word));
    return words;
}

} // namespace

int run(int argc, char **argv)
{
    CLI::App parser("Administers a Puente site: SIP organisations and their XMPP partners.",
                    "puentectl");
    QString directory;
    bool json = false;
    Chosen chosen;
    parser.set_version_flag("--version", PUENTE_VERSION);
    parser.require_subcommand(1);
    parser.fallthrough(); // --site and --json may stand after the command as well
    addText(parser, "--site", directory, "The site directory; else $PUENTE_SITE");
    parser.add_flag("--json", json, "Print one JSON document");
    addSiteCommands(parser, chosen);
    addHistoryCommands(parser, chosen);
    addCertificateCommands(parser, chosen);
    addAcmeCommands(parser, chosen);
    addLyncCommands(parser, chosen);
    addPartnerCommands(parser, chosen);
    addPolicyCommands(parser, chosen);
    addSipDomainCommands(parser, chosen);
    addProviderCommands(parser, chosen);
    addGatewayCommands(parser, chosen);
    addEdgeCommands(parser, chosen);
    addApplyCommands(parser, chosen);
    addPlanCommands(parser, chosen);
    addCheckCommands(parser, chosen);
    addTokenCommands(parser, chosen);
    addContactCommands(parser, chosen);
    addUserCommands(parser, chosen);
    addEngineCommands(parser, chosen);
    addServiceCommands(parser, chosen);
    addPages(parser, chosen);

    if (const auto words = wordsToComplete({argv, static_cast<std::size_t>(argc)})) {
        const qsizetype site = words->indexOf(u"--site"_s);
        const QString named = site < 0 ? QString() : words->value(site + 1);
        const QStringList found = completions(parser, *words, Session{site::siteDirectory(named)});
        return succeed({found.join(u'\n'), {}}, false);
    }
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError &error) { // CLI11 knows no other way
        if (error.get_exit_code() == 0) // --help, --version
            return parser.exit(error);
        return fail(usage(sentence(error.what())
                          + u" See puentectl --help, or --help after the command."_s),
                    asksForJson({argv, static_cast<std::size_t>(argc)}));
    }

    const Result result = chosen(Session{site::siteDirectory(directory)});
    return result ? succeed(*result, json) : fail(result.error(), json);
}

} // namespace cli
