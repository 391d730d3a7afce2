// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_findings.h"

#include "engine/certificates/chain_order.h"

#include <QSet>

#include <algorithm>

namespace wizard {

namespace {

using certificates::Certificate;
using certificates::CertificateError;
using certificates::PendingRequest;
using certificates::StoredCertificate;
using Reason = CertificateError::Reason;

const PendingRequest *requestOf(const Certificate &certificate,
                                const QList<PendingRequest> &pending)
{
    const QString keyId = QString::fromLatin1(certificate.publicKeyId().toHex());
    const auto found = std::ranges::find(pending, keyId, &PendingRequest::id);
    return found == pending.end() ? nullptr : &*found;
}

bool hasStoredKey(const Certificate &certificate, const QList<StoredCertificate> &stored)
{
    return std::ranges::any_of(stored, [&](const StoredCertificate &one) {
        return one.hasKey && one.leaf.publicKeyId() == certificate.publicKeyId();
    });
}

const StoredCertificate *storedAs(const Certificate &leaf, const QList<StoredCertificate> &stored)
{
    const auto found =
        std::ranges::find(stored, leaf, [](const StoredCertificate &one) { return one.leaf; });
    return found == stored.end() ? nullptr : &*found;
}

// The order in a file means nothing: a key that came with it says which it is, else our own keys;
// the newest of several.
std::optional<Certificate> leafOf(const certificates::ImportFile &file,
                                  const QList<PendingRequest> &pending,
                                  const QList<StoredCertificate> &stored)
{
    const auto isOurs = [&](const Certificate &certificate) {
        if (file.key)
            return certificate.publicKeyId() == file.key->publicKeyId();
        return requestOf(certificate, pending) != nullptr || hasStoredKey(certificate, stored);
    };
    std::optional<Certificate> leaf;
    for (const Certificate &one : file.certificates) {
        if ((!leaf || leaf->notBefore() < one.notBefore()) && isOurs(one))
            leaf = one;
    }
    return leaf;
}

// The stored certificate, the newest of several, whose chain grows by what is offered.
std::optional<ImportFindings> completion(const QList<Certificate> &offered,
                                         const QList<StoredCertificate> &stored)
{
    QSet<QString> subjects; // signatures are checked only where the names fit
    for (const Certificate &one : offered)
        subjects.insert(one.subject());
    for (auto one = stored.crbegin(); one != stored.crend(); ++one) {
        const Certificate &top = one->chain.last();
        if (top.isSelfIssued() || !subjects.contains(top.issuer()))
            continue;
        auto ordered = certificates::orderChain(one->leaf, one->chain + offered);
        if (ordered.chain.size() > one->chain.size())
            return ImportFindings{.leaf = one->leaf,
                                  .chain = std::move(ordered.chain),
                                  .unrelated = std::move(ordered.unrelated),
                                  .completesChain = true};
    }
    return {};
}

Reason refusal(const std::optional<Certificate> &leaf, const certificates::ImportFile &file)
{
    if (leaf)
        return Reason::AlreadyImported;
    return file.key ? Reason::ForeignKey : Reason::KeyDoesNotMatch;
}

void compareWithRequest(ImportFindings &findings, const PendingRequest &request)
{
    findings.request = request;
    if (const auto content = certificates::readRequest(request.csrPem))
        findings.difference = certificates::compare(*content, findings.leaf);
}

} // namespace

QString ImportFindings::nextIssuer() const
{
    return chain.last().isSelfIssued() ? QString() : chain.last().issuer();
}

std::expected<ImportFindings, CertificateError> examine(const certificates::ImportFile &file,
                                                        const QList<PendingRequest> &pending,
                                                        const QList<StoredCertificate> &stored)
{
    const auto leaf = leafOf(file, pending, stored);
    const StoredCertificate *known = leaf ? storedAs(*leaf, stored) : nullptr;
    const bool bringsKeyBack = known != nullptr && !known->hasKey && file.key;
    if (!leaf || (known != nullptr && !bringsKeyBack)) {
        if (auto completed = completion(file.certificates, stored))
            return *std::move(completed);
        return std::unexpected(
            CertificateError{refusal(leaf, file), file.certificates.first().subject()});
    }
    if (!leaf->allowsServerAuth())
        return std::unexpected(CertificateError{Reason::WrongPurpose, leaf->subject()});
    const auto ordered = certificates::orderChain(
        *leaf, bringsKeyBack ? known->chain + file.certificates : file.certificates);
    ImportFindings findings{.leaf = *leaf,
                            .chain = ordered.chain,
                            .unrelated = ordered.unrelated,
                            .bringsKey = file.key.has_value(),
                            .isLegacy = file.isLegacy,
                            .friendlyName = file.friendlyName};
    if (const PendingRequest *request = requestOf(*leaf, pending))
        compareWithRequest(findings, *request);
    return findings;
}

} // namespace wizard
