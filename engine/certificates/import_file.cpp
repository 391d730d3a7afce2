// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/import_file.h"

namespace certificates {

std::expected<ImportFile, CertificateError> readImportFile(const QByteArray &content,
                                                           const base::Secret &)
{
    const auto certificates = readCertificates(content);
    if (!certificates)
        return std::unexpected(certificates.error());
    return ImportFile{.certificates = *certificates, .key = {}, .friendlyName = {}};
}

std::expected<QByteArray, CertificateError>
writePkcs12(const QList<Certificate> &, const PrivateKey &, const QString &, const base::Secret &)
{
    return std::unexpected(CertificateError{CertificateError::Reason::CryptoFailed, {}});
}

} // namespace certificates
