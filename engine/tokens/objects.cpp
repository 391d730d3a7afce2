// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/objects.h"

#include "engine/tokens/token_uri.h"

#include <array>
#include <cstring>

namespace tokens {
namespace {

using Reason = CertificateError::Reason;
using Found = std::expected<QList<CK_OBJECT_HANDLE>, CertificateError>;

Found objectsOf(const Session &session, CK_OBJECT_CLASS objectClass)
{
    std::array pattern{CK_ATTRIBUTE{CKA_CLASS, &objectClass, sizeof objectClass}};
    return session.find(pattern);
}

Found objectsOf(const Session &session, CK_OBJECT_CLASS objectClass, QByteArray id)
{
    std::array pattern{CK_ATTRIBUTE{CKA_CLASS, &objectClass, sizeof objectClass},
                       CK_ATTRIBUTE{CKA_ID, id.data(), static_cast<CK_ULONG>(id.size())}};
    return session.find(pattern);
}

std::expected<void, CertificateError> removeObjects(const Session &session, const Found &objects)
{
    if (!objects)
        return std::unexpected(objects.error());
    for (const CK_OBJECT_HANDLE object : *objects) {
        if (const CK_RV result = session.functions().C_DestroyObject(session.handle(), object);
            result != CKR_OK)
            return std::unexpected(tokenError(result, "C_DestroyObject"));
    }
    return {};
}

QString keyDescription(const Session &session, CK_OBJECT_HANDLE key)
{
    const QByteArray type = session.attribute(key, CKA_KEY_TYPE);
    CK_KEY_TYPE keyType = 0;
    if (type.size() != sizeof keyType)
        return {};
    std::memcpy(&keyType, type.constData(), sizeof keyType);
    if (keyType == CKK_RSA) // a modulus of n bits has its highest bit set
        return QStringLiteral("RSA %1").arg(session.attribute(key, CKA_MODULUS).size() * 8);
    return keyType == CKK_EC ? QStringLiteral("EC") : QString();
}

} // namespace

std::expected<QList<certificates::TokenKey>, CertificateError>
privateKeys(const Session &session, const CK_TOKEN_INFO &token)
{
    const auto certificates = objectsOf(session, CKO_CERTIFICATE);
    if (!certificates)
        return std::unexpected(certificates.error());
    QList<QByteArray> certified;
    for (const CK_OBJECT_HANDLE certificate : *certificates)
        certified.append(session.attribute(certificate, CKA_ID));

    const auto found = objectsOf(session, CKO_PRIVATE_KEY);
    if (!found)
        return std::unexpected(found.error());
    QList<certificates::TokenKey> keys;
    for (const CK_OBJECT_HANDLE key : *found) {
        const QByteArray id = session.attribute(key, CKA_ID);
        if (id.isEmpty())
            continue; // nothing that a URI could name for certain
        keys.append({.uri = writeUri(token, id),
                     .label = QString::fromUtf8(session.attribute(key, CKA_LABEL)),
                     .description = keyDescription(session, key),
                     .hasCertificate = certified.contains(id)});
    }
    return keys;
}

std::expected<CK_OBJECT_HANDLE, CertificateError> findPrivateKey(const Session &session,
                                                                 const QByteArray &id)
{
    const auto found = objectsOf(session, CKO_PRIVATE_KEY, id);
    if (!found)
        return std::unexpected(found.error());
    if (found->size() != 1)
        return std::unexpected(CertificateError{
            Reason::NotFound,
            QStringLiteral("%1 private keys on the token have this id").arg(found->size())});
    return found->front();
}

QJsonObject publicHalf(const Session &session, CK_OBJECT_HANDLE privateKey, const QByteArray &id)
{
    QList<CK_OBJECT_HANDLE> keys{privateKey}; // which tells all of RSA, and of EC the curve
    keys += objectsOf(session, CKO_PUBLIC_KEY, id).value_or(QList<CK_OBJECT_HANDLE>());
    const auto certificates =
        objectsOf(session, CKO_CERTIFICATE, id).value_or(QList<CK_OBJECT_HANDLE>());
    QJsonObject half;
    const auto note = [&](const char *name, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) {
        const QByteArray value = session.attribute(object, type);
        if (!value.isEmpty() && !half.contains(QLatin1StringView(name)))
            half.insert(QLatin1StringView(name), QString::fromLatin1(value.toBase64()));
    };
    for (const CK_OBJECT_HANDLE key : keys) {
        note("modulus", key, CKA_MODULUS);
        note("exponent", key, CKA_PUBLIC_EXPONENT);
        note("curve", key, CKA_EC_PARAMS);
        note("point", key, CKA_EC_POINT);
    }
    for (const CK_OBJECT_HANDLE certificate : certificates)
        note("certificate", certificate, CKA_VALUE);
    return half;
}

std::expected<void, CertificateError>
putCertificate(const Session &session, const QByteArray &id, const CertificateObject &leaf)
{
    const auto keys = objectsOf(session, CKO_PRIVATE_KEY, id);
    if (!keys)
        return std::unexpected(keys.error());
    if (keys->isEmpty())
        return std::unexpected(
            CertificateError{Reason::NotFound, QStringLiteral("the key is not on the token")});
    if (const auto removed = removeObjects(session, objectsOf(session, CKO_CERTIFICATE, id));
        !removed)
        return removed;

    CK_OBJECT_CLASS objectClass = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE type = CKC_X_509;
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    QByteArray keyId = id;
    QByteArray label = session.attribute(keys->front(), CKA_LABEL);
    QByteArray subject = leaf.subjectDer;
    QByteArray value = leaf.der;
    const auto bytes = [](CK_ATTRIBUTE_TYPE attribute, QByteArray &content) {
        return CK_ATTRIBUTE{attribute, content.data(), static_cast<CK_ULONG>(content.size())};
    };
    std::array pattern{CK_ATTRIBUTE{CKA_CLASS, &objectClass, sizeof objectClass},
                       CK_ATTRIBUTE{CKA_CERTIFICATE_TYPE, &type, sizeof type},
                       CK_ATTRIBUTE{CKA_TOKEN, &yes, sizeof yes},
                       CK_ATTRIBUTE{CKA_PRIVATE, &no, sizeof no},
                       bytes(CKA_ID, keyId),
                       bytes(CKA_LABEL, label),
                       bytes(CKA_SUBJECT, subject),
                       bytes(CKA_VALUE, value)};
    CK_OBJECT_HANDLE made = CK_INVALID_HANDLE;
    if (const CK_RV result = session.functions().C_CreateObject(
            session.handle(), pattern.data(), pattern.size(), &made);
        result != CKR_OK)
        return std::unexpected(tokenError(result, "C_CreateObject"));
    return {};
}

std::expected<void, CertificateError> removeAll(const Session &session, const QByteArray &id)
{
    for (const CK_OBJECT_CLASS objectClass : {CKO_PRIVATE_KEY, CKO_PUBLIC_KEY, CKO_CERTIFICATE}) {
        if (const auto removed = removeObjects(session, objectsOf(session, objectClass, id));
            !removed)
            return removed;
    }
    return {};
}

} // namespace tokens
