// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/chain_verifier.h"

#include "engine/certificates/private/openssl.h"
#include "engine/certificates/private/system_trust.h"

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr qsizetype maxPresented = 32;
constexpr int maxDepth = 10;
constexpr int authenticationLevel = 2; // 112 bits: RSA 2048, SHA-224 and better

// OpenSSL's purpose check does not know anyExtendedKeyUsage (RFC 5280 §4.2.1.12): excuse exactly
// that. All else the purpose asks of a certificate with it, beyond what is checked before, is its
// key usage.
int excuseAnyExtendedKeyUsage(int ok, X509_STORE_CTX *context)
{
    if (ok == 1 || X509_STORE_CTX_get_error(context) != X509_V_ERR_INVALID_PURPOSE)
        return ok;
    X509 *certificate = X509_STORE_CTX_get_current_cert(context);
    const bool hasAny = (X509_get_extension_flags(certificate) & EXFLAG_XKUSAGE) != 0
        && (X509_get_extended_key_usage(certificate) & XKU_ANYEKU) != 0;
    const uint32_t forTls = X509_get_key_usage(certificate)
        & (KU_DIGITAL_SIGNATURE | KU_KEY_ENCIPHERMENT | KU_KEY_AGREEMENT);
    const bool isIssuer = X509_STORE_CTX_get_error_depth(context) > 0;
    if (!hasAny || (isIssuer ? X509_check_ca(certificate) == 0 : forTls == 0))
        return 0;
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

Reason reasonOf(int verifyError)
{
    switch (verifyError) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Reason::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Reason::NotYetValid;
    case X509_V_ERR_INVALID_PURPOSE:
        return Reason::WrongPurpose;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return Reason::ChainIncomplete;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return Reason::TooWeak;
    default:
        return Reason::Untrusted;
    }
}

CertificateError verdictOf(const X509_STORE_CTX *context, const Certificate &leaf)
{
    const int error = X509_STORE_CTX_get_error(context);
    const int depth = X509_STORE_CTX_get_error_depth(context);
    static_cast<void>(takeOpenSslErrors());
    return {reasonOf(error),
            QStringLiteral("%1, at depth %2 of the chain of %3")
                .arg(QString::fromLatin1(X509_verify_cert_error_string(error)))
                .arg(depth)
                .arg(leaf.subject())};
}

X509StackPtr issuersOf(const QList<Certificate> &presented)
{
    X509StackPtr stack(sk_X509_new_null());
    for (const Certificate &certificate : presented.sliced(1)) {
        if (const X509Ptr issuer = x509FromDer(certificate.der()))
            X509_add_cert(stack.get(), issuer.get(), X509_ADD_FLAG_UP_REF);
    }
    return stack;
}

void addAuthority(X509_STORE *store, const X509Ptr &authority)
{
    if (authority)
        X509_STORE_add_cert(store, authority.get());
    static_cast<void>(takeOpenSslErrors()); // the same one twice
}

} // namespace

struct ChainVerifier::TrustStore {
    X509StorePtr store;
};

ChainVerifier::ChainVerifier(std::unique_ptr<TrustStore> store) : m_store(std::move(store)) { }
ChainVerifier::ChainVerifier(ChainVerifier &&other) noexcept = default;
ChainVerifier &ChainVerifier::operator=(ChainVerifier &&other) noexcept = default;
ChainVerifier::~ChainVerifier() = default;

std::expected<ChainVerifier, CertificateError> ChainVerifier::create(const Trust &trust)
{
    X509StorePtr store(X509_STORE_new());
    if (!store)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("making a trust store")));
    if (trust.system) {
        for (const X509Ptr &authority : systemAuthorities())
            addAuthority(store.get(), authority);
    }
    for (const Certificate &authority : trust.authorities)
        addAuthority(store.get(), x509FromDer(authority.der()));

    X509_VERIFY_PARAM *rules = X509_STORE_get0_param(store.get());
    // Partial chains: an authority the administrator named counts, even when it is no root.
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_TRUSTED_FIRST | X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_depth(rules, maxDepth);
    X509_VERIFY_PARAM_set_auth_level(rules, authenticationLevel);
    return ChainVerifier(std::make_unique<TrustStore>(std::move(store)));
}

std::expected<void, CertificateError> ChainVerifier::verify(const QList<Certificate> &presented,
                                                            const QDateTime &now) const
{
    if (presented.isEmpty())
        return std::unexpected(
            CertificateError{Reason::NotFound, QStringLiteral("no certificate presented")});
    if (presented.size() > maxPresented)
        return std::unexpected(CertificateError{
            Reason::TooLarge, QStringLiteral("%1 certificates presented").arg(presented.size())});

    const X509Ptr leaf = x509FromDer(presented.front().der());
    const X509StackPtr issuers = issuersOf(presented);
    const X509StoreContextPtr context(X509_STORE_CTX_new());
    if (!leaf || !issuers || !context
        || X509_STORE_CTX_init(context.get(), m_store->store.get(), leaf.get(), issuers.get()) != 1)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("verifying a chain")));
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context.get()), now.toSecsSinceEpoch());
    X509_STORE_CTX_set_verify_cb(context.get(), excuseAnyExtendedKeyUsage);
    if (X509_verify_cert(context.get()) != 1)
        return std::unexpected(verdictOf(context.get(), presented.front()));
    return {};
}

std::expected<void, CertificateError>
verifyChain(const QList<Certificate> &presented, const Trust &trust, const QDateTime &now)
{
    const auto verifier = ChainVerifier::create(trust);
    if (!verifier)
        return std::unexpected(verifier.error());
    return verifier->verify(presented, now);
}

} // namespace certificates
