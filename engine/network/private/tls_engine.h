// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/peer_identity.h"
#include "engine/network/tls_stream.h"

#include <QByteArray>
#include <QString>

#include <openssl/bio.h>
#include <openssl/types.h>

#include <memory>

class QIODevice;

namespace network {

// Private to this folder: TLS of one connection between a device of ciphertext and byte arrays.
// Ciphertext is taken straight from the device and collected in outgoing(): no memory BIO copies.
class TlsEngine
{
public:
    enum class Progress {
        Done,
        WantsInput,
        PeerClosed, // close_notify
        Failed // see failure(); an alert may wait in outgoing()
    };

    // Null when OpenSSL has no memory left.
    static std::unique_ptr<TlsEngine> server(std::shared_ptr<const TlsContext> context,
                                             const ServerTls &wanted,
                                             QIODevice &ciphertext);
    static std::unique_ptr<TlsEngine> client(std::shared_ptr<const TlsContext> context,
                                             const ClientTls &wanted,
                                             QIODevice &ciphertext);
    ~TlsEngine();
    TlsEngine(const TlsEngine &) = delete;
    TlsEngine &operator=(const TlsEngine &) = delete;

    [[nodiscard]] Progress handshake();
    // Appends what has arrived to `plain` until it holds `limit` bytes or more.
    [[nodiscard]] Progress read(QByteArray &plain, qsizetype limit);
    [[nodiscard]] Progress write(QByteArrayView plain);
    void sendCloseNotify();
    [[nodiscard]] QByteArray takeOutgoing();

    [[nodiscard]] TlsFacts facts() const;
    // Judges the peer's chain; once a handshake.
    [[nodiscard]] certificates::PeerEvidence judgePeer() const;
    [[nodiscard]] const QString &failure() const { return m_failure; }

private:
    friend class TlsContext;
    struct Free {
        void operator()(SSL *ssl) const;
    };

    explicit TlsEngine(std::shared_ptr<const TlsContext> context, QIODevice &ciphertext);

    static TlsEngine *of(const SSL *ssl);
    static int chooseCertificate(SSL *ssl, void *);
    static int chooseAlpn(SSL *ssl,
                          const unsigned char **out,
                          unsigned char *outLength,
                          const unsigned char *offered,
                          unsigned int offeredLength,
                          void *);
    static int takeCiphertext(BIO *bio, char *data, std::size_t size, std::size_t *taken);
    static int putCiphertext(BIO *bio, const char *data, std::size_t size, std::size_t *put);
    static long control(BIO *bio, int command, long number, void *pointer);
    static const BIO_METHOD *bioMethod();

    [[nodiscard]] bool attach();
    [[nodiscard]] Progress outcome(int result);

    std::shared_ptr<const TlsContext> m_context;
    QIODevice &m_ciphertext;
    QByteArray m_outgoing;
    QByteArrayList m_alpn; // of a server, in its order
    QString m_domain; // the fallback of a server; whose certificate a client presents
    QString m_failure;
    std::unique_ptr<SSL, Free> m_ssl;
    bool m_isServer = false;
};

} // namespace network
