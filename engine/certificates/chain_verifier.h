// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/trust.h"

#include <memory>

namespace certificates {

// Judges presented chains against one trust store, read when created and kept in memory. Purpose
// is TLS server, whoever dialled: public CAs certify nothing else any more, and a certificate for
// clients alone says nothing about a server's name. At least 112 bits of security.
class ChainVerifier
{
public:
    [[nodiscard]] static std::expected<ChainVerifier, CertificateError> create(const Trust &trust);

    ChainVerifier(ChainVerifier &&other) noexcept;
    ChainVerifier &operator=(ChainVerifier &&other) noexcept;
    ChainVerifier(const ChainVerifier &) = delete;
    ChainVerifier &operator=(const ChainVerifier &) = delete;
    ~ChainVerifier();

    // `presented` is leaf first, the rest in any order. Thread-safe.
    [[nodiscard]] std::expected<void, CertificateError> verify(const QList<Certificate> &presented,
                                                               const QDateTime &now) const;

private:
    struct TrustStore;

    explicit ChainVerifier(std::unique_ptr<TrustStore> store);

    std::unique_ptr<TrustStore> m_store;
};

// One verdict without a kept store: reads the computer's CAs each time.
[[nodiscard]] std::expected<void, CertificateError>
verifyChain(const QList<Certificate> &presented, const Trust &trust, const QDateTime &now);

} // namespace certificates
