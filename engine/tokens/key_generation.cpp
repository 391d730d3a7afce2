// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/key_generation.h"

#include <QRandomGenerator>

#include <array>
#include <vector>

namespace tokens {
namespace {

using certificates::KeyKind;

constexpr qsizetype idBytes = 16;
constexpr qsizetype maxLabelBytes = 255;

QByteArray randomId()
{
    std::array<quint32, idBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), idBytes};
}

// A whole UTF-8 text of at most so many bytes.
QByteArray clipped(const QString &label)
{
    QString text = label;
    while (text.toUtf8().size() > maxLabelBytes)
        text.chop(1);
    return text.toUtf8();
}

CK_ATTRIBUTE flag(CK_ATTRIBUTE_TYPE type, bool value)
{
    static CK_BBOOL yes = CK_TRUE; // modules only read them
    static CK_BBOOL no = CK_FALSE;
    return {type, value ? &yes : &no, sizeof yes};
}

CK_ATTRIBUTE bytes(CK_ATTRIBUTE_TYPE type, QByteArray &value)
{
    return {type, value.data(), static_cast<CK_ULONG>(value.size())};
}

// DER of the curve's object identifier (RFC 5480 §2.1.1.1).
QByteArray curveParameters(const KeyKind &kind)
{
    return kind.curve == u"P-384" ? QByteArray::fromHex("06052b81040022")
                                  : QByteArray::fromHex("06082a8648ce3d030107");
}

} // namespace

std::expected<QByteArray, CertificateError>
generateKey(const Session &session, const KeyKind &kind, const QString &label)
{
    if (const auto valid = certificates::validate(kind); !valid)
        return std::unexpected(valid.error());
    const bool isRsa = kind.algorithm == KeyKind::Algorithm::Rsa;
    QByteArray id = randomId();
    QByteArray name = clipped(label);
    auto modulusBits = static_cast<CK_ULONG>(kind.bits);
    QByteArray exponent("\x01\x00\x01", 3);
    QByteArray curve = curveParameters(kind);

    std::vector publicPart{flag(CKA_TOKEN, true),
                           flag(CKA_PRIVATE, false),
                           flag(CKA_VERIFY, true),
                           bytes(CKA_ID, id),
                           bytes(CKA_LABEL, name)};
    if (isRsa) {
        publicPart.push_back({CKA_MODULUS_BITS, &modulusBits, sizeof modulusBits});
        publicPart.push_back(bytes(CKA_PUBLIC_EXPONENT, exponent));
    } else {
        publicPart.push_back(bytes(CKA_EC_PARAMS, curve));
    }
    std::array privatePart{flag(CKA_TOKEN, true),
                           flag(CKA_PRIVATE, true),
                           flag(CKA_SENSITIVE, true),
                           flag(CKA_EXTRACTABLE, false),
                           flag(CKA_SIGN, true),
                           bytes(CKA_ID, id),
                           bytes(CKA_LABEL, name)};

    CK_MECHANISM mechanism{isRsa ? CKM_RSA_PKCS_KEY_PAIR_GEN : CKM_EC_KEY_PAIR_GEN, nullptr, 0};
    CK_OBJECT_HANDLE publicKey = CK_INVALID_HANDLE;
    CK_OBJECT_HANDLE privateKey = CK_INVALID_HANDLE;
    const CK_RV result = session.functions().C_GenerateKeyPair(session.handle(),
                                                               &mechanism,
                                                               publicPart.data(),
                                                               publicPart.size(),
                                                               privatePart.data(),
                                                               privatePart.size(),
                                                               &publicKey,
                                                               &privateKey);
    if (result != CKR_OK)
        return std::unexpected(tokenError(result, "C_GenerateKeyPair"));
    return id;
}

} // namespace tokens
