// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/certificate_json.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/site/assignment.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::StoredCertificate;
using site::AssignmentImpact;

struct AssignOptions {
    QString id;
    QList<base::DomainName> domains;
    bool isTrial = false;
};

void defineDomains(CLI::App &command, AssignOptions &options)
{
    addDomains(command, "--domain", options.domains, "For these domains only");
}

void defineAssign(CLI::App &command, AssignOptions &options)
{
    addText(command, "id", options.id, "Its id, or the first digits of it")->required();
    defineDomains(command, options);
    command.add_flag("--dry-run", options.isTrial, "Only say what it would touch");
}

QStringList texts(const QList<base::DomainName> &domains)
{
    QStringList texts;
    for (const base::DomainName &domain : domains)
        texts.append(domain.text());
    return texts;
}

// What partners will object to; no reason to refuse, for names can be split over certificates.
QStringList remarks(const certificates::Certificate &leaf, const AssignmentImpact &impact)
{
    QStringList remarks;
    if (leaf.notAfter() < QDateTime::currentDateTimeUtc())
        remarks.append(u"The certificate has expired."_s);
    if (!leaf.allowsServerAuth())
        remarks.append(u"The certificate is not for a TLS server."_s);
    for (const base::DomainName &domain : impact.uncovered)
        remarks.append(u"The certificate does not name %1."_s.arg(domain.text()));
    return remarks;
}

QStringList sentences(const AssignmentImpact &impact)
{
    QStringList sentences;
    const auto tell = [&](const QString &what, const QStringList &whom) {
        if (!whom.isEmpty())
            sentences.append(what + whom.join(u", "_s) + u'.');
    };
    tell(u"It is presented for "_s, texts(impact.domains));
    tell(u"XMPP partners that see it: "_s, texts(impact.partners));
    QStringList replaced;
    for (const QString &id : impact.replacedIds)
        replaced.append(id.left(shownIdDigits));
    tell(u"No longer presented anywhere: "_s, replaced);
    return sentences;
}

QJsonObject impactJson(const AssignmentImpact &impact)
{
    return {{u"domains"_s, QJsonArray::fromStringList(texts(impact.domains))},
            {u"uncovered"_s, QJsonArray::fromStringList(texts(impact.uncovered))},
            {u"certifies_edge"_s, impact.certifiesEdge},
            {u"partners"_s, QJsonArray::fromStringList(texts(impact.partners))},
            {u"replaced"_s, QJsonArray::fromStringList(impact.replacedIds)}};
}

std::expected<StoredCertificate, Failure> presentable(const Session &session, const QString &id)
{
    auto stored = certificates::Store(session.directory).find(id);
    if (!stored)
        return std::unexpected(failure(stored.error()));
    if (!stored->hasKey)
        return std::unexpected(refused(u"key-missing"_s,
                                       u"The private key of this certificate is not here. Import "
                                       "it with puentectl cert import --key."_s));
    return *std::move(stored);
}

Result assignmentReport(const QString &headline,
                        const certificates::Certificate &leaf,
                        const AssignmentImpact &impact,
                        const EngineNews &engine)
{
    const QStringList objections = remarks(leaf, impact);
    return report((QStringList{headline} + sentences(impact) + objections).join(u'\n'),
                  {{u"id"_s, leaf.id()},
                   {u"remarks"_s, QJsonArray::fromStringList(objections)},
                   {u"impact"_s, impactJson(impact)}},
                  engine);
}

Result runAssign(const Session &session, const AssignOptions &options)
{
    const auto stored = presentable(session, options.id);
    if (!stored)
        return std::unexpected(stored.error());
    const certificates::Certificate &leaf = stored->leaf;
    if (options.isTrial) {
        const auto site = readSite(session);
        if (!site)
            return std::unexpected(site.error());
        return assignmentReport(u"Would assign %1."_s.arg(leaf.subject()),
                                leaf,
                                impactOf(*site, leaf, options.domains),
                                {});
    }
    AssignmentImpact impact;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            impact = impactOf(site, leaf, options.domains);
            assign(site.certificates, leaf.id(), options.domains);
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return assignmentReport(u"Assigned %1."_s.arg(leaf.subject()), leaf, impact, *engine);
}

// A misspelt domain would otherwise seem to be done.
std::expected<void, Failure> checkAssigned(const site::Certificates &certificates,
                                           const QList<base::DomainName> &domains)
{
    for (const base::DomainName &domain : domains) {
        if (!certificates.byDomain.contains(domain))
            return std::unexpected(refused(u"not-assigned"_s,
                                           u"%1 has no certificate of its own. See puentectl cert "
                                           "list."_s.arg(domain.text())));
    }
    if (certificates.defaultId.isEmpty() && certificates.byDomain.isEmpty())
        return std::unexpected(refused(
            u"not-assigned"_s, u"No certificate is assigned. Use puentectl cert assign."_s));
    return {};
}

Result runUnassign(const Session &session, const AssignOptions &options)
{
    const auto before = readSite(session);
    if (!before)
        return std::unexpected(before.error());
    if (const auto assigned = checkAssigned(before->certificates, options.domains); !assigned)
        return std::unexpected(assigned.error());
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            unassign(site.certificates, options.domains);
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"No certificate is assigned there any more."_s, {}, *engine);
}

// Every certificate that would be presented again is here still, with its key.
std::expected<void, Failure> checkWayBack(const Session &session, site::Certificates certificates)
{
    if (!canGoBack(certificates))
        return std::unexpected(refused(u"nothing-before"_s,
                                       u"There is no assignment to go back to. Use puentectl cert "
                                       "assign or unassign."_s));
    goBack(certificates);
    for (const QString &id : presentedIds(certificates)) {
        if (const auto stored = presentable(session, id); !stored)
            return std::unexpected(stored.error());
    }
    return {};
}

Result runGoBack(const Session &session)
{
    const auto before = readSite(session);
    if (!before)
        return std::unexpected(before.error());
    if (const auto possible = checkWayBack(session, before->certificates); !possible)
        return std::unexpected(possible.error());
    site::Certificates now;
    const auto engine =
        changeSite(session, [&](site::Site &site) -> std::expected<void, site::SiteError> {
            goBack(site.certificates);
            now = site.certificates;
            return {};
        });
    if (!engine)
        return std::unexpected(engine.error());
    QJsonObject domains;
    for (const auto &[domain, id] : now.byDomain.asKeyValueRange())
        domains.insert(domain.text(), id);
    return report(u"Went back to what was assigned before. Do it again to undo it."_s,
                  {{u"default"_s, now.defaultId}, {u"domains"_s, domains}},
                  *engine);
}

} // namespace

void addAssignmentCommands(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(
        certificateGroup, chosen, {"assign", "Present a certificate"}, defineAssign, runAssign);
    addCommand(certificateGroup, chosen, {"unassign", "Present none"}, defineDomains, runUnassign);
    addCommand(certificateGroup, chosen, {"go-back", "Undo the last assignment"}, runGoBack);
}

} // namespace cli
