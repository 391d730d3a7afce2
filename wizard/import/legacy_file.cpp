// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/legacy_file.h"

#include "engine/certificates/import_file.h"

namespace wizard {

ExportSource encryptedAnew(const ImportJudgement &judgement, const base::Secret &filePassword)
{
    using certificates::CertificateError;
    const ImportFindings &findings = judgement.findings;
    const QString name =
        findings.friendlyName.isEmpty() ? findings.leaf.commonName() : findings.friendlyName;
    return {.friendlyName = name,
            .obstacle = {},
            .asksKeySecret = false,
            .pem = pemOf(findings.chain),
            .pkcs12 = [content = judgement.content, chain = findings.chain, name, filePassword](
                          const base::Secret &password,
                          const base::Secret &) -> std::expected<QByteArray, CertificateError> {
                const auto file = certificates::readImportFile(content, filePassword);
                if (!file)
                    return std::unexpected(file.error());
                if (!file->key)
                    return std::unexpected(
                        CertificateError{CertificateError::Reason::NotAKey, name});
                return certificates::writePkcs12(chain, *file->key, name, password);
            }};
}

} // namespace wizard
