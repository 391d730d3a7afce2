// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_judgement.h"

#include "wizard/viewing/export_file.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::Certificate;
using certificates::CertificateError;
using certificates::ImportFile;
using Reason = CertificateError::Reason;

constexpr qsizetype maxSources = 16;

struct OpenedFile {
    QByteArray content;
    ImportFile file; // without certificates: a key alone
};

CertificateError in(const ImportSource &source, const CertificateError &error)
{
    const QString name = QFileInfo(source.path).fileName();
    return name.isEmpty() ? error : CertificateError{error.reason, name + u": "_s + error.evidence};
}

std::expected<OpenedFile, CertificateError> opened(const ImportSource &source,
                                                   const base::Secret &password)
{
    const auto content = read(source);
    if (!content)
        return std::unexpected(content.error());
    auto file = certificates::readImportFile(*content, password);
    if (file)
        return OpenedFile{*content, *std::move(file)};
    const Reason reason = file.error().reason;
    if (reason != Reason::OnlyAKey && reason != Reason::NotACertificate)
        return std::unexpected(file.error());
    auto key = certificates::PrivateKey::read(*content, password);
    if (!key)
        return std::unexpected(key.error().reason == Reason::NotAKey ? file.error() : key.error());
    return OpenedFile{*content, {.certificates = {}, .key = *std::move(key), .friendlyName = {}}};
}

std::expected<QList<OpenedFile>, CertificateError> openedFiles(const ImportJob &job)
{
    if (job.sources.size() > maxSources)
        return std::unexpected(
            CertificateError{Reason::TooLarge, u"%1 files"_s.arg(job.sources.size())});
    QList<OpenedFile> files;
    for (const ImportSource &source : job.sources) {
        auto file = opened(source, job.password);
        if (!file)
            return std::unexpected(in(source, file.error()));
        files += *std::move(file);
    }
    return files;
}

// As if one file had held everything.
ImportFile together(const QList<OpenedFile> &files)
{
    ImportFile all;
    for (const OpenedFile &one : files) {
        all.certificates += one.file.certificates;
        if (!all.key)
            all.key = one.file.key;
        if (all.friendlyName.isEmpty())
            all.friendlyName = one.file.friendlyName;
        all.isLegacy = all.isLegacy || one.file.isLegacy;
    }
    return all;
}

// The store takes one file and a key beside it; what else belongs to the path comes after it.
void chooseContent(ImportJudgement &judgement,
                   const QList<OpenedFile> &files,
                   const base::Secret &password)
{
    const auto holdsLeaf = [&](const OpenedFile &one) {
        return one.file.certificates.contains(judgement.findings.leaf);
    };
    const auto main = std::ranges::find_if(files, holdsLeaf);
    judgement.content = main == files.end() ? files.first().content : main->content;
    if (main == files.end() || main->file.key)
        return;
    for (const OpenedFile &one : files) {
        const auto &key = one.file.key;
        if (!key)
            continue;
        if (one.file.certificates.isEmpty())
            judgement.key = one.content;
        else if (const auto pem = key->toPem(password))
            judgement.key = *pem; // of a PKCS #12 file for others, as encrypted as there
        return;
    }
}

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
    const bool isMissing = chain.fault && chain.fault->reason == Reason::ChainIncomplete;
    return isMissing ? findings.nextIssuer() : QString();
}

std::expected<ImportJudgement, CertificateError> judge(const ImportJob &job)
{
    const auto files = openedFiles(job);
    if (!files)
        return std::unexpected(files.error());
    const ImportFile all = together(*files);
    if (all.certificates.isEmpty())
        return std::unexpected(
            in(job.sources.first(), {Reason::OnlyAKey, u"no certificate beside it"_s}));
    auto findings = examine(all, job.pending, job.stored);
    if (!findings)
        return std::unexpected(findings.error());

    ImportJudgement judgement{.content = {}, .findings = *std::move(findings)};
    chooseContent(judgement, *files, job.password);
    if (job.sources.size() > 1) {
        for (const ImportSource &source : job.sources)
            judgement.files += QFileInfo(source.path).fileName();
    }
    judgement.chain = judgeChain(judgement.findings.chain,
                                 job.siteDirectory,
                                 job.site ? job.site->trust : site::Trust(),
                                 job.now);
    judgement.lint = lintOf(job, judgement);
    return judgement;
}

std::expected<certificates::ImportedCertificate, CertificateError>
importInto(const certificates::Store &store,
           const ImportJudgement &judgement,
           certificates::ImportOptions options)
{
    const ImportFindings &findings = judgement.findings;
    if (findings.completesChain)
        return store.completeChain(findings.leaf.id(), pemOf(findings.chain));
    options.key = judgement.key;
    auto imported = store.import(judgement.content, options);
    if (imported && imported->chain.size() < findings.chain.size())
        imported = store.completeChain(imported->leaf.id(), pemOf(findings.chain));
    return imported;
}

} // namespace wizard
