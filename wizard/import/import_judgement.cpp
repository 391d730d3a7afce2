// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_judgement.h"

namespace wizard {

namespace {

using certificates::CertificateError;

QList<certificates::Finding> lintOf(const ImportJob &job, const ImportJudgement &judgement)
{
    using Profile = certificates::RequestDraft::Profile;
    certificates::LintContext context;
    context.now = job.now;
    // Who is not trusted by computers at large keeps no public CA's rules.
    context.profile = judgement.chain.anchor == ChainJudgement::Anchor::Computer ? Profile::Public
                                                                                 : Profile::Private;
    if (job.site) {
        context.sipDomains = job.site->domains.sip;
        context.xmppDomains = job.site->domains.xmpp;
        context.edgeFqdn = job.site->edge.fqdn;
    }
    return certificates::lint(judgement.findings.chain, context);
}

} // namespace

QString ImportJudgement::missingIssuer() const
{
    const bool isMissing =
        chain.fault && chain.fault->reason == CertificateError::Reason::ChainIncomplete;
    return isMissing ? findings.nextIssuer() : QString();
}

std::expected<ImportJudgement, CertificateError> judge(const ImportJob &job)
{
    const auto content = read(job.source);
    if (!content)
        return std::unexpected(content.error());
    const auto file = certificates::readImportFile(*content, job.password);
    if (!file)
        return std::unexpected(file.error());

    QList<QByteArray> further;
    QList<certificates::Certificate> intermediates;
    for (const ImportSource &source : job.intermediates) {
        const auto bytes = read(source);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto found = certificates::readCertificates(*bytes);
        if (!found)
            return std::unexpected(found.error());
        further += *bytes;
        intermediates += *found;
    }
    auto findings = examine(*file, intermediates, job.pending, job.stored);
    if (!findings)
        return std::unexpected(findings.error());

    ImportJudgement judgement{.content = *content,
                              .intermediates = further,
                              .findings = *std::move(findings),
                              .chain = {},
                              .lint = {}};
    judgement.chain = judgeChain(judgement.findings.chain,
                                 job.siteDirectory,
                                 job.site ? job.site->trust : site::Trust(),
                                 job.now);
    judgement.lint = lintOf(job, judgement);
    return judgement;
}

} // namespace wizard
