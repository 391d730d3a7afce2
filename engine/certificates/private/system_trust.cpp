// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/system_trust.h"

#include "engine/certificates/logging.h"
#include "engine/certificates/private/openssl.h"

#include <QDir>
#include <QFile>

#include <openssl/pem.h>

namespace certificates {
namespace {

constexpr qsizetype maxFileBytes = qsizetype{16} * 1024 * 1024;

QByteArray pemOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maxFileBytes) : QByteArray();
}

// Every file that c_rehash named: "5ed36f99.0".
QList<QByteArray> pemsIn(const QString &path)
{
    QList<QByteArray> pems;
    const QDir directory(path);
    for (const QString &name : directory.entryList({QStringLiteral("????????.?")}, QDir::Files))
        pems.append(pemOf(directory.filePath(name)));
    return pems;
}

// Unlike readCertificates: lenient with single entries, as bundles hold what they hold.
QList<QByteArray> authoritiesOf(const QList<QByteArray> &pems)
{
    QList<QByteArray> authorities;
    for (const QByteArray &pem : pems) {
        const BioPtr bio = readingBio(pem);
        while (
            const X509Ptr certificate{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)})
            authorities.append(derOf(certificate.get(), i2d_X509));
        static_cast<void>(takeOpenSslErrors()); // "no start line" at the end
    }
    return authorities;
}

// Debian keeps all in one bundle; OpenSSL's own directory is the same, one file each.
QList<QByteArray> fromDefaultPaths()
{
    const QString file = QString::fromLocal8Bit(X509_get_default_cert_file());
    const QString directory = QString::fromLocal8Bit(X509_get_default_cert_dir());
    for (const QString &bundle : {file, QStringLiteral("/etc/ssl/certs/ca-certificates.crt")}) {
        if (QList<QByteArray> authorities = authoritiesOf({pemOf(bundle)}); !authorities.isEmpty())
            return authorities;
    }
    return authoritiesOf(pemsIn(directory));
}

} // namespace

SystemTrust::SystemTrust()
{
    const char *const file = X509_get_default_cert_file_env();
    const char *const directory = X509_get_default_cert_dir_env();
    if (!qEnvironmentVariableIsSet(file) && !qEnvironmentVariableIsSet(directory))
        return;
    m_named.emplace();
    if (const QString path = qEnvironmentVariable(file); !path.isEmpty())
        m_named->append(pemOf(path));
    if (const QString path = qEnvironmentVariable(directory); !path.isEmpty())
        m_named->append(pemsIn(path));
}

QList<QByteArray> SystemTrust::authorities() const
{
    if (m_named)
        return authoritiesOf(*m_named);
#ifdef PUENTE_HAVE_QCA
    if (QList<QByteArray> authorities = qcaSystemAuthorities(); !authorities.isEmpty())
        return authorities;
#endif
    QList<QByteArray> authorities = fromDefaultPaths();
    if (authorities.isEmpty())
        qCWarning(lcCertificates) << "this computer has no trusted CAs (package ca-certificates)";
    return authorities;
}

} // namespace certificates
