// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/token_program.h"
#include "engine/certificates/tokens.h"

#include <memory>
#include <mutex>
#include <sys/types.h>

namespace certificates {

// One key on a token, in use by a process puente-tokens of its own: a module that hangs or crashes,
// or a token that is pulled out, spoils a signature and not this process. Any thread; one signature
// at a time.
class TokenSigner
{
public:
    [[nodiscard]] static std::expected<std::unique_ptr<TokenSigner>, CertificateError>
    start(const TokenKeyPlace &place, const base::Secret &pin, std::chrono::seconds limit);

    TokenSigner(const TokenSigner &) = delete;
    TokenSigner &operator=(const TokenSigner &) = delete;
    TokenSigner(TokenSigner &&) = delete;
    TokenSigner &operator=(TokenSigner &&) = delete;
    ~TokenSigner();

    // What the token knows of it, in base64: "modulus", "exponent" | "curve" (DER), "point" |
    // "certificate" (DER).
    const QJsonObject &publicKey() const { return m_publicKey; }

    // {"mechanism": "rsa-pkcs" | "rsa-raw" | "rsa-pss" | "ecdsa", "data": base64} and for PSS
    // "hash"
    // ("SHA256", …) and "salt" (bytes). Blocks until the token has signed, at most signingPatience.
    [[nodiscard]] std::expected<QByteArray, CertificateError> sign(const QJsonObject &request);

private:
    TokenSigner(int socket, pid_t process, QString uri)
        : m_socket(socket), m_process(process), m_uri(std::move(uri))
    { }

    std::expected<QJsonObject, CertificateError> ask(const QJsonObject &request);
    std::expected<QJsonObject, CertificateError> answer(std::chrono::seconds limit);
    void stop();

    std::mutex m_mutex;
    int m_socket; // -1 when the process is gone
    pid_t m_process;
    QString m_uri;
    QJsonObject m_publicKey;
    bool m_isFailing = false; // told once in the log
};

} // namespace certificates
