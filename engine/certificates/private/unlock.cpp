// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/unlock.h"

#include "engine/certificates/logging.h"
#include "engine/certificates/store.h"

#include <QDir>
#include <QFile>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

// As people and `systemd-creds` leave it: with or without an end of line.
base::Secret serviceCredential(const QString &publicKeyId)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    QFile file(folder + u'/' + unlockCredentialName(publicKeyId));
    if (!QDir::isAbsolutePath(folder) || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QByteArray bytes = file.read(maxSecretBytes + 2);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.size() > maxSecretBytes)
        base::wipe(bytes);
    return base::Secret(std::move(bytes));
}

// The token judges whether it needs a PIN: one with a keypad does not.
std::expected<PrivateKey, CertificateError>
openOnToken(const StoreDirectory &directory, const QString &publicKeyId, const base::Secret &given)
{
    const auto place = directory.tokenKey(publicKeyId);
    if (!place)
        return std::unexpected(place.error());
    const auto pin = secretFor(directory, publicKeyId, given);
    auto key = openTokenKey(*place, pin.value_or(base::Secret()));
    if (!key && !pin && key.error().reason == Reason::PinRequired)
        return std::unexpected(CertificateError{Reason::PinRequired, pin.error().evidence});
    return key;
}

std::expected<PrivateKey, CertificateError>
openFile(const StoreDirectory &directory, const QString &publicKeyId, const base::Secret &given)
{
    const QString path = directory.keyPath(publicKeyId);
    auto pem = readFile(path);
    if (!pem)
        return std::unexpected(pem.error());
    if (QFile::permissions(path) & (QFile::ReadOther | QFile::WriteOther))
        qCWarning(lcCertificates) << "other users can read this private key:" << path;
    base::Secret secret;
    if (directory.isKeyEncrypted(publicKeyId)) {
        auto found = secretFor(directory, publicKeyId, given);
        if (!found)
            return std::unexpected(found.error());
        secret = *std::move(found);
    }
    auto key = PrivateKey::read(*pem, secret);
    base::wipe(*pem);
    return key;
}

} // namespace

std::expected<base::Secret, CertificateError>
secretFor(const StoreDirectory &directory, const QString &publicKeyId, const base::Secret &given)
{
    if (!given.isEmpty())
        return given;
    if (const base::Secret kept = directory.keptSecret(publicKeyId); !kept.isEmpty())
        return kept;
    if (const base::Secret credential = serviceCredential(publicKeyId); !credential.isEmpty())
        return credential;
    return std::unexpected(CertificateError{
        Reason::PassphraseRequired,
        QStringLiteral("the key is locked: no secret is kept for it, and the service has no "
                       "credential ")
            + unlockCredentialName(publicKeyId)});
}

std::expected<PrivateKey, CertificateError>
openKey(const StoreDirectory &directory, const QString &publicKeyId, const base::Secret &given)
{
    auto key = directory.isKeyOnToken(publicKeyId) ? openOnToken(directory, publicKeyId, given)
                                                   : openFile(directory, publicKeyId, given);
    if (key && QString::fromLatin1(key->publicKeyId().toHex()) != publicKeyId)
        return std::unexpected(CertificateError{Reason::KeyDoesNotMatch, publicKeyId});
    return key;
}

} // namespace certificates
