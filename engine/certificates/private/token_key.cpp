// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL 3.0 deprecates methods of one's own in favour of providers, which for one operation of
// two algorithms are ten times the code.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "engine/certificates/private/token_key.h"

#include "engine/certificates/private/token_public_half.h"

#include <openssl/engine.h>
#include <openssl/err.h>

#include <algorithm>
#include <cstring>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using NumberPtr = std::unique_ptr<BIGNUM, FreedBy<BN_free>>;
using SignaturePtr = std::unique_ptr<ECDSA_SIG, FreedBy<ECDSA_SIG_free>>;

// The last owner of the key ends the process that signs with it.
void freeSigner(void *, void *signer, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<TokenSigner *>(signer);
}

int rsaSlot()
{
    static const int slot = RSA_get_ex_new_index(0, nullptr, nullptr, nullptr, freeSigner);
    return slot;
}

int ecSlot()
{
    static const int slot = EC_KEY_get_ex_new_index(0, nullptr, nullptr, nullptr, freeSigner);
    return slot;
}

TokenSigner &signerOf(const RSA *key)
{
    return *static_cast<TokenSigner *>(RSA_get_ex_data(key, rsaSlot()));
}

TokenSigner &signerOf(const EC_KEY *key)
{
    return *static_cast<TokenSigner *>(EC_KEY_get_ex_data(key, ecSlot()));
}

QJsonObject request(const char *mechanism, const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    return {{QStringLiteral("mechanism"), QLatin1StringView(mechanism)},
            {QStringLiteral("data"), QString::fromLatin1(bytes.toBase64())}};
}

// In OpenSSL's error queue, for whoever asked it to sign.
void raise(const QString &evidence)
{
    ERR_raise_data(
        ERR_LIB_USER, ERR_R_OPERATION_FAIL, "the token: %s", evidence.toUtf8().constData());
}

int signRsa(int size, const unsigned char *data, unsigned char *signature, RSA *key, int padding)
{
    const auto made = signerOf(key).sign(request(
        padding == RSA_PKCS1_PADDING ? "rsa-pkcs" : "rsa-raw", data, static_cast<size_t>(size)));
    if (!made || made->size() != RSA_size(key)) {
        raise(made ? QStringLiteral("no signature") : made.error().evidence);
        return -1;
    }
    std::ranges::copy(*made, signature);
    return RSA_size(key);
}

int refuseToDecrypt(int, const unsigned char *, unsigned char *, RSA *, int)
{
    raise(QStringLiteral("its keys are for signatures"));
    return -1;
}

// PKCS#11 §2.3.1: r and s, each half of the signature.
ECDSA_SIG *
signEc(const unsigned char *digest, int size, const BIGNUM *, const BIGNUM *, EC_KEY *key)
{
    // FIPS 186-5 §6.4.1: its leftmost bits; not every token cuts a longer digest by itself.
    const int orderBytes = (EC_GROUP_order_bits(EC_KEY_get0_group(key)) + 7) / 8;
    const auto used = static_cast<size_t>(std::min(size, orderBytes));
    const auto made = signerOf(key).sign(request("ecdsa", digest, used));
    SignaturePtr signature(ECDSA_SIG_new());
    if (!made || made->isEmpty() || made->size() % 2 != 0 || !signature) {
        raise(made ? QStringLiteral("no signature") : made.error().evidence);
        return nullptr;
    }
    const auto half = static_cast<int>(made->size() / 2);
    const auto *bytes = reinterpret_cast<const unsigned char *>(made->constData());
    NumberPtr r(BN_bin2bn(bytes, half, nullptr));
    NumberPtr s(BN_bin2bn(bytes + half, half, nullptr));
    if (!r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return nullptr;
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    return signature.release();
}

const RSA_METHOD *rsaMethod()
{
    static const RSA_METHOD *const method = [] {
        RSA_METHOD *own = RSA_meth_dup(RSA_PKCS1_OpenSSL());
        RSA_meth_set1_name(own, "key on a token");
        RSA_meth_set_priv_enc(own, signRsa);
        RSA_meth_set_priv_dec(own, refuseToDecrypt);
        return own;
    }();
    return method;
}

const EC_KEY_METHOD *ecMethod()
{
    static const EC_KEY_METHOD *const method = [] {
        EC_KEY_METHOD *own = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
        int (*sign)(int,
                    const unsigned char *,
                    int,
                    unsigned char *,
                    unsigned int *,
                    const BIGNUM *,
                    const BIGNUM *,
                    EC_KEY *) = nullptr;
        int (*setUp)(EC_KEY *, BN_CTX *, BIGNUM **, BIGNUM **) = nullptr;
        EC_KEY_METHOD_get_sign(EC_KEY_OpenSSL(), &sign, &setUp, nullptr);
        EC_KEY_METHOD_set_sign(own, sign, setUp, signEc);
        return own;
    }();
    return method;
}

using RsaSign = int (*)(EVP_PKEY_CTX *, unsigned char *, size_t *, const unsigned char *, size_t);

RsaSign opensslRsaSign()
{
    int (*init)(EVP_PKEY_CTX *) = nullptr;
    RsaSign sign = nullptr;
    EVP_PKEY_meth_get_sign(EVP_PKEY_meth_find(EVP_PKEY_RSA), &init, &sign);
    return sign;
}

// What a PSS signature takes, where it is a usual one (RFC 8446 §4.2.3: one hash, a salt as long).
std::optional<QJsonObject>
pssRequest(EVP_PKEY_CTX *context, const unsigned char *digest, size_t size)
{
    int padding = 0;
    int salt = 0;
    const EVP_MD *hash = nullptr;
    const EVP_MD *maskHash = nullptr;
    if (EVP_PKEY_CTX_get_rsa_padding(context, &padding) != 1 || padding != RSA_PKCS1_PSS_PADDING
        || EVP_PKEY_CTX_get_signature_md(context, &hash) != 1 || !hash
        || EVP_PKEY_CTX_get_rsa_mgf1_md(context, &maskHash) != 1
        || EVP_PKEY_CTX_get_rsa_pss_saltlen(context, &salt) != 1)
        return {};
    const int hashBytes = EVP_MD_get_size(hash);
    if ((maskHash && EVP_MD_get_type(maskHash) != EVP_MD_get_type(hash))
        || (salt != RSA_PSS_SALTLEN_DIGEST && salt != hashBytes)
        || size != static_cast<size_t>(hashBytes))
        return {};
    QJsonObject pss = request("rsa-pss", digest, size);
    pss.insert(QLatin1StringView("hash"), QLatin1StringView(EVP_MD_get0_name(hash)));
    pss.insert(QLatin1StringView("salt"), hashBytes);
    return pss;
}

// Lets the token do PSS, as some do no RSA without padding; the others get it padded by OpenSSL.
int signRsaDigest(EVP_PKEY_CTX *context,
                  unsigned char *signature,
                  size_t *signatureSize,
                  const unsigned char *digest,
                  size_t size)
{
    const RSA *key = EVP_PKEY_get0_RSA(EVP_PKEY_CTX_get0_pkey(context));
    if (const auto pss = pssRequest(context, digest, size)) {
        const auto made = signerOf(key).sign(*pss);
        if (made && made->size() == RSA_size(key)) {
            std::ranges::copy(*made, signature);
            *signatureSize = static_cast<size_t>(made->size());
            return 1;
        }
        if (!made && made.error().reason != Reason::CryptoFailed) {
            raise(made.error().evidence);
            return 0;
        }
    }
    static const RsaSign sign = opensslRsaSign();
    return sign(context, signature, signatureSize, digest, size);
}

int rsaOperations(ENGINE *, EVP_PKEY_METHOD **method, const int **types, int)
{
    static EVP_PKEY_METHOD *const own = [] {
        EVP_PKEY_METHOD *made = EVP_PKEY_meth_new(EVP_PKEY_RSA, EVP_PKEY_FLAG_AUTOARGLEN);
        EVP_PKEY_meth_copy(made, EVP_PKEY_meth_find(EVP_PKEY_RSA));
        EVP_PKEY_meth_set_sign(made, nullptr, signRsaDigest);
        return made;
    }();
    static constexpr int rsa = EVP_PKEY_RSA;
    if (!method) {
        *types = &rsa;
        return 1;
    }
    *method = own;
    return 1;
}

// The only way to give a key operations of its own; nobody else can find it.
ENGINE *rsaEngine()
{
    static ENGINE *const engine = [] {
        ENGINE *made = ENGINE_new();
        ENGINE_set_id(made, "puente-tokens");
        ENGINE_set_name(made, "keys on tokens");
        ENGINE_set_pkey_meths(made, rsaOperations);
        return made;
    }();
    return engine;
}

bool adoptRsa(EVP_PKEY *key, RsaPtr rsa, std::unique_ptr<TokenSigner> signer)
{
    RSA_set_method(rsa.get(), rsaMethod());
    RSA_set_flags(rsa.get(), RSA_FLAG_EXT_PKEY);
    if (RSA_set_ex_data(rsa.get(), rsaSlot(), signer.get()) != 1)
        return false;
    static_cast<void>(signer.release());
    return EVP_PKEY_set1_RSA(key, rsa.get()) == 1 && EVP_PKEY_set1_engine(key, rsaEngine()) == 1;
}

bool adoptEc(EVP_PKEY *key, EcPtr ec, std::unique_ptr<TokenSigner> signer)
{
    EC_KEY_set_method(ec.get(), ecMethod());
    if (EC_KEY_set_ex_data(ec.get(), ecSlot(), signer.get()) != 1)
        return false;
    static_cast<void>(signer.release());
    return EVP_PKEY_set1_EC_KEY(key, ec.get()) == 1;
}

} // namespace

std::expected<PrivateKey, CertificateError> privateKey(std::unique_ptr<TokenSigner> signer)
{
    PublicHalf half = readPublicHalf(signer->publicKey());
    KeyPtr key(EVP_PKEY_new());
    const bool isMade = (half.rsa && adoptRsa(key.get(), std::move(half.rsa), std::move(signer)))
        || (half.ec && adoptEc(key.get(), std::move(half.ec), std::move(signer)));
    if (!isMade)
        return std::unexpected(opensslError(Reason::CryptoFailed,
                                            QStringLiteral("the public half of the token's key")));
    static_cast<void>(takeOpenSslErrors());
    return PrivateKey::adopt(std::move(key));
}

} // namespace certificates
