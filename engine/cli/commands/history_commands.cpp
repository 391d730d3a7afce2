// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct RollbackOptions {
    int number = 0;
};

void defineRollback(CLI::App &command, RollbackOptions &options)
{
    command.add_option("number", options.number, "The version, as in puentectl history")
        ->required()
        ->check(CLI::PositiveNumber);
}

Result runHistory(const Session &session)
{
    if (const auto site = readSite(session); !site && site.error().reason == u"file-missing")
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray versions;
    for (const site::HistoryEntry &version : site::history(session.directory)) {
        const QString replaced = version.replaced.toString(Qt::ISODate);
        rows.append({QString::number(version.number), replaced});
        versions.append(
            QJsonObject{{u"number"_s, version.number}, {u"in_force_until"_s, replaced}});
    }
    return Report{.text = rows.isEmpty() ? u"There are no former versions."_s
                                         : textTable({u"VERSION"_s, u"IN FORCE UNTIL"_s}, rows),
                  .json = {{u"versions"_s, versions}}};
}

Result runRollback(const Session &session, const RollbackOptions &options)
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
    addCommand(
        parser, chosen, {"rollback", "Return to a former version"}, defineRollback, runRollback);
}

} // namespace cli
