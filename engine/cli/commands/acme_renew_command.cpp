// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/put_in_place.h"
#include "engine/cli/acme_order_run.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/site/assignment.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct Options {
    QString id;
    std::optional<acme::Challenge> challenge;
    std::optional<QString> passphraseFile;
};

void define(CLI::App &command, Options &options)
{
    addText(command, "id", options.id, "Its id, or the first digits of it")->required();
    addChoice(command, "--challenge", options.challenge, "How names are proved, this time");
    addText(command, "--passphrase-file", options.passphraseFile, "Of its key, if not kept");
}

Result putInPlace(const Session &session,
                  const QString &oldId,
                  const certificates::ImportedCertificate &renewed)
{
    const auto placed = acme::putInPlace(session.directory, oldId, renewed.leaf.id());
    if (!placed)
        return std::unexpected(
            Failure{.reason = u"not-assigned"_s,
                    .message = u"The new certificate is there, but could not take the place of the "
                               "old one. Assign it with puentectl cert assign %1."_s.arg(
                                   renewed.leaf.id().left(16)),
                    .details = placed.error()});
    const Report done = reportOf(
        renewed, u"It takes the place of the old one."_s + unlockAdvice(session, renewed.leaf));
    return report(done.text, done.json, tellEngine(session));
}

Result run(const Session &session, const Options &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto settings = settingsFor(session, *site, options.challenge);
    if (!settings)
        return std::unexpected(settings.error());
    const auto old = certificates::Store(session.directory).find(options.id);
    if (!old)
        return std::unexpected(failure(old.error()));
    const auto secret = secretFrom(options.passphraseFile);
    if (!secret)
        return std::unexpected(secret.error());
    const QString oldId = old->leaf.id();
    const acme::Outcome outcome = runOrder(*settings, session.directory, [&](acme::Order &order) {
        order.startRenewal(oldId, *secret);
    });
    if (!outcome)
        return std::unexpected(failure(outcome.error()));
    if (presentedIds(site->certificates).contains(oldId))
        return putInPlace(session, oldId, *outcome);
    return reportOf(*outcome, assignAdvice(*outcome) + unlockAdvice(session, outcome->leaf));
}

} // namespace

void addAcmeRenewCommand(CLI::App &acmeGroup, Chosen &chosen)
{
    addCommand(
        acmeGroup, chosen, {"renew", "Renew a certificate now, with a new key"}, define, run);
}

} // namespace cli
