// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/import_file.h"
#include "engine/certificates/lint.h"
#include "engine/certificates/store.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/cli/text_table.h"
#include "engine/site/trust_files.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::Certificate;
using certificates::Finding;
using certificates::LintContext;
using certificates::LintRule;
using certificates::RequestContent;
using Chain = QList<Certificate>; // leaf first
using Reason = certificates::CertificateError::Reason;

struct LintOptions {
    QString file;
    certificates::RequestDraft::Profile profile = certificates::RequestDraft::Profile::Public;
    bool judgesTrust = false;
    bool listsRules = false;
};

// What is judged, and for which of the site's domains where it is not for all.
struct Subject {
    std::variant<Chain, RequestContent> content;
    QList<base::DomainName> domains = {};
};
using Found = std::expected<Subject, Failure>;

void define(CLI::App &command, LintOptions &options)
{
    using Profile = certificates::RequestDraft::Profile;
    addText(command, "file", options.file, "A certificate, a chain or a request, or an id of ours");
    addWord(
        command,
        "--profile",
        {u"public"_s, u"private"_s},
        [&options](qsizetype index) {
            options.profile = index == 0 ? Profile::Public : Profile::Private;
        },
        "Kind of certification authority");
    command.add_flag("--trust", options.judgesTrust, "Judge the chain by our trusted CAs as well");
    command.add_flag("--rules", options.listsRules, "List what is looked for");
}

QJsonValue dateJson(const QDate &date)
{
    return date.isNull() ? QJsonValue() : QJsonValue(date.toString(Qt::ISODate));
}

Report rulesReport()
{
    QList<QStringList> rows;
    QJsonArray rules;
    for (const LintRule &rule : certificates::lintRules()) {
        const QString severity = severityName(rule.severity);
        rows.append({severity, rule.id, QString::fromUtf8(rule.what), rule.clause});
        rules.append(QJsonObject{{u"rule"_s, rule.id},
                                 {u"severity"_s, severity},
                                 {u"what"_s, QString::fromUtf8(rule.what)},
                                 {u"remedy"_s, QString::fromUtf8(rule.remedy)},
                                 {u"clause"_s, rule.clause},
                                 {u"since"_s, dateJson(rule.since)}});
    }
    return {.text = textTable({u"SEVERITY"_s, u"RULE"_s, u"WHAT IS SO"_s, u"CLAUSE"_s}, rows),
            .json = {{u"rules"_s, rules}}};
}

// Files come in any order: the leaf is the first that certifies no others.
Chain leafFirst(Chain chain)
{
    const auto leaf = std::ranges::find_if_not(chain, &Certificate::isCa);
    if (leaf != chain.end())
        std::ranges::rotate(chain.begin(), leaf, std::next(leaf));
    return chain;
}

Found fromFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto certificates = certificates::readCertificates(*bytes);
    if (certificates)
        return Subject{leafFirst(*certificates)};
    if (certificates.error().reason == Reason::OnlyARequest) {
        auto request = certificates::readRequest(*bytes);
        if (!request)
            return std::unexpected(failure(request.error()));
        return Subject{*std::move(request)};
    }
    const auto container = certificates::readImportFile(*bytes); // PKCS#12
    if (!container)
        return std::unexpected(failure(container.error()));
    return Subject{leafFirst(container->certificates)};
}

// The domains a certificate of ours is presented for; none: wherever there is no other.
QList<base::DomainName> assignedDomains(const site::Certificates &assigned, const QString &id)
{
    return assigned.defaultId == id ? QList<base::DomainName>() : assigned.byDomain.keys(id);
}

Found fromStore(const Session &session, const QString &id, const site::Certificates &assigned)
{
    const certificates::Store store(session.directory);
    const auto stored = store.find(id);
    if (stored)
        return Subject{stored->chain, assignedDomains(assigned, stored->leaf.id())};
    for (const certificates::PendingRequest &pending : store.pending()) {
        if (!pending.id.startsWith(id, Qt::CaseInsensitive))
            continue;
        auto request = certificates::readRequest(pending.csrPem);
        if (!request)
            return std::unexpected(failure(request.error()));
        return Subject{*std::move(request)};
    }
    return std::unexpected(failure(stored.error()));
}

bool looksLikeId(const QString &text)
{
    constexpr qsizetype minDigits = 4;
    return text.size() >= minDigits && std::ranges::all_of(text, [](QChar c) {
               return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
}

std::expected<certificates::Trust, Failure> trustOf(const Session &session,
                                                    const site::Trust &trust)
{
    const site::TrustFiles read = site::readTrustFiles(session.directory, trust);
    if (read.unusable.isEmpty())
        return read.trust;
    const site::UnusableTrustFile &first = read.unusable.first();
    return std::unexpected(first.error.reason == Reason::FileUnreadable ? unreadable(first.path)
                                                                        : failure(first.error));
}

// A site that presents the certificate; without one only the certificate itself is judged.
std::expected<std::optional<site::Site>, Failure> siteOf(const Session &session)
{
    auto site = site::loadSite(session.directory);
    if (site)
        return *std::move(site);
    if (site.error().reason == site::SiteError::Reason::FileMissing)
        return std::nullopt;
    return std::unexpected(failure(site.error()));
}

std::expected<LintContext, Failure> contextOf(const Session &session,
                                              const LintOptions &options,
                                              const std::optional<site::Site> &site,
                                              const QList<base::DomainName> &domains)
{
    LintContext context;
    context.now = QDateTime::currentDateTimeUtc();
    context.profile = options.profile;
    context.judgesTrust = options.judgesTrust;
    if (!site)
        return context;
    const auto isPresented = [&domains](const base::DomainName &domain) {
        return domains.isEmpty() || domains.contains(domain);
    };
    std::ranges::copy_if(site->domains.sip, std::back_inserter(context.sipDomains), isPresented);
    std::ranges::copy_if(site->domains.xmpp, std::back_inserter(context.xmppDomains), isPresented);
    if (domains.isEmpty())
        context.edgeFqdn = site->edge.fqdn;
    const auto trust = trustOf(session, site->trust);
    if (!trust)
        return std::unexpected(trust.error());
    context.trust = *trust;
    return context;
}

QJsonObject findingJson(const Finding &finding)
{
    const LintRule &rule = *finding.rule;
    const auto text = [&finding](const char *words) {
        return QString::fromUtf8(words).replace(u"%1"_s, finding.subject);
    };
    return {{u"rule"_s, rule.id},
            {u"severity"_s, severityName(rule.severity)},
            {u"subject"_s, finding.subject},
            {u"message"_s, text(rule.what)},
            {u"remedy"_s, text(rule.remedy)},
            {u"clause"_s, rule.clause},
            {u"since"_s, dateJson(rule.since)}};
}

Result verdict(const QList<Finding> &findings, const QString &judged)
{
    QList<QStringList> rows;
    QJsonArray all;
    for (const Finding &finding : findings) {
        rows.append({severityName(finding.rule->severity),
                     finding.rule->id,
                     sentence(finding),
                     finding.rule->clause});
        all.append(findingJson(finding));
    }
    const QString text = rows.isEmpty()
        ? u"Nothing is wrong with %1."_s.arg(judged)
        : textTable({u"SEVERITY"_s, u"RULE"_s, u"FINDING"_s, u"CLAUSE"_s}, rows);
    const QJsonObject json{{u"findings"_s, all}};
    const auto errors = std::ranges::count(
        findings, certificates::Severity::Error, [](const Finding &f) { return f.rule->severity; });
    if (errors == 0)
        return Report{.text = text, .json = json};
    Failure failed = refused(u"lint-failed"_s,
                             u"Partners or certification authorities will refuse %1 (errors: %2). "
                             "Each finding says what to do."_s.arg(judged)
                                 .arg(errors));
    failed.found = {.text = text, .json = json};
    return std::unexpected(failed);
}

Result run(const Session &session, const LintOptions &options)
{
    if (options.listsRules)
        return rulesReport();
    if (options.file.isEmpty())
        return std::unexpected(usage(u"FILE is required. Give one, or --rules."_s));
    const auto site = siteOf(session);
    if (!site)
        return std::unexpected(site.error());
    const bool isOurs = !QFileInfo::exists(options.file) && looksLikeId(options.file);
    const auto subject = isOurs
        ? fromStore(session, options.file, *site ? (*site)->certificates : site::Certificates{})
        : fromFile(options.file);
    if (!subject)
        return std::unexpected(subject.error());
    const auto context = contextOf(session, options, *site, subject->domains);
    if (!context)
        return std::unexpected(context.error());
    const auto findings = std::visit(
        [&context](const auto &content) { return certificates::lint(content, *context); },
        subject->content);
    return verdict(findings, options.file);
}

} // namespace

void addLintCommand(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(certificateGroup, chosen, {"lint", "Judge a certificate or a request"}, define, run);
}

} // namespace cli
