// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/request_options.h"
#include "engine/cli/site_change.h"

#include <QJsonArray>

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
    if (!writeFile(options.out, pending->csrPem))
        return std::unexpected(refused(u"write-failed"_s,
                                       u"The request is kept, but %1 could not be written. Get it "
                                       "with puentectl --json cert pending."_s.arg(options.out)));
    return Report{
        .text = u"Wrote the request for %1 to %2.\nSend it to your certification authority, then "
                "import its answer with puentectl cert import."_s.arg(pending->names.join(u", "_s),
                                                                      options.out)
            + unlockAdvice(options.request.home, pending->id),
        .json = {{u"id"_s, pending->id},
                 {u"key"_s, pending->keyDescription},
                 {u"on_token"_s, pending->isOnToken},
                 {u"names"_s, QJsonArray::fromStringList(pending->names)},
                 {u"out"_s, options.out}}};
}

} // namespace

void addRequestCommand(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(
        certificateGroup, chosen, {"request", "Make a key and a certificate request"}, define, run);
}

} // namespace cli
