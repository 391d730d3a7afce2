// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/acme_order_run.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/request_options.h"
#include "engine/cli/site_change.h"

namespace cli {
namespace {

struct Options {
    RequestOptions request;
    std::optional<acme::Challenge> challenge;
};

void define(CLI::App &command, Options &options)
{
    defineRequest(command, options.request);
    addChoice(command, "--challenge", options.challenge, "How names are proved, this time");
}

Result run(const Session &session, const Options &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto settings = settingsFor(session, *site, options.challenge);
    if (!settings)
        return std::unexpected(settings.error());
    const auto wanted = orderFor(options.request, *site);
    if (!wanted)
        return std::unexpected(wanted.error());
    const acme::Outcome outcome = runOrder(*settings, session.directory, [&](acme::Order &order) {
        order.start(wanted->draft, wanted->home);
    });
    if (!outcome)
        return std::unexpected(failure(outcome.error()));
    return reportOf(*outcome, assignAdvice(*outcome) + unlockAdvice(session, outcome->leaf));
}

} // namespace

void addAcmeOrderCommand(CLI::App &acmeGroup, Chosen &chosen)
{
    addCommand(
        acmeGroup, chosen, {"order", "Get a certificate for the names of the site"}, define, run);
}

} // namespace cli
