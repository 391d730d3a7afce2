// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/import_findings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::Certificate;
using certificates::CertificateError;

QString nameOf(const Certificate &certificate)
{
    return certificate.commonName().isEmpty() ? certificate.subject() : certificate.commonName();
}

const certificates::PendingRequest *requestOf(const Certificate &certificate,
                                              const QList<certificates::PendingRequest> &pending)
{
    const QString keyId = QString::fromLatin1(certificate.publicKeyId().toHex());
    const auto found = std::ranges::find(pending, keyId, &certificates::PendingRequest::id);
    return found == pending.end() ? nullptr : &*found;
}

bool hasStoredKey(const Certificate &certificate,
                  const QList<certificates::StoredCertificate> &stored)
{
    return std::ranges::any_of(stored, [&](const auto &one) {
        return one.hasKey && one.leaf.publicKeyId() == certificate.publicKeyId();
    });
}

void followChain(ImportFindings &findings, QList<Certificate> others)
{
    Certificate last = findings.leaf;
    while (!last.isSelfIssued()) {
        const auto issuer = std::ranges::find(
            others, last.issuer(), [](const Certificate &c) { return c.subject(); });
        if (issuer == others.end())
            break;
        last = *issuer;
        others.erase(issuer); // used once: certificates that issue each other come to an end
        findings.chain += nameOf(last);
    }
    // The root itself need not be sent (RFC 8446 §4.4.2): a public CA's file ends with the issuer.
    findings.isChainComplete = last.isSelfIssued() || !findings.chain.isEmpty();
}

QStringList withoutThose(const QStringList &names, const QStringList &known)
{
    QStringList rest;
    for (const QString &name : names) {
        if (!known.contains(name, Qt::CaseInsensitive))
            rest += name;
    }
    return rest;
}

} // namespace

QString commonNameOf(const QString &distinguishedName)
{
    static const QRegularExpression pattern(uR"((?:^|[,+])\s*CN=((?:\\.|[^,+\\])*))"_s);
    const QRegularExpressionMatch match = pattern.match(distinguishedName);
    if (!match.hasMatch())
        return distinguishedName;
    static const QRegularExpression escaped(uR"(\\(.))"_s);
    return match.captured(1).replace(escaped, u"\\1"_s);
}

QStringList ImportFindings::names() const
{
    return leaf.names().dns + leaf.names().ip;
}

std::expected<ImportFindings, CertificateError>
examine(const QByteArray &file,
        const QList<certificates::PendingRequest> &pending,
        const QList<certificates::StoredCertificate> &stored)
{
    auto certificates = certificates::readCertificates(file);
    if (!certificates)
        return std::unexpected(certificates.error());
    const auto leaf = std::ranges::find_if(*certificates, [&](const Certificate &certificate) {
        return requestOf(certificate, pending) != nullptr || hasStoredKey(certificate, stored);
    });
    if (leaf == certificates->end()) {
        return std::unexpected(CertificateError{.reason = CertificateError::Reason::KeyDoesNotMatch,
                                                .evidence = certificates->first().subject()});
    }
    ImportFindings findings{.leaf = *leaf,
                            .chain = {},
                            .isChainComplete = false,
                            .request = {},
                            .lostNames = {},
                            .addedNames = {}};
    certificates->erase(leaf);
    followChain(findings, *std::move(certificates));
    if (const certificates::PendingRequest *request = requestOf(findings.leaf, pending)) {
        findings.request = *request;
        findings.lostNames = withoutThose(request->names, findings.names());
        findings.addedNames = withoutThose(findings.names(), request->names);
    }
    return findings;
}

} // namespace wizard
