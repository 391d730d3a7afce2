// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/peer_identity.h"
#include "engine/certificates/store.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::Certificate;
using certificates::StoredCertificate;

constexpr qint64 maxFileBytes = qint64(4) * 1024 * 1024;
constexpr qsizetype shownIdDigits = 16;

struct CertificateOptions {
    QString id;
    QList<base::DomainName> domains;
};

struct ImportOptions {
    QString file;
    std::optional<QString> keyFile;
};

void defineId(CLI::App &command, CertificateOptions &options)
{
    addText(command, "id", options.id, "Its id, or the first digits of it")->required();
}

void defineDomains(CLI::App &command, CertificateOptions &options)
{
    addDomains(command, "--domain", options.domains, "For these domains only");
}

void defineAssign(CLI::App &command, CertificateOptions &options)
{
    defineId(command, options);
    defineDomains(command, options);
}

void defineImport(CLI::App &command, ImportOptions &options)
{
    addText(command, "file", options.file, "The certificate and its chain: PEM, DER or PKCS#7")
        ->required();
    addText(command, "--key", options.keyFile, "Its private key (PEM), if it was not made here");
}

std::expected<QByteArray, Failure> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            refused(u"file-unreadable"_s,
                    u"%1 cannot be read. Check its name and permissions."_s.arg(path)));
    return file.read(maxFileBytes + 1); // one too many is refused as too large
}

// Where the site presents the certificate: "default" and domains.
QStringList uses(const site::Certificates &assigned, const QString &id)
{
    QStringList uses;
    if (assigned.defaultId == id)
        uses.append(u"default"_s);
    for (const auto &[domain, domainId] : assigned.byDomain.asKeyValueRange()) {
        if (domainId == id)
            uses.append(domain.text());
    }
    return uses;
}

QJsonObject certificateJson(const StoredCertificate &stored, const site::Site &site)
{
    const Certificate &leaf = stored.leaf;
    return {{u"id"_s, leaf.id()},
            {u"friendly_name"_s, stored.friendlyName},
            {u"subject"_s, leaf.subject()},
            {u"issuer"_s, leaf.issuer()},
            {u"names"_s, QJsonArray::fromStringList(leaf.names().dns + leaf.names().ip)},
            {u"not_before"_s, leaf.notBefore().toString(Qt::ISODate)},
            {u"not_after"_s, leaf.notAfter().toString(Qt::ISODate)},
            {u"key"_s, leaf.keyDescription()},
            {u"has_key"_s, stored.hasKey},
            {u"exportable"_s, stored.exportable},
            {u"chain_length"_s, stored.chain.size()},
            {u"assigned"_s, QJsonArray::fromStringList(uses(site.certificates, leaf.id()))}};
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
        requests.append(QJsonObject{{u"id"_s, pending.id},
                                    {u"friendly_name"_s, pending.friendlyName},
                                    {u"created"_s, created},
                                    {u"key"_s, pending.keyDescription},
                                    {u"names"_s, QJsonArray::fromStringList(pending.names)},
                                    {u"csr"_s, QString::fromLatin1(pending.csrPem)}});
    }
    const QStringList headings{u"ID"_s, u"NAME"_s, u"CREATED"_s, u"KEY"_s, u"NAMES"_s};
    return Report{.text = rows.isEmpty() ? u"No request waits for its certificate."_s
                                         : textTable(headings, rows),
                  .json = {{u"pending"_s, requests}}};
}

Result runImport(const Session &session, const ImportOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto file = readFile(options.file);
    if (!file)
        return std::unexpected(file.error());
    std::optional<QByteArray> key;
    if (options.keyFile) {
        auto read = readFile(*options.keyFile);
        if (!read)
            return std::unexpected(read.error());
        key = *read;
    }
    const auto imported = certificates::Store(session.directory).import(*file, {.key = key});
    if (!imported)
        return std::unexpected(failure(imported.error()));

    QString text = u"Imported %1, valid until %2.\nAssign it with puentectl cert assign %3."_s.arg(
        imported->leaf.subject(),
        imported->leaf.notAfter().toString(Qt::ISODate),
        imported->leaf.id().left(shownIdDigits));
    if (imported->unrelatedCount > 0)
        text += u"\n%1 other certificates of the file do not belong to its chain."_s.arg(
            imported->unrelatedCount);
    return Report{.text = text,
                  .json = {{u"id"_s, imported->leaf.id()},
                           {u"certificate"_s, certificateJson(*imported, *site)},
                           {u"unrelated"_s, imported->unrelatedCount}}};
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
        {u"key"_s, leaf.keyDescription() + (stored->hasKey ? QString() : u", not here"_s)},
        {u"chain"_s, u"%1 certificates"_s.arg(stored->chain.size())},
        {u"assigned"_s, uses(site->certificates, leaf.id()).join(u", "_s)}};
    return Report{.text = textTable({u"FIELD"_s, u"VALUE"_s}, rows),
                  .json = {{u"certificate"_s, certificateJson(*stored, *site)}}};
}

// What partners will object to; no reason to refuse, for names can be split over certificates.
QStringList objections(const Certificate &leaf, const QList<base::DomainName> &domains)
{
    QStringList objections;
    if (leaf.notAfter() < QDateTime::currentDateTimeUtc())
        objections.append(u"The certificate has expired."_s);
    if (!leaf.allowsServerAuth())
        objections.append(u"The certificate is not for a TLS server."_s);
    for (const base::DomainName &domain : domains) {
        if (!certificates::certifiesXmppDomain(leaf, domain))
            objections.append(u"The certificate does not name %1."_s.arg(domain.text()));
    }
    return objections;
}

Result runAssign(const Session &session, const CertificateOptions &options)
{
    const auto stored = certificates::Store(session.directory).find(options.id);
    if (!stored)
        return std::unexpected(failure(stored.error()));
    if (!stored->hasKey)
        return std::unexpected(refused(u"key-missing"_s,
                                       u"The private key of this certificate is not here. Import "
                                       "it with puentectl cert import --key."_s));
    const QString &id = stored->leaf.id();
    QStringList remarks;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            if (options.domains.isEmpty())
                site.certificates.defaultId = id;
            for (const base::DomainName &domain : options.domains)
                site.certificates.byDomain.insert(domain, id);
            remarks = objections(stored->leaf,
                                 options.domains.isEmpty() ? site.domains.xmpp : options.domains);
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    const QString text = u"Assigned %1."_s.arg(stored->leaf.subject());
    return report((QStringList{text} + remarks).join(u'\n'),
                  {{u"id"_s, id}, {u"remarks"_s, QJsonArray::fromStringList(remarks)}},
                  *engine);
}

Result runUnassign(const Session &session, const CertificateOptions &options)
{
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            if (options.domains.isEmpty())
                site.certificates = {};
            for (const base::DomainName &domain : options.domains)
                site.certificates.byDomain.remove(domain);
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"No certificate is assigned there any more."_s, {}, *engine);
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
    if (const auto removed = store.remove(id); !removed)
        return std::unexpected(failure(removed.error()));
    return Report{.text = u"Removed %1."_s.arg(id.left(shownIdDigits)),
                  .json = {{u"removed"_s, id}}};
}

} // namespace

void addCertificateCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("cert", "Certificates")->require_subcommand(1);
    addRequestCommand(group, chosen);
    addCommand(group, chosen, {"pending", "List requests without a certificate yet"}, runPending);
    addCommand(group, chosen, {"import", "Import a certificate"}, defineImport, runImport);
    addCommand(group, chosen, {"list", "List the certificates"}, runList);
    addCommand(group, chosen, {"show", "Show a certificate"}, defineId, runShow);
    addCommand(group, chosen, {"assign", "Present a certificate"}, defineAssign, runAssign);
    addCommand(group, chosen, {"unassign", "Present none"}, defineDomains, runUnassign);
    addCommand(group, chosen, {"remove", "Remove a certificate or request"}, defineId, runRemove);
}

} // namespace cli
