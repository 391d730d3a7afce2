// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <expected>

namespace sip {

// HTTP Digest for SIP: RFC 7616 as RFC 8760 applies it, qop=auth only.
enum class DigestAlgorithm {
    Sha256,
    Md5
};

// In the order they are offered: the server's preference (RFC 8760 §2.4).
inline constexpr std::array digestAlgorithms{DigestAlgorithm::Sha256, DigestAlgorithm::Md5};

[[nodiscard]] QByteArray digestName(DigestAlgorithm algorithm); // "SHA-256", "MD5"
[[nodiscard]] QByteArray digestHash(DigestAlgorithm algorithm, const QByteArray &text); // hex

struct DigestError {
    enum class Reason {
        NotDigest,
        Malformed,
        AlgorithmNotSupported,
        QopNotSupported
    };

    Reason reason;
    QString evidence; // never the response or another secret
};

// What a client answers to a challenge.
struct DigestAnswer {
    QByteArray username, realm, nonce, uri, cnonce, response;
    DigestAlgorithm algorithm = DigestAlgorithm::Md5;
    QByteArray nonceCountText; // eight hex digits, as sent
    quint32 nonceCount = 0;
};

// The value of Authorization or Proxy-Authorization.
[[nodiscard]] std::expected<DigestAnswer, DigestError> parseDigestAnswer(QByteArrayView value);
// What `answer.response` must be (RFC 7616 §3.4.1). `ha1` as in DigestSecrets.
[[nodiscard]] QByteArray
expectedResponse(const DigestAnswer &answer, const QByteArray &ha1, QByteArrayView method);
// Takes the same time wherever they differ.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace sip
