// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/difference.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct VersionOptions {
    int number = 0;
};

void defineVersion(CLI::App &command, VersionOptions &options)
{
    command.add_option("number", options.number, "The version, as in puentectl history")
        ->required()
        ->check(CLI::Range(1, 1'000'000));
}

Result runDiff(const Session &session, const VersionOptions &options)
{
    const auto now = readSite(session);
    if (!now)
        return std::unexpected(now.error());
    const auto then = site::loadVersion(session.directory, options.number);
    if (!then)
        return std::unexpected(failure(then.error()));
    Difference difference = describe(site::differences(*then, *now));
    difference.json.insert(u"version"_s, options.number);
    return Report{.text = difference.text.isEmpty()
                      ? u"Nothing has changed since version %1."_s.arg(options.number)
                      : difference.text,
                  .json = difference.json};
}

Result runHistory(const Session &session)
{
    if (const auto site = readSite(session); !site && site.error().reason == u"file-missing")
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray versions;
    for (const site::HistoryEntry &version : site::history(session.directory)) {
        const QString replaced = version.replaced.toString(Qt::ISODate);
        rows.append({QString::number(version.number), replaced, version.user, version.program});
        versions.append(QJsonObject{{u"number"_s, version.number},
                                    {u"in_force_until"_s, replaced},
                                    {u"replaced_by"_s, version.user},
                                    {u"program"_s, version.program}});
    }
    return Report{
        .text = rows.isEmpty()
            ? u"There are no former versions."_s
            : textTable({u"VERSION"_s, u"IN FORCE UNTIL"_s, u"REPLACED BY"_s, u"WITH"_s}, rows),
        .json = {{u"versions"_s, versions}}};
}

Result runRollback(const Session &session, const VersionOptions &options)
{
    if (const auto done = site::rollback(session.directory, options.number); !done)
        return std::unexpected(failure(done.error()));
    return report(u"Version %1 is in force again."_s.arg(options.number),
                  {{u"version"_s, options.number}},
                  tellEngine(session));
}

} // namespace

void addHistoryCommands(CLI::App &parser, Chosen &chosen)
{
    addCommand(parser, chosen, {"history", "List the former versions of the site"}, runHistory);
    addCommand(parser,
               chosen,
               {"diff", "Tell what has changed since a former version"},
               defineVersion,
               runDiff);
    addCommand(
        parser, chosen, {"rollback", "Return to a former version"}, defineVersion, runRollback);
}

} // namespace cli
