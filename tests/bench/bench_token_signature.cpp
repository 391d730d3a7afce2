// SPDX-License-Identifier: GPL-3.0-or-later
// What one signature of a TLS 1.3 handshake takes with the key in memory and on a SoftHSM token,
// from whose process it comes. Needs softhsm2.
#include "engine/certificates/key.h"
#include "engine/certificates/tokens.h"
#include "tests/support/soft_token.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <cstdio>

using certificates::KeyKind;
using certificates::PrivateKey;

namespace {

bool sign(const PrivateKey &key)
{
    const QByteArray data(130, 'x'); // RFC 8446 §4.4.3: 64 blanks, a name, a hash
    const std::unique_ptr<EVP_MD_CTX, decltype([](EVP_MD_CTX *p) { EVP_MD_CTX_free(p); })> context(
        EVP_MD_CTX_new());
    EVP_PKEY_CTX *operation = nullptr;
    EVP_DigestSignInit(context.get(), &operation, EVP_sha256(), nullptr, key.handle());
    if (key.description().startsWith(QStringLiteral("RSA"))) {
        EVP_PKEY_CTX_set_rsa_padding(operation, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(operation, RSA_PSS_SALTLEN_DIGEST);
    }
    QByteArray signature(1024, '\0');
    size_t size = 1024;
    return EVP_DigestSign(context.get(),
                          reinterpret_cast<unsigned char *>(signature.data()),
                          &size,
                          reinterpret_cast<const unsigned char *>(data.constData()),
                          static_cast<size_t>(data.size()))
        == 1;
}

double microseconds(const PrivateKey &key)
{
    constexpr int count = 100;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < count; ++i) {
        if (!sign(key))
            return 0;
    }
    return static_cast<double>(elapsed.nsecsElapsed()) / 1e3 / count;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const test::SoftToken token;
    if (!token.isReady()) {
        std::fputs("softhsm2 is not installed\n", stderr);
        return 1;
    }
    std::printf("%-10s %12s %12s %8s\n", "key", "memory, us", "SoftHSM, us", "ratio");
    for (const KeyKind &kind : {KeyKind{KeyKind::Algorithm::Rsa, 2048, {}},
                                KeyKind{KeyKind::Algorithm::Rsa, 4096, {}},
                                KeyKind{KeyKind::Algorithm::Ec, 0, QStringLiteral("P-256")},
                                KeyKind{KeyKind::Algorithm::Ec, 0, QStringLiteral("P-384")}}) {
        const auto inMemory = certificates::makeKey(kind).value();
        const auto place = certificates::makeTokenKey(token.place(), kind, {}).value();
        const auto onToken = certificates::openTokenKey(place, test::SoftToken::pin()).value();
        double memory = microseconds(inMemory);
        double signer = microseconds(onToken);
        for (int round = 0; round < 20; ++round) { // the best, for other work runs beside
            memory = std::min(memory, microseconds(inMemory));
            signer = std::min(signer, microseconds(onToken));
        }
        std::printf("%-10s %12.0f %12.0f %8.2f\n",
                    qPrintable(inMemory.description()),
                    memory,
                    signer,
                    signer / memory);
    }
    return 0;
}
