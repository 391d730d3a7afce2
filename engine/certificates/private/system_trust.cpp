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
void appendFile(std::vector<X509Ptr> &authorities, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray pem = file.read(maxFileBytes);
    const BioPtr bio = readingBio(pem);
    while (X509Ptr certificate{PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr)})
        authorities.push_back(std::move(certificate));
    static_cast<void>(takeOpenSslErrors()); // "no start line" at the end
}

// Every file that c_rehash named: "5ed36f99.0".
void appendDirectory(std::vector<X509Ptr> &authorities, const QString &path)
{
    const QDir directory(path);
    for (const QString &name : directory.entryList({QStringLiteral("????????.?")}, QDir::Files))
        appendFile(authorities, directory.filePath(name));
}

std::vector<X509Ptr> fromEnvironment()
{
    std::vector<X509Ptr> authorities;
    if (const QString file = qEnvironmentVariable(X509_get_default_cert_file_env());
        !file.isEmpty())
        appendFile(authorities, file);
    if (const QString directory = qEnvironmentVariable(X509_get_default_cert_dir_env());
        !directory.isEmpty())
        appendDirectory(authorities, directory);
    return authorities;
}

// Debian keeps all in one bundle; OpenSSL's own directory is the same, one file each.
std::vector<X509Ptr> fromDefaultPaths()
{
    std::vector<X509Ptr> authorities;
    const QString file = QString::fromLocal8Bit(X509_get_default_cert_file());
    for (const QString &bundle : {file, QStringLiteral("/etc/ssl/certs/ca-certificates.crt")}) {
        if (authorities.empty())
            appendFile(authorities, bundle);
    }
    if (authorities.empty())
        appendDirectory(authorities, QString::fromLocal8Bit(X509_get_default_cert_dir()));
    return authorities;
}

} // namespace

std::vector<X509Ptr> systemAuthorities()
{
    if (qEnvironmentVariableIsSet(X509_get_default_cert_file_env())
        || qEnvironmentVariableIsSet(X509_get_default_cert_dir_env()))
        return fromEnvironment();
    std::vector<X509Ptr> authorities = fromDefaultPaths();
#ifdef PUENTE_HAVE_QCA
    if (authorities.empty())
        authorities = qcaSystemAuthorities();
#endif
    if (authorities.empty())
        qCWarning(lcCertificates) << "this computer has no trusted CAs (package ca-certificates)";
    return authorities;
}

} // namespace certificates
