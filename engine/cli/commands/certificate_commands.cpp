// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/cli/certificate_json.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::Certificate;
using certificates::StoredCertificate;

struct CertificateOptions {
    QString id;
};

void defineId(CLI::App &command, CertificateOptions &options)
{
    addText(command, "id", options.id, "Its id, or the first digits of it")->required();
}

Result runPending(const Session &session)
{
    QList<QStringList> rows;
    QJsonArray requests;
    for (const certificates::PendingRequest &pending :
         certificates::Store(session.directory).pending()) {
        const QString created = pending.created.toString(Qt::ISODate);
        rows.append({pending.id.left(shownIdDigits),
                     pending.friendlyName,
                     created,
                     pending.keyDescription,
                     pending.names.join(u", "_s)});
        requests.append(pendingJson(pending));
    }
    const QStringList headings{u"ID"_s, u"NAME"_s, u"CREATED"_s, u"KEY"_s, u"NAMES"_s};
    return Report{.text = rows.isEmpty() ? u"No request waits for its certificate."_s
                                         : textTable(headings, rows),
                  .json = {{u"pending"_s, requests}}};
}

Result runList(const Session &session)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    QList<QStringList> rows;
    QJsonArray all;
    for (const StoredCertificate &stored : certificates::Store(session.directory).list()) {
        rows.append({stored.leaf.id().left(shownIdDigits),
                     stored.friendlyName,
                     stored.leaf.notAfter().toString(Qt::ISODate),
                     stored.hasKey ? u"yes"_s : u"no"_s,
                     uses(site->certificates, stored.leaf.id()).join(u", "_s)});
        all.append(certificateJson(stored, *site));
    }
    const QStringList headings{u"ID"_s, u"NAME"_s, u"VALID UNTIL"_s, u"KEY"_s, u"ASSIGNED"_s};
    return Report{.text =
                      rows.isEmpty() ? u"There are no certificates."_s : textTable(headings, rows),
                  .json = {{u"certificates"_s, all}}};
}

QString keyRemark(const StoredCertificate &stored)
{
    if (!stored.hasKey)
        return u", not here"_s;
    if (stored.isOnToken)
        return u", on a token"_s;
    return stored.isKeyEncrypted ? u", under a passphrase"_s : QString();
}

Result runShow(const Session &session, const CertificateOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto stored = certificates::Store(session.directory).find(options.id);
    if (!stored)
        return std::unexpected(failure(stored.error()));
    const Certificate &leaf = stored->leaf;
    const QList<QStringList> rows{
        {u"id"_s, leaf.id()},
        {u"friendly name"_s, stored->friendlyName},
        {u"subject"_s, leaf.subject()},
        {u"issuer"_s, leaf.issuer()},
        {u"names"_s, (leaf.names().dns + leaf.names().ip).join(u", "_s)},
        {u"valid from"_s, leaf.notBefore().toString(Qt::ISODate)},
        {u"valid until"_s, leaf.notAfter().toString(Qt::ISODate)},
        {u"key"_s, leaf.keyDescription() + keyRemark(*stored)},
        {u"exportable"_s, stored->exportable ? u"yes"_s : u"no"_s},
        {u"chain"_s, u"%1 certificates"_s.arg(stored->chain.size())},
        {u"assigned"_s, uses(site->certificates, leaf.id()).join(u", "_s)}};
    return Report{.text = textTable({u"FIELD"_s, u"VALUE"_s}, rows),
                  .json = {{u"certificate"_s, certificateJson(*stored, *site)}}};
}

bool isPendingOnToken(const certificates::Store &store, const QString &idPrefix)
{
    return std::ranges::any_of(store.pending(), [&](const certificates::PendingRequest &pending) {
        return pending.isOnToken && pending.id.startsWith(idPrefix);
    });
}

Result runRemove(const Session &session, const CertificateOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const certificates::Store store(session.directory);
    const auto stored = store.find(options.id);
    const QString id = stored ? stored->leaf.id() : options.id; // else a pending request's
    if (!uses(site->certificates, id).isEmpty())
        return std::unexpected(refused(u"assigned"_s,
                                       u"The certificate is assigned. Assign another one, or use "
                                       "puentectl cert unassign."_s));
    const bool isOnToken = stored ? stored->isOnToken : isPendingOnToken(store, id);
    if (const auto removed = store.remove(id); !removed)
        return std::unexpected(failure(removed.error()));
    return Report{.text = u"Removed %1."_s.arg(id.left(shownIdDigits))
                      + (isOnToken ? u"\nThe key stays on the token: puentectl token remove-key "
                                     "takes it away for good."_s
                                   : QString()),
                  .json = {{u"removed"_s, id}}};
}

} // namespace

void addCertificateCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("cert", "Certificates")->require_subcommand(1);
    addRequestCommand(group, chosen);
    addLintCommand(group, chosen);
    addCommand(group, chosen, {"pending", "List requests without a certificate yet"}, runPending);
    addImportCommands(group, chosen);
    addCommand(group, chosen, {"list", "List the certificates"}, runList);
    addCommand(group, chosen, {"show", "Show a certificate"}, defineId, runShow);
    addAssignmentCommands(group, chosen);
    addRenewalCommands(group, chosen);
    addCommand(group, chosen, {"remove", "Remove a certificate or request"}, defineId, runRemove);
}

} // namespace cli
