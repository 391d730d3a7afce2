// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/signing.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tokens {
namespace {

using Reason = CertificateError::Reason;

constexpr size_t maxSignatureBytes = 2048;

struct Mechanism {
    QLatin1StringView name;
    CK_MECHANISM_TYPE type;
};

constexpr std::array mechanisms{Mechanism{"rsa-pkcs"_L1, CKM_RSA_PKCS},
                                Mechanism{"rsa-raw"_L1, CKM_RSA_X_509},
                                Mechanism{"rsa-pss"_L1, CKM_RSA_PKCS_PSS},
                                Mechanism{"ecdsa"_L1, CKM_ECDSA}};

struct Hash {
    QLatin1StringView name;
    CK_MECHANISM_TYPE type;
    CK_RSA_PKCS_MGF_TYPE mask;
};

constexpr std::array hashes{Hash{"SHA256"_L1, CKM_SHA256, CKG_MGF1_SHA256},
                            Hash{"SHA384"_L1, CKM_SHA384, CKG_MGF1_SHA384},
                            Hash{"SHA512"_L1, CKM_SHA512, CKG_MGF1_SHA512}};

std::unexpected<CertificateError> unable(const QString &evidence)
{
    return std::unexpected(CertificateError{Reason::CryptoFailed, evidence});
}

// PKCS#11 §2.1: some keys want the PIN before each signature.
CK_RV confirmIfWanted(const Session &session, CK_OBJECT_HANDLE key, const base::Secret &pin)
{
    const QByteArray always = session.attribute(key, CKA_ALWAYS_AUTHENTICATE);
    return always == QByteArray(1, char{CK_TRUE}) ? session.confirm(pin) : CKR_OK;
}

} // namespace

std::expected<QByteArray, CertificateError> sign(const Session &session,
                                                 CK_OBJECT_HANDLE privateKey,
                                                 const base::Secret &pin,
                                                 const QJsonObject &request)
{
    const auto *known =
        std::ranges::find(mechanisms, request.value("mechanism"_L1).toString(), &Mechanism::name);
    if (known == mechanisms.end())
        return unable(u"no such mechanism"_s);
    CK_MECHANISM mechanism{known->type, nullptr, 0};
    CK_RSA_PKCS_PSS_PARAMS pss{};
    if (known->type == CKM_RSA_PKCS_PSS) {
        const auto *hash =
            std::ranges::find(hashes, request.value("hash"_L1).toString(), &Hash::name);
        const int salt = request.value("salt"_L1).toInt(-1);
        if (hash == hashes.end() || salt < 0)
            return unable(u"no such hash"_s);
        pss = {hash->type, hash->mask, static_cast<CK_ULONG>(salt)};
        mechanism = {known->type, &pss, sizeof pss};
    }

    CK_FUNCTION_LIST &module = session.functions();
    if (const CK_RV result = module.C_SignInit(session.handle(), &mechanism, privateKey);
        result != CKR_OK)
        return std::unexpected(tokenError(result, "C_SignInit"));
    if (const CK_RV result = confirmIfWanted(session, privateKey, pin); result != CKR_OK)
        return std::unexpected(tokenError(result, "C_Login"));
    QByteArray data = QByteArray::fromBase64(request.value("data"_L1).toString().toLatin1());
    QByteArray signature(static_cast<qsizetype>(maxSignatureBytes), '\0');
    CK_ULONG size = maxSignatureBytes;
    const CK_RV result = module.C_Sign(session.handle(),
                                       reinterpret_cast<CK_BYTE *>(data.data()),
                                       static_cast<CK_ULONG>(data.size()),
                                       reinterpret_cast<CK_BYTE *>(signature.data()),
                                       &size);
    if (result != CKR_OK || size > maxSignatureBytes)
        return std::unexpected(tokenError(result, "C_Sign"));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace tokens
