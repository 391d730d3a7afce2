// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/messages/lync_messages.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"
#include "engine/site/lync_import.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct LyncOptions {
    QStringList files;
    bool dryRun = false;
    bool replace = false;
    bool skipConflicts = false;
    bool numbersAsDocumented = false;
};

void defineLync(CLI::App &command, LyncOptions &options)
{
    addTexts(command,
             "file",
             options.files,
             "Of Export-Clixml, ConvertTo-Json or Export-Csv; several belong together")
        ->required();
    command.add_flag("--dry-run", options.dryRun, "Show what would be done, and write nothing");
    command.add_flag("--replace",
                     options.replace,
                     "Take what conflicts wherever it can be taken, in place of what is here");
    command.add_flag("--skip-conflicts",
                     options.skipConflicts,
                     "Leave out what conflicts; with --replace, what cannot be taken even so");
    command.add_flag("--numbers-as-documented",
                     options.numbersAsDocumented,
                     "Read enumerations that were exported as numbers in the documented order");
}

std::expected<site::LyncExport, Failure> readFiles(const QStringList &paths)
{
    QList<site::LyncFile> files;
    for (const QString &path : paths) {
        const auto bytes = readFile(path, site::maxLyncFileBytes);
        if (!bytes)
            return std::unexpected(bytes.error());
        files.append({.name = QFileInfo(path).fileName(), .bytes = *bytes});
    }
    auto exported = site::readLyncFiles(files);
    if (!exported)
        return std::unexpected(failure(exported.error()));
    return *std::move(exported);
}

site::LyncChoice decide(const site::LyncItem &item, const LyncOptions &options)
{
    using Reason = site::LyncProblem::Reason;
    const auto onlyNumbers = [](const site::LyncProblem &problem) {
        return problem.reason == Reason::NumberForName;
    };
    const bool hasNumbers = std::ranges::any_of(item.problems, onlyNumbers);
    const bool hasOthers = !std::ranges::all_of(item.problems, onlyNumbers);
    const bool mayTake = item.canTake() && (!hasNumbers || options.numbersAsDocumented)
        && (!hasOthers || options.replace);
    if (mayTake)
        return site::LyncChoice::Take;
    return options.skipConflicts ? site::LyncChoice::Skip : site::LyncChoice::Undecided;
}

QJsonObject itemJson(const site::LyncItem &item)
{
    QJsonArray properties;
    for (const site::LyncProperty &property : item.properties)
        properties.append(QJsonObject{{u"name"_s, property.name},
                                      {u"value"_s, property.value},
                                      {u"fate"_s, name(property.fate)},
                                      {u"setting"_s, property.key},
                                      {u"why"_s, why(property.fate)}});
    QJsonArray conflicts;
    for (const site::LyncProblem &problem : item.problems)
        conflicts.append(QJsonObject{{u"reason"_s, reasonName(problem.reason)},
                                     {u"property"_s, problem.property},
                                     {u"evidence"_s, problem.evidence},
                                     {u"can_take"_s, problem.canTake},
                                     {u"message"_s, message(problem)}});
    return {{u"kind"_s, name(item.kind)},
            {u"name"_s, item.name},
            {u"file"_s, item.file},
            {u"effect"_s, name(item.effect)},
            {u"choice"_s, item.isUndecided() ? u"undecided"_s : name(item.choice)},
            {u"properties"_s, properties},
            {u"conflicts"_s, conflicts}};
}

QString outcome(const site::LyncItem &item)
{
    if (item.isUndecided())
        return u"conflict"_s;
    if (item.kind == site::LyncKind::User && item.choice != site::LyncChoice::Skip)
        return u"read"_s; // what comes of it stands at the policies
    if (item.effect == site::LyncItem::Effect::Same)
        return u"is here already"_s;
    return item.choice == site::LyncChoice::Skip ? u"skipped"_s : name(item.effect);
}

QString itemTable(const QList<site::LyncItem> &items)
{
    QList<QStringList> rows;
    for (const site::LyncItem &item : items)
        rows.append({name(item.kind), item.name, outcome(item), item.file});
    return textTable({u"KIND"_s, u"NAME"_s, u"OUTCOME"_s, u"FILE"_s}, rows);
}

QString conflictTable(const QList<site::LyncItem> &items)
{
    QList<QStringList> rows;
    for (const site::LyncItem &item : items) {
        for (const site::LyncProblem &problem : item.problems)
            rows.append({name(item.kind), item.name, message(problem)});
    }
    return rows.isEmpty() ? QString() : textTable({u"KIND"_s, u"NAME"_s, u"CONFLICT"_s}, rows);
}

// Every property that is not taken over, once for each kind of object, with the reason.
QString leftOutTable(const QList<site::LyncItem> &items)
{
    QMap<QStringList, int> counts;
    for (const site::LyncItem &item : items) {
        for (const site::LyncProperty &property : item.properties) {
            if (property.fate != site::LyncFate::Taken && property.fate != site::LyncFate::NotSet)
                ++counts[{name(item.kind), property.name, why(property.fate)}];
        }
    }
    QList<QStringList> rows;
    for (const auto &[row, count] : counts.asKeyValueRange())
        rows.append({row.at(0), row.at(1), QString::number(count), row.at(2)});
    return rows.isEmpty() ? QString()
                          : textTable({u"KIND"_s, u"NOT TAKEN OVER"_s, u"TIMES"_s, u"WHY"_s}, rows);
}

Report preview(const site::LyncImport &import)
{
    QStringList parts{itemTable(import.items)};
    for (const QString &table : {conflictTable(import.items), leftOutTable(import.items)}) {
        if (!table.isEmpty())
            parts.append(table);
    }
    QJsonArray items;
    for (const site::LyncItem &item : import.items)
        items.append(itemJson(item));
    return {.text = parts.join(u"\n\n"), .json = {{u"items"_s, items}, {u"written"_s, false}}};
}

Failure conflictsLeft(const site::LyncImport &import, const Report &found)
{
    Failure failed =
        refused(u"import-conflicts"_s,
                u"%1 objects conflict with this site; nothing was written. Choose "
                "--replace or --skip-conflicts, or correct them."_s.arg(import.undecided));
    failed.found = found;
    return failed;
}

Result runLync(const Session &session, const LyncOptions &options)
{
    const auto exported = readFiles(options.files);
    if (!exported)
        return std::unexpected(exported.error());
    auto revision = site::loadRevision(session.directory);
    if (!revision)
        return std::unexpected(failure(revision.error()));
    const site::LyncImport import =
        importLync(*exported, revision->site, [&options](const site::LyncItem &item) {
            return decide(item, options);
        });

    Report found = preview(import);
    if (import.undecided > 0)
        return std::unexpected(conflictsLeft(import, found));
    if (import.contradiction) {
        Failure failed = failure(*import.contradiction);
        failed.found = found;
        return std::unexpected(failed);
    }
    if (options.dryRun || import.site == revision->site) {
        found.text += options.dryRun ? u"\n\nNothing was written."_s
                                     : u"\n\nAll of it is here already; nothing was written."_s;
        return found;
    }
    revision->site = import.site;
    if (const auto committed = site::commit(session.directory, *revision); !committed)
        return std::unexpected(failure(committed.error()));
    found.json.insert(u"written"_s, true);
    return report(found.text + u"\n\nImported. The former version is in the history."_s,
                  found.json,
                  tellEngine(session));
}

} // namespace

void addLyncCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("import", "Take over what another system has")
                           ->require_subcommand(1);
    addCommand(group,
               chosen,
               {"lync", "Partners, policies, domains and settings from Lync's PowerShell"},
               defineLync,
               runLync);
}

} // namespace cli
