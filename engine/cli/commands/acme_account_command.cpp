// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/account.h"
#include "engine/acme/site_settings.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct Options {
    bool registers = false;
};

void define(CLI::App &command, Options &options)
{
    command.add_flag("--register", options.registers, "Make the account if there is none");
}

template<typename Answer>
std::expected<Answer, acme::AcmeError>
waitFor(const QFuture<std::expected<Answer, acme::AcmeError>> &future)
{
    QEventLoop loop;
    QFutureWatcher<std::expected<Answer, acme::AcmeError>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

Result run(const Session &session, const Options &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto settings = acme::settingsFor(session.directory, *site);
    if (!settings)
        return std::unexpected(failure(settings.error()));
    const auto use = options.registers ? acme::AccountUse::Register : acme::AccountUse::Existing;
    const auto account = waitFor(acme::openAccount(*settings, session.directory, use));
    if (!account)
        return std::unexpected(failure(account.error()));
    return Report{.text = u"%1 account: %2\nContacts: %3\nKey thumbprint: %4"_s.arg(
                      account->isNew ? u"New"_s : u"Existing"_s,
                      account->url.toString(),
                      account->contacts.isEmpty() ? u"none"_s : account->contacts.join(u", "_s),
                      account->keyThumbprint),
                  .json = {{u"url"_s, account->url.toString()},
                           {u"contacts"_s, QJsonArray::fromStringList(account->contacts)},
                           {u"key_thumbprint"_s, account->keyThumbprint},
                           {u"new"_s, account->isNew}}};
}

} // namespace

void addAcmeAccountCommand(CLI::App &acmeGroup, Chosen &chosen)
{
    addCommand(acmeGroup, chosen, {"account", "Show the account with the CA"}, define, run);
}

} // namespace cli
