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

// Unlike readCertificates: lenient with single entries, as bundles hold what they hold.
void appendFile(QList<QByteArray> &authorities, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray pem = file.read(maxFileBytes);
    const BioPtr bio = readingBio(pem);
    while (const X509Ptr certificate{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)})
        authorities.append(derOf(certificate.get(), i2d_X509));
    static_cast<void>(takeOpenSslErrors()); // "no start line" at the end
}

QList<QByteArray> fromFile(const QString &path)
{
    QList<QByteArray> authorities;
    appendFile(authorities, path);
    return authorities;
}

// Every file that c_rehash named: "5ed36f99.0".
QList<QByteArray> fromDirectory(const QString &path)
{
    QList<QByteArray> authorities;
    const QDir directory(path);
    for (const QString &name : directory.entryList({QStringLiteral("????????.?")}, QDir::Files))
        appendFile(authorities, directory.filePath(name));
    return authorities;
}

QList<QByteArray> fromEnvironment()
{
    const QString file = qEnvironmentVariable(X509_get_default_cert_file_env());
    const QString directory = qEnvironmentVariable(X509_get_default_cert_dir_env());
    return (file.isEmpty() ? QList<QByteArray>() : fromFile(file))
        + (directory.isEmpty() ? QList<QByteArray>() : fromDirectory(directory));
}

// Debian keeps all in one bundle; OpenSSL's own directory is the same, one file each.
QList<QByteArray> fromDefaultPaths()
{
    const QString file = QString::fromLocal8Bit(X509_get_default_cert_file());
    const QString directory = QString::fromLocal8Bit(X509_get_default_cert_dir());
    for (const QString &bundle : {file, QStringLiteral("/etc/ssl/certs/ca-certificates.crt")}) {
        if (QList<QByteArray> authorities = fromFile(bundle); !authorities.isEmpty())
            return authorities;
    }
    return fromDirectory(directory);
}

} // namespace

QList<QByteArray> systemAuthorities()
{
    if (qEnvironmentVariableIsSet(X509_get_default_cert_file_env())
        || qEnvironmentVariableIsSet(X509_get_default_cert_dir_env()))
        return fromEnvironment();
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
