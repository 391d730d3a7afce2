// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/token_uri.h"

#include <algorithm>
#include <memory>
#include <p11-kit/uri.h>

namespace tokens {
namespace {

using Reason = CertificateError::Reason;
using UriPtr = std::unique_ptr<P11KitUri, decltype([](P11KitUri *uri) { p11_kit_uri_free(uri); })>;

constexpr CK_OBJECT_CLASS privateKeyClass = CKO_PRIVATE_KEY;

} // namespace

QString writeUri(const CK_TOKEN_INFO &token, const QByteArray &id)
{
    const UriPtr uri(p11_kit_uri_new());
    CK_TOKEN_INFO &named = *p11_kit_uri_get_token_info(uri.get());
    std::ranges::copy(token.label, std::begin(named.label));
    std::ranges::copy(token.serialNumber, std::begin(named.serialNumber));
    CK_OBJECT_CLASS objectClass = privateKeyClass;
    CK_ATTRIBUTE type{CKA_CLASS, &objectClass, sizeof objectClass};
    QByteArray idBytes = id;
    CK_ATTRIBUTE keyId{CKA_ID, idBytes.data(), static_cast<CK_ULONG>(idBytes.size())};
    p11_kit_uri_set_attribute(uri.get(), &type);
    p11_kit_uri_set_attribute(uri.get(), &keyId);

    char *text = nullptr;
    if (p11_kit_uri_format(uri.get(), P11_KIT_URI_FOR_OBJECT_ON_TOKEN, &text) != P11_KIT_URI_OK)
        return {};
    const std::unique_ptr<char, decltype([](char *p) { std::free(p); })> owned(text);
    return QString::fromLatin1(text);
}

std::expected<LocatedKey, CertificateError> locate(CK_FUNCTION_LIST *module, const QString &text)
{
    const UriPtr uri(p11_kit_uri_new());
    const int parsed =
        p11_kit_uri_parse(text.toUtf8().constData(), P11_KIT_URI_FOR_OBJECT_ON_TOKEN, uri.get());
    const CK_ATTRIBUTE *id = p11_kit_uri_get_attribute(uri.get(), CKA_ID);
    if (parsed != P11_KIT_URI_OK || p11_kit_uri_any_unrecognized(uri.get()) || !id
        || id->ulValueLen == 0 || p11_kit_uri_get_pin_value(uri.get())
        || p11_kit_uri_get_pin_source(uri.get()))
        return std::unexpected(
            CertificateError{Reason::NotFound, QStringLiteral("not the URI of a key")});

    auto found = slotsWithToken(module);
    if (!found)
        return std::unexpected(found.error());
    found->removeIf([&](const Slot &slot) {
        return p11_kit_uri_match_token_info(uri.get(), &slot.token) != 1;
    });
    if (found->size() != 1)
        return std::unexpected(CertificateError{
            Reason::TokenUnavailable,
            QStringLiteral("%1 tokens fit %2").arg(QString::number(found->size()), text)});
    return LocatedKey{
        found->front(),
        QByteArray(static_cast<const char *>(id->pValue), static_cast<qsizetype>(id->ulValueLen))};
}

} // namespace tokens
