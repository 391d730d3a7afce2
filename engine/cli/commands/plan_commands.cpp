// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/csv.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_plan.h"
#include "engine/cli/text_table.h"
#include "engine/site/zone_file.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct PlanOptions {
    QStringList addresses;
    bool zone = false;
    bool csv = false;
    bool check = false;
    std::optional<QString> htmlFile;
};

void defineAddresses(CLI::App &command, PlanOptions &options)
{
    addTexts(command,
             "--address",
             options.addresses,
             "A public address of the edge; else those of the site, or where it listens");
}

void defineDns(CLI::App &command, PlanOptions &options)
{
    defineAddresses(command, options);
    CLI::Option *zone = command.add_flag("--zone", options.zone, "As lines of a zone file");
    CLI::Option *csv =
        command.add_flag("--csv", options.csv, "As comma-separated values")->excludes(zone);
    command.add_flag("--check", options.check, "Ask the DNS what is there; 1 unless all is")
        ->excludes(zone);
    zone->excludes(csv);
}

void definePorts(CLI::App &command, PlanOptions &options)
{
    command.add_flag(
        "--check", options.check, "Tell whether the engine listens, or could; 1 unless all do");
    command.add_flag("--csv", options.csv, "As comma-separated values");
}

void definePlan(CLI::App &command, PlanOptions &options)
{
    defineAddresses(command, options);
    addText(command, "--html", options.htmlFile, "Write a page to be printed into this file");
    command.add_flag("--check", options.check, "Tell what of it is there; 1 unless all is");
}

QString csvText(const base::Table &table)
{
    QByteArray text = base::csv(table.columns, table.rows);
    text.chop(1); // the line feed that a report ends with
    return QString::fromUtf8(text);
}

QString zoneText(const SitePlan &plan)
{
    QByteArray text = site::zoneFile(
        plan.records,
        {.optional = u"Optional:"_s, .unknownAddress = u"the public address of this edge"_s});
    text.chop(1);
    return QString::fromUtf8(text);
}

// What is reported either way; a failure where the check found a fault.
Result checked(const SitePlan &plan, const Report &report)
{
    const qsizetype records = recordFaults(plan);
    const qsizetype ports = portFaults(plan);
    if (records == 0 && ports == 0)
        return report;
    QStringList faults;
    if (records > 0)
        faults += u"required DNS records that are not there as planned: %1"_s.arg(records);
    if (ports > 0)
        faults += u"ports that take no connections: %1"_s.arg(ports);
    QString what = faults.join(u", "_s);
    what.front() = what.front().toUpper();
    Failure failure =
        refused(u"check-failed"_s, what + u". Mend what is marked above, then check again."_s);
    failure.found = report;
    return std::unexpected(failure);
}

Result runDns(const Session &session, const PlanOptions &options)
{
    auto plan = planFor(session, options.addresses);
    if (!plan)
        return std::unexpected(plan.error());
    if (options.check)
        checkRecords(*plan);
    const base::Table table = recordTable(*plan);
    Report report{.text = textTable(table.columns, table.rows),
                  .json = {{u"records"_s, recordJson(*plan)}}};
    if (options.csv)
        report.text = csvText(table);
    if (options.zone) {
        report.text = zoneText(*plan);
        report.json.insert(u"zone"_s, report.text + u'\n');
    }
    return checked(*plan, report);
}

Result runPorts(const Session &session, const PlanOptions &options)
{
    auto plan = planFor(session, {});
    if (!plan)
        return std::unexpected(plan.error());
    if (options.check) {
        if (const auto done = checkPorts(*plan, session); !done)
            return std::unexpected(done.error());
    }
    const base::Table table = portTable(*plan);
    return checked(*plan,
                   {.text = options.csv ? csvText(table) : textTable(table.columns, table.rows),
                    .json = {{u"ports"_s, portJson(*plan)}}});
}

base::HtmlPage page(const SitePlan &plan, const QList<base::Table> &tables)
{
    return {.language = u"en"_s,
            .title = u"Plan for "_s + plan.site.edge.fqdn.text(),
            .subtitle =
                u"Made by Puente on "_s + QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
            .tables = tables};
}

Result runPlan(const Session &session, const PlanOptions &options)
{
    auto plan = planFor(session, options.addresses);
    if (!plan)
        return std::unexpected(plan.error());
    if (options.check) {
        checkRecords(*plan);
        if (const auto done = checkPorts(*plan, session); !done)
            return std::unexpected(done.error());
    }
    const QList<base::Table> tables{nameTable(*plan), recordTable(*plan), portTable(*plan)};
    QStringList parts;
    for (const base::Table &table : tables)
        parts += table.heading + u'\n' + textTable(table.columns, table.rows);
    Report report{.text = parts.join(u"\n\n"_s),
                  .json = {{u"names"_s, nameJson(*plan)},
                           {u"records"_s, recordJson(*plan)},
                           {u"ports"_s, portJson(*plan)}}};
    if (options.htmlFile) {
        const auto written = writeFile(*options.htmlFile, base::html(page(*plan, tables)));
        if (!written)
            return std::unexpected(written.error());
        report.json.insert(u"file"_s, *options.htmlFile);
        report.text = u"Wrote the plan to %1."_s.arg(*options.htmlFile);
    }
    return checked(*plan, report);
}

} // namespace

void addPlanCommands(CLI::App &parser, Chosen &chosen)
{
    addCommand(parser, chosen, {"dns", "List the DNS records the site needs"}, defineDns, runDns);
    addCommand(
        parser, chosen, {"ports", "List the firewall ports the site needs"}, definePorts, runPorts);
    addCommand(parser,
               chosen,
               {"plan", "Certificate names, DNS records and ports in one"},
               definePlan,
               runPlan);
}

} // namespace cli
