// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/credentials.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace test {

// What a certificate made in a test says. P-256, SHA-256.
struct CertificateWish {
    QString commonName;
    QStringList names; // in OpenSSL's words: "DNS:a.example", "IP:127.0.0.1", "URI:sip:a.example"
    QByteArray extendedKeyUsage = "serverAuth"; // "clientAuth", "serverAuth,clientAuth", "" = none
    int daysFrom = -1; // both counted from now
    int daysTo = 10;
};

// A throw-away certification authority; link OpenSSL::Crypto. Its credentials' chains hold the
// leaf and, for an intermediate authority, the authority's own certificate.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &commonName = QStringLiteral("Test CA"))
        : TestAuthority(commonName, nullptr)
    { }
    // Below `issuer`, which must outlive it.
    TestAuthority(const QString &commonName, const TestAuthority *issuer)
        : m_issuer(issuer), m_key(EVP_EC_gen("P-256"))
    {
        CertificateWish wish;
        wish.commonName = commonName;
        wish.extendedKeyUsage.clear();
        m_certificate.reset(make(wish, m_key.get(), issuer == nullptr ? *this : *issuer, true));
    }

    [[nodiscard]] certificates::Certificate certificate() const { return value(*m_certificate); }
    [[nodiscard]] QByteArray pem() const { return certificates::toPem(certificate()); }

    [[nodiscard]] certificates::Credentials issue(const CertificateWish &wish) const
    {
        const std::shared_ptr<EVP_PKEY> key(EVP_EC_gen("P-256"), Free{});
        const std::unique_ptr<X509, Free> leaf(make(wish, key.get(), *this, false));
        QList<certificates::Certificate> chain{value(*leaf)};
        for (const TestAuthority *it = this; it->m_issuer != nullptr; it = it->m_issuer)
            chain.append(it->certificate());
        return {chain, certificates::PrivateKey::adopt(key).value()};
    }
    // The usual one: CN and dNSName are the domain, serverAuth only, as public CAs issue it.
    [[nodiscard]] certificates::Credentials issue(const QString &domain) const
    {
        CertificateWish wish;
        wish.commonName = domain;
        wish.names = {QStringLiteral("DNS:") + domain};
        return issue(wish);
    }

private:
    struct Free {
        void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
        void operator()(X509 *certificate) const { X509_free(certificate); }
    };

    static certificates::Certificate value(X509 &certificate)
    {
        unsigned char *der = nullptr;
        const int length = i2d_X509(&certificate, &der);
        const QByteArray bytes(reinterpret_cast<const char *>(der), length);
        OPENSSL_free(der);
        return certificates::Certificate::fromDer(bytes).value();
    }

    static void extend(X509 &certificate, X509V3_CTX &context, int nid, const QByteArray &text)
    {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, text.constData());
        Q_ASSERT(extension != nullptr);
        X509_add_ext(&certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }

    static X509 *
    make(const CertificateWish &wish, EVP_PKEY *key, const TestAuthority &authority, bool ca)
    {
        X509 *made = X509_new();
        X509_set_version(made, X509_VERSION_3);
        quint64 serial = 0;
        RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
        ASN1_INTEGER_set_uint64(X509_get_serialNumber(made), serial >> 1U | 1U);
        X509_gmtime_adj(X509_getm_notBefore(made), wish.daysFrom * 86'400L);
        X509_gmtime_adj(X509_getm_notAfter(made), wish.daysTo * 86'400L);
        const QByteArray name = wish.commonName.toUtf8();
        if (!name.isEmpty())
            X509_NAME_add_entry_by_NID(X509_get_subject_name(made),
                                       NID_commonName,
                                       MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(name.constData()),
                                       static_cast<int>(name.size()),
                                       -1,
                                       0);
        X509 *issuer = authority.m_certificate ? authority.m_certificate.get() : made;
        X509_set_issuer_name(made, X509_get_subject_name(issuer));
        X509_set_pubkey(made, key);

        X509V3_CTX context{};
        X509V3_set_ctx_nodb(&context);
        X509V3_set_ctx(&context, issuer, made, nullptr, nullptr, 0);
        extend(*made, context, NID_basic_constraints, ca ? "critical,CA:TRUE" : "CA:FALSE");
        extend(*made,
               context,
               NID_key_usage,
               ca ? "critical,keyCertSign,cRLSign" : "digitalSignature");
        extend(*made, context, NID_subject_key_identifier, "hash");
        if (!wish.names.isEmpty())
            extend(*made, context, NID_subject_alt_name, wish.names.join(u',').toUtf8());
        if (!wish.extendedKeyUsage.isEmpty())
            extend(*made, context, NID_ext_key_usage, wish.extendedKeyUsage);
        X509_sign(made, authority.m_key.get(), EVP_sha256());
        return made;
    }

    const TestAuthority *m_issuer = nullptr;
    std::unique_ptr<EVP_PKEY, Free> m_key;
    std::unique_ptr<X509, Free> m_certificate;
};

} // namespace test
