// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/request_options.h"
#include "engine/cli/request_report.h"
#include "engine/cli/site_change.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct Options {
    RequestOptions request;
    QString out;
};

void define(CLI::App &command, Options &options)
{
    defineRequest(command, options.request);
    addText(command, "--out", options.out, "Where to write the request (PEM)")->required();
}

Result run(const Session &session, const Options &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto order = orderFor(options.request, *site);
    if (!order)
        return std::unexpected(order.error());
    const auto pending =
        certificates::Store(session.directory).requestNow(order->draft, order->home);
    if (!pending)
        return std::unexpected(failure(pending.error()));
    auto report = writeRequest(*pending, options.out);
    if (report)
        report->text += unlockAdvice(session, pending->id);
    return report;
}

} // namespace

void addRequestCommand(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(
        certificateGroup, chosen, {"request", "Make a key and a certificate request"}, define, run);
}

} // namespace cli
