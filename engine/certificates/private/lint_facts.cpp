// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_facts.h"

#include "engine/certificates/chain_order.h"
#include "engine/certificates/chain_verifier.h"
#include "engine/certificates/private/public_key.h"

#include <QHostAddress>

#include <openssl/core_names.h>
#include <openssl/err.h>

namespace certificates {
namespace {

using BignumPtr = std::unique_ptr<BIGNUM, FreedBy<BN_free>>;

BignumPtr publicExponent(const EVP_PKEY *key)
{
    BIGNUM *exponent = nullptr;
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent);
    return BignumPtr(exponent);
}

// The canonical form of a name that was typed, or what was typed where there is none.
QString dnsName(const QString &typed)
{
    const auto name = base::DomainName::parse(typed.trimmed());
    return name ? name->text() : typed.trimmed();
}

void addAddress(SubjectNames &names, const QString &typed)
{
    const QHostAddress address(typed.trimmed());
    if (address.isNull())
        names.other.append(QStringLiteral("IP:") + typed.trimmed());
    else
        names.ip.append(address.toString());
}

SubjectNames namesOf(const RequestDraft &draft)
{
    SubjectNames names;
    if (!draft.commonName.trimmed().isEmpty())
        names.dns.append(dnsName(draft.commonName));
    for (const QString &typed : draft.dnsNames) {
        // The common name is a name already; it may be typed among them too.
        if (const QString name = dnsName(typed); name != names.dns.value(0))
            names.dns.append(name);
    }
    for (const QString &typed : draft.ipAddresses)
        addAddress(names, typed);
    names.srv = draft.srvNames;
    names.xmpp = draft.xmppAddresses;
    names.uri = draft.uris;
    return names;
}

KeyFacts keyFacts(const KeyKind &kind)
{
    using Algorithm = KeyFacts::Algorithm;
    if (kind.algorithm == KeyKind::Algorithm::Rsa)
        return {.algorithm = Algorithm::Rsa, .bits = kind.bits, .curve = {}};
    const int bits = QStringView(kind.curve).mid(2).toInt(); // "P-384"
    return {.algorithm = Algorithm::Ec, .bits = bits, .curve = kind.curve};
}

QByteArray serialOf(const Certificate &certificate)
{
    const X509Ptr x509 = x509FromDer(certificate.der());
    const QByteArray der = derOf(X509_get0_serialNumber(x509.get()), i2d_ASN1_INTEGER);
    const unsigned char *content = nullptr;
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    content = bytes;
    long size = 0;
    int tag = 0;
    int tagClass = 0;
    ASN1_get_object(&content, &size, &tag, &tagClass, der.size());
    return der.sliced(content - bytes);
}

IssuedFacts issuedFacts(const QList<Certificate> &chain, const LintContext &context)
{
    IssuedFacts facts{.chain = chain,
                      .ordered = orderChain(chain.front(), chain).chain,
                      .serial = serialOf(chain.front()),
                      .verdict = {}};
    if (context.judgesTrust) {
        if (const auto verified = verifyChain(chain, context.trust, context.now); !verified)
            facts.verdict = verified.error();
    }
    return facts;
}

} // namespace

KeyFacts keyFacts(const QByteArray &publicKey)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(publicKey.constData());
    const KeyPtr key(d2i_PUBKEY(nullptr, &bytes, static_cast<long>(publicKey.size())));
    KeyFacts facts;
    if (key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA) {
        const BignumPtr exponent = publicExponent(key.get());
        const bool isOne = exponent && BN_is_one(exponent.get()) == 1;
        facts.algorithm = KeyFacts::Algorithm::Rsa;
        facts.isExponentValid = exponent && BN_is_odd(exponent.get()) == 1 && !isOne;
        facts.isExponentLarge = exponent && BN_num_bits(exponent.get()) > 16;
    } else if (key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC) {
        facts.algorithm = KeyFacts::Algorithm::Ec;
        facts.curve = curveOf(key.get());
    }
    if (key)
        facts.bits = EVP_PKEY_get_bits(key.get());
    static_cast<void>(takeOpenSslErrors()); // of a key it does not know
    return facts;
}

LintFacts factsOf(const RequestDraft &draft, const LintContext &context)
{
    LintFacts facts;
    SubjectContent &content = facts.content;
    content.commonName = dnsName(draft.commonName);
    content.organizationalUnit = draft.organizationalUnit.trimmed();
    content.country = draft.country.trimmed();
    content.names = namesOf(draft);
    content.extendedKeyUsages = {QStringLiteral("serverAuth")};
    if (draft.clientEku)
        content.extendedKeyUsages.append(QStringLiteral("clientAuth"));
    content.templateName = draft.templateName;
    content.keyDescription = describe(draft.key);
    facts.key = keyFacts(draft.key);
    facts.issued = context.now;
    return facts;
}

LintFacts factsOf(const RequestContent &request, const LintContext &context)
{
    LintFacts facts;
    facts.content = request;
    facts.key = keyFacts(request.publicKey);
    facts.issued = context.now;
    facts.hasSubjectAltName = request.names != SubjectNames{};
    facts.isSignatureValid = request.isSignatureValid;
    return facts;
}

LintFacts factsOf(const QList<Certificate> &chain, const LintContext &context)
{
    LintFacts facts;
    facts.content = contentOf(chain.front());
    facts.key = keyFacts(facts.content.publicKey);
    facts.issued = chain.front().notBefore();
    facts.hasSubjectAltName = chain.front().hasSubjectAltName();
    facts.certificate = issuedFacts(chain, context);
    return facts;
}

} // namespace certificates
