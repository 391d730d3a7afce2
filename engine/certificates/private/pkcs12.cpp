// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/pkcs12.h"

#include "engine/certificates/private/pkcs12_cost.h"

#include <openssl/pkcs7.h>
#include <openssl/provider.h>

#include <algorithm>
#include <map>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Done = std::expected<void, CertificateError>;

struct FreedBags {
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const
    {
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
};
struct FreedSafes {
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreedBags>;
using SafesPtr = std::unique_ptr<STACK_OF(PKCS7), FreedSafes>;
using KeyInfoPtr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreedBy<PKCS8_PRIV_KEY_INFO_free>>;

constexpr qsizetype maxCertificates = 1000;
constexpr qsizetype maxKeys = 8;
constexpr qsizetype maxNameCharacters = 256;
constexpr int maxNesting = 4;

// A password as OpenSSL takes it. None and an empty one give different keys (RFC 7292, appendix
// B.1), and programs differ in which they mean.
struct Password {
    const char *bytes;
    int size;
};

QString friendlyNameOf(PKCS12_SAFEBAG *bag)
{
    const std::unique_ptr<char, decltype([](void *p) { OPENSSL_free(p); })> utf8(
        PKCS12_get_friendlyname(bag));
    QString name = QString::fromUtf8(utf8.get()).left(maxNameCharacters);
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return name;
}

// What the bags held, collected while they are opened one by one.
class Contents
{
public:
    Contents(Password password, const LegacyLibrary &library, Pkcs12Cost &cost)
        : m_password(password), m_library(library), m_cost(cost)
    { }

    Done take(PKCS12 &file);
    ImportFile importFile() const;

private:
    Done takeSafe(PKCS7 &safe);
    Done takeBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth);
    Done takeBag(PKCS12_SAFEBAG *bag, int depth);
    Done takeCertificate(PKCS12_SAFEBAG *bag);
    Done takeShroudedKey(PKCS12_SAFEBAG *bag);
    Done takeKey(const PKCS8_PRIV_KEY_INFO *info, const QString &name);

    Password m_password;
    const LegacyLibrary &m_library;
    Pkcs12Cost &m_cost;
    QList<Certificate> m_certificates;
    QList<PrivateKey> m_keys;
    std::map<QByteArray, QString> m_certificateNames; // by public key
    std::map<QByteArray, QString> m_keyNames;
};

std::unexpected<CertificateError> unusualProtection()
{
    return std::unexpected(
        CertificateError{Reason::UnusualProtection,
                         QStringLiteral("a PKCS#12 file with unreasonable key derivation")});
}

std::unexpected<CertificateError> tooMuch()
{
    return std::unexpected(CertificateError{
        Reason::TooLarge,
        QStringLiteral("a PKCS#12 file with too many keys, certificates or layers")});
}

// After the integrity check the password is known to be right.
std::unexpected<CertificateError> damaged(const QString &doing)
{
    return std::unexpected(opensslError(Reason::Damaged, doing));
}

Done Contents::take(PKCS12 &file)
{
    const SafesPtr safes(PKCS12_unpack_authsafes(&file));
    if (!safes)
        return damaged(QStringLiteral("a PKCS#12 file that is damaged, or protected by a "
                                      "certificate"));
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
        if (const Done taken = takeSafe(*sk_PKCS7_value(safes.get(), i)); !taken)
            return taken;
    }
    return {};
}

Done Contents::takeSafe(PKCS7 &safe)
{
    BagsPtr bags;
    if (PKCS7_type_is_data(&safe)) {
        bags.reset(PKCS12_unpack_p7data(&safe));
    } else if (PKCS7_type_is_encrypted(&safe)) {
        const X509_ALGOR *algorithm = safe.d.encrypted->enc_data->algorithm;
        if (!algorithm || !m_cost.allows(*algorithm))
            return unusualProtection();
        bags.reset(PKCS12_unpack_p7encdata(&safe, m_password.bytes, m_password.size));
    }
    if (!bags)
        return damaged(QStringLiteral("opening a part of a PKCS#12 file"));
    return takeBags(bags.get(), 0);
}

Done Contents::takeBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
        if (const Done taken = takeBag(sk_PKCS12_SAFEBAG_value(bags, i), depth); !taken)
            return taken;
    }
    return {};
}

Done Contents::takeBag(PKCS12_SAFEBAG *bag, int depth)
{
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_certBag:
        return takeCertificate(bag);
    case NID_keyBag:
        return takeKey(PKCS12_SAFEBAG_get0_p8inf(bag), friendlyNameOf(bag));
    case NID_pkcs8ShroudedKeyBag:
        return takeShroudedKey(bag);
    case NID_safeContentsBag:
        return depth < maxNesting ? takeBags(PKCS12_SAFEBAG_get0_safes(bag), depth + 1) : tooMuch();
    default: // revocation lists and secrets
        return {};
    }
}

Done Contents::takeCertificate(PKCS12_SAFEBAG *bag)
{
    const X509Ptr x509(PKCS12_SAFEBAG_get1_cert(bag));
    if (!x509)
        return damaged(QStringLiteral("reading a certificate of a PKCS#12 file"));
    auto certificate = Certificate::fromDer(derOf(x509.get(), i2d_X509));
    if (!certificate)
        return std::unexpected(certificate.error());
    if (const QString name = friendlyNameOf(bag); !name.isEmpty())
        m_certificateNames.emplace(certificate->publicKeyId(), name);
    m_certificates.append(*std::move(certificate));
    return m_certificates.size() <= maxCertificates ? Done() : tooMuch();
}

Done Contents::takeShroudedKey(PKCS12_SAFEBAG *bag)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
    if (!algorithm || !m_cost.allows(*algorithm))
        return unusualProtection();
    const KeyInfoPtr info(
        PKCS12_decrypt_skey_ex(bag, m_password.bytes, m_password.size, m_library.get(), nullptr));
    if (!info)
        return damaged(QStringLiteral("decrypting a key of a PKCS#12 file"));
    return takeKey(info.get(), friendlyNameOf(bag));
}

Done Contents::takeKey(const PKCS8_PRIV_KEY_INFO *info, const QString &name)
{
    KeyPtr key(EVP_PKCS82PKEY(info)); // of the program's own library from here on
    if (!key)
        return std::unexpected(
            opensslError(Reason::NotAKey, QStringLiteral("reading a key of a PKCS#12 file")));
    auto adopted = PrivateKey::adopt(std::move(key));
    if (!adopted)
        return std::unexpected(adopted.error());
    if (!name.isEmpty())
        m_keyNames.emplace(adopted->publicKeyId(), name);
    m_keys.append(*std::move(adopted));
    return m_keys.size() <= maxKeys ? Done() : tooMuch();
}

ImportFile Contents::importFile() const
{
    const auto belongsToACertificate = [&](const PrivateKey &key) {
        return std::ranges::find(m_certificates, key.publicKeyId(), &Certificate::publicKeyId)
            != m_certificates.end();
    };
    ImportFile file{.certificates = m_certificates,
                    .key = {},
                    .friendlyName = {},
                    .isLegacy = m_cost.sawLegacy()};
    if (m_keys.isEmpty())
        return file;
    const auto key = std::ranges::find_if(m_keys, belongsToACertificate);
    file.key = key == m_keys.end() ? m_keys.front() : *key;
    // Windows names its keys with a GUID, and the certificate as its owner did.
    for (const auto *names : {&m_certificateNames, &m_keyNames}) {
        const auto name = names->find(file.key->publicKeyId());
        if (name != names->end() && file.friendlyName.isEmpty())
            file.friendlyName = name->second;
    }
    return file;
}

std::unexpected<CertificateError> notOpened(const base::Secret &password)
{
    return std::unexpected(
        opensslError(password.isEmpty() ? Reason::PassphraseRequired : Reason::PassphraseWrong,
                     QStringLiteral("opening a PKCS#12 file")));
}

std::expected<ImportFile, CertificateError>
readWith(PKCS12 &file, Password password, Pkcs12Cost &cost, const LegacyLibrary &library)
{
    Contents contents(password, library, cost);
    if (const Done taken = contents.take(file); !taken)
        return std::unexpected(taken.error());
    return contents.importFile();
}

} // namespace

LegacyLibrary::LegacyLibrary()
    : m_library(OSSL_LIB_CTX_new())
    , m_default(OSSL_PROVIDER_load(m_library, "default"))
    , m_legacy(OSSL_PROVIDER_load(m_library, "legacy"))
{
    static_cast<void>(takeOpenSslErrors()); // without the legacy provider new files still open
}

LegacyLibrary::~LegacyLibrary()
{
    if (m_legacy != nullptr)
        OSSL_PROVIDER_unload(m_legacy);
    if (m_default != nullptr)
        OSSL_PROVIDER_unload(m_default);
    OSSL_LIB_CTX_free(m_library);
}

Pkcs12Ptr parsePkcs12(const QByteArray &der, const LegacyLibrary &library)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = begin;
    PKCS12 *file = PKCS12_init_ex(NID_pkcs7_data, library.get(), nullptr);
    const bool parsed = file != nullptr
        && d2i_PKCS12(&file, &end, static_cast<long>(der.size())) != nullptr // frees it if not
        && end - begin == der.size();
    Pkcs12Ptr owned(file);
    static_cast<void>(takeOpenSslErrors());
    return parsed ? std::move(owned) : nullptr;
}

std::expected<ImportFile, CertificateError>
readPkcs12(PKCS12 &file, const base::Secret &password, const LegacyLibrary &library)
{
    Pkcs12Cost cost;
    if (!cost.allows(file))
        return unusualProtection();
    const std::string_view bytes = password.bytes();
    const Password given{bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size())};
    QList<Password> candidates{given};
    if (password.isEmpty())
        candidates.append({nullptr, 0});

    const bool hasMac = PKCS12_mac_present(&file) == 1;
    for (const Password &candidate : candidates) {
        if (hasMac && PKCS12_verify_mac(&file, candidate.bytes, candidate.size) != 1)
            continue;
        auto read = readWith(file, candidate, cost, library);
        if (read || hasMac || read.error().reason != Reason::Damaged)
            return read;
    }
    return notOpened(password);
}

} // namespace certificates
