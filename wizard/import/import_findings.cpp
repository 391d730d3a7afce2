// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/import_findings.h"

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

// The order in a file means nothing: a key that came with it says which it is, else our own keys.
std::optional<Certificate> leafOf(const certificates::ImportFile &file,
                                  const QList<PendingRequest> &pending,
                                  const QList<StoredCertificate> &stored)
{
    const auto isOurs = [&](const Certificate &certificate) {
        if (file.key)
            return certificate.publicKeyId() == file.key->publicKeyId();
        return requestOf(certificate, pending) != nullptr || hasStoredKey(certificate, stored);
    };
    const auto leaf = std::ranges::find_if(file.certificates, isOurs);
    return leaf == file.certificates.end() ? std::nullopt : std::optional(*leaf);
}

// Appends the issuers found among `others`, which keeps those that are not.
void followChain(QList<Certificate> &chain, QList<Certificate> &others)
{
    while (!chain.last().isSelfIssued()) {
        const auto issuer = std::ranges::find(others, chain.last().issuer(), &Certificate::subject);
        if (issuer == others.end())
            return;
        chain += *issuer;
        others.erase(issuer); // used once: certificates that issue each other come to an end
    }
}

// A stored certificate whose chain grows by what the file holds.
std::optional<ImportFindings> completion(const QList<Certificate> &offered,
                                         const QList<StoredCertificate> &stored)
{
    for (const StoredCertificate &one : stored) {
        ImportFindings findings{.leaf = one.leaf, .chain = one.chain, .unrelated = offered};
        findings.unrelated.removeIf(
            [&](const Certificate &known) { return one.chain.contains(known); });
        followChain(findings.chain, findings.unrelated);
        if (findings.chain.size() > one.chain.size()) {
            findings.completesChain = true;
            return findings;
        }
    }
    return {};
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
                                                        const QList<Certificate> &intermediates,
                                                        const QList<PendingRequest> &pending,
                                                        const QList<StoredCertificate> &stored)
{
    const QList<Certificate> offered = file.certificates + intermediates;
    const auto leaf = leafOf(file, pending, stored);
    if (!leaf || storedAs(*leaf, stored) != nullptr) {
        if (auto completed = completion(offered, stored))
            return *std::move(completed);
        return std::unexpected(
            CertificateError{leaf ? Reason::AlreadyImported : Reason::KeyDoesNotMatch,
                             file.certificates.first().subject()});
    }
    ImportFindings findings{.leaf = *leaf,
                            .chain = {*leaf},
                            .unrelated = offered,
                            .bringsKey = file.key.has_value(),
                            .isLegacy = file.isLegacy,
                            .friendlyName = file.friendlyName};
    findings.unrelated.removeAll(*leaf);
    followChain(findings.chain, findings.unrelated);
    findings.unrelated.removeIf( // the same certificate twice is not unrelated
        [&](const Certificate &other) { return findings.chain.contains(other); });
    if (const PendingRequest *request = requestOf(*leaf, pending))
        compareWithRequest(findings, *request);
    return findings;
}

} // namespace wizard
