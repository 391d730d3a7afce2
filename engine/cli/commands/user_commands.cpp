// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/password_input.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"
#include "engine/site/access.h"
#include "engine/site/directories.h"
#include "engine/storage/database.h"
#include "engine/storage/user_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct UserOptions {
    QString address;
    std::optional<QString> passwordFile;
};

using OpenDatabase = std::unique_ptr<storage::Database>;

void defineUser(CLI::App &command, UserOptions &options)
{
    addText(command, "user", options.address, "user@domain")->required();
}

void defineWithPassword(CLI::App &command, UserOptions &options)
{
    defineUser(command, options);
    addText(
        command, "--password-file", options.passwordFile, "Its first line; - is standard input");
}

std::expected<OpenDatabase, Failure> openDatabase(const Session &session, const site::Site &site)
{
    auto database =
        storage::Database::open(site.state.database, site::stateDirectory(session.directory));
    if (!database)
        return std::unexpected(failure(database.error()));
    return std::move(*database);
}

// user@domain in its canonical form, the domain being one of ours.
std::expected<QString, Failure> ourUser(const site::Site &site, const QString &address)
{
    const auto user = site::canonicalUser(address);
    if (!user)
        return std::unexpected(
            refused(u"address-malformed"_s, u"This is no address of a user. Write user@domain."_s));
    const auto domain = base::DomainName::parse(user->section(u'@', -1));
    if (!domain || !site.domains.sip.contains(*domain))
        return std::unexpected(refused(u"not-our-domain"_s,
                                       u"The domain of %1 is not a SIP domain of this site. Use "
                                       "one of those in [domains] sip."_s.arg(*user)));
    return *user;
}

using Store = storage::UserStore;
using Stored = std::expected<void, storage::StorageError>;

// Opens the users' database, changes it, tells the engine.
Result
changeUser(const Session &session,
           const QString &address,
           const QString &done,
           const std::function<std::expected<Stored, Failure>(Store &, const QString &)> &edit)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto user = ourUser(*site, address);
    if (!user)
        return std::unexpected(user.error());
    const auto database = openDatabase(session, *site);
    if (!database)
        return std::unexpected(database.error());
    Store store(**database);
    const auto edited = edit(store, *user);
    if (!edited)
        return std::unexpected(edited.error());
    if (!*edited)
        return std::unexpected(failure(edited->error()));
    return report(done.arg(*user), {{u"user"_s, *user}}, tellEngine(session));
}

Result runAdd(const Session &session, const UserOptions &options)
{
    return changeUser(session,
                      options.address,
                      u"Added the user %1."_s,
                      [&](Store &store, const QString &user) -> std::expected<Stored, Failure> {
                          const auto password = readPassword(options.passwordFile);
                          if (!password)
                              return std::unexpected(password.error());
                          return store.add(user, *password);
                      });
}

Result runPasswd(const Session &session, const UserOptions &options)
{
    return changeUser(session,
                      options.address,
                      u"Changed the password of %1."_s,
                      [&](Store &store, const QString &user) -> std::expected<Stored, Failure> {
                          const auto password = readPassword(options.passwordFile);
                          if (!password)
                              return std::unexpected(password.error());
                          return store.setPassword(user, *password);
                      });
}

Result runRemove(const Session &session, const UserOptions &options)
{
    return changeUser(session,
                      options.address,
                      u"Removed the user %1."_s,
                      [](Store &store, const QString &user) -> std::expected<Stored, Failure> {
                          return store.remove(user);
                      });
}

Result runList(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto database = openDatabase(session, *site);
    if (!database)
        return std::unexpected(database.error());
    const auto users = Store(**database).list();
    if (!users)
        return std::unexpected(failure(users.error()));
    QList<QStringList> rows;
    QJsonArray all;
    for (const storage::User &user : *users) {
        const QString address = QString::fromUtf8(user.address);
        const QString created = user.created.toString(Qt::ISODate);
        rows.append({address, created});
        all.append(QJsonObject{{u"user"_s, address}, {u"created"_s, created}});
    }
    return Report{.text = rows.isEmpty() ? u"There are no users."_s
                                         : textTable({u"USER"_s, u"CREATED"_s}, rows),
                  .json = {{u"users"_s, all}}};
}

} // namespace

void addUserCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("user", "Our SIP users")->require_subcommand(1);
    addCommand(group, chosen, {"add", "Add a user"}, defineWithPassword, runAdd);
    addCommand(group, chosen, {"passwd", "Change a password"}, defineWithPassword, runPasswd);
    addCommand(group, chosen, {"remove", "Remove a user"}, defineUser, runRemove);
    addCommand(group, chosen, {"list", "List the users"}, runList);
}

} // namespace cli
