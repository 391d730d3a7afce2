// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/difference.h"
#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/site_json.h"
#include "engine/site/site_file.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct ApplyOptions {
    QString file;
    bool dryRun = false;
};

struct ExportOptions {
    QString file;
};

void defineApply(CLI::App &command, ApplyOptions &options)
{
    addText(command, "file", options.file, "A whole site.toml")->required();
    command.add_flag("--dry-run", options.dryRun, "Only check it and tell the difference");
}

void defineExport(CLI::App &command, ExportOptions &options)
{
    addText(command, "file", options.file, "Where to; else it is printed");
}

// A fault of the given file, which is not the site's own.
Failure faultOf(const QString &file, const site::SiteError &error)
{
    const QString ours = u"site.toml"_s;
    Failure failed = failure(error);
    if (failed.message.startsWith(ours))
        failed.message.replace(0, ours.size(), file);
    else
        failed.message.prepend(file + u": "_s);
    return failed;
}

Result runApply(const Session &session, const ApplyOptions &options)
{
    const auto bytes = readFile(options.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto wanted = site::parseSite(*bytes);
    if (!wanted)
        return std::unexpected(faultOf(options.file, wanted.error()));
    auto present = site::loadRevision(session.directory);
    if (!present)
        return std::unexpected(failure(present.error()));

    const QList<site::SettingChange> changes = site::differences(present->site, *wanted);
    Difference difference = describe(changes);
    difference.json.insert(u"applied"_s, !options.dryRun);
    if (options.dryRun)
        return Report{.text = changes.isEmpty() ? u"Nothing would change."_s : difference.text,
                      .json = difference.json};
    present->site = *wanted;
    // What was shown is what is done: whatever somebody else wrote meanwhile is not undone by it.
    if (const auto committed = site::commit(session.directory, *present); !committed)
        return std::unexpected(failure(committed.error()));
    const QString text =
        changes.isEmpty() ? u"Nothing changed."_s : difference.text + u"\nThis is in force."_s;
    return report(text, difference.json, tellEngine(session));
}

Result runExport(const Session &session, const ExportOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    if (!options.file.isEmpty()) {
        // Whole, so that apply restores it: the database's password is in it, if it has one.
        if (const auto written =
                writeFile(options.file, site::writeSite(*site), Readers::OwnerAlone);
            !written)
            return std::unexpected(written.error());
        return Report{.text = u"Wrote the site to %1."_s.arg(options.file),
                      .json = {{u"file"_s, options.file}}};
    }
    QByteArray text = site::writeSite(*site);
    text.chop(1);
    return Report{.text = QString::fromUtf8(text),
                  .json = {{u"site_toml"_s, QString::fromUtf8(text) + u'\n'}}};
}

} // namespace

void addApplyCommands(CLI::App &parser, Chosen &chosen)
{
    addCommand(parser, chosen, {"apply", "Put a whole site.toml in force"}, defineApply, runApply);
    addCommand(
        parser, chosen, {"export", "Write the site, to be applied"}, defineExport, runExport);
}

} // namespace cli
