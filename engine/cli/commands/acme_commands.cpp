// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/renewal_plan.h"
#include "engine/certificates/store.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"
#include "engine/site/assignment.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

Result runStatus(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray certificates;
    const QStringList assigned = presentedIds(site->certificates);
    for (const auto &stored : certificates::Store(session.directory).list()) {
        if (!stored.isFromAcme)
            continue;
        const acme::Lifetime lifetime{stored.leaf.notBefore(), stored.leaf.notAfter()};
        const QString id = stored.leaf.id();
        const QString renewAt = acme::renewalTime(lifetime, id).toString(Qt::ISODate);
        const QString warning =
            acme::name(acme::expiryWarning(lifetime, QDateTime::currentDateTimeUtc()));
        const bool isAssigned = assigned.contains(id);
        rows.append({id.left(16),
                     stored.friendlyName,
                     lifetime.to.toString(Qt::ISODate),
                     isAssigned && site->acme.renew ? renewAt : u"no"_s,
                     warning});
        certificates.append(QJsonObject{{u"id"_s, id},
                                        {u"friendly_name"_s, stored.friendlyName},
                                        {u"not_after"_s, lifetime.to.toString(Qt::ISODate)},
                                        {u"assigned"_s, isAssigned},
                                        {u"renew_at"_s, renewAt},
                                        {u"warning"_s, warning}});
    }
    const QString directory = site->acme.directory.isEmpty() ? u"none"_s : site->acme.directory;
    const QStringList headings{
        u"ID"_s, u"NAME"_s, u"VALID UNTIL"_s, u"RENEWED FROM"_s, u"WARNING"_s};
    return Report{.text =
                      u"Directory: %1\nChallenge: %2\n"_s.arg(directory, name(site->acme.challenge))
                      + (rows.isEmpty() ? u"There are no certificates by ACME."_s
                                        : textTable(headings, rows)),
                  .json = {{u"directory"_s, site->acme.directory},
                           {u"challenge"_s, name(site->acme.challenge)},
                           {u"renew"_s, site->acme.renew},
                           {u"certificates"_s, certificates}}};
}

} // namespace

void addAcmeCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App *group = parser.add_subcommand("acme", "Certificates by ACME, without paper work");
    group->require_subcommand(1);
    addAcmeSetCommand(*group, chosen);
    addAcmeAccountCommand(*group, chosen);
    addAcmeOrderCommand(*group, chosen);
    addAcmeRenewCommand(*group, chosen);
    addCommand(*group, chosen, {"status", "What came by ACME and when it is renewed"}, runStatus);
}

} // namespace cli
