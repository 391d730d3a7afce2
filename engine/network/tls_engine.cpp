// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/private/tls_engine.h"

#include "engine/network/private/tls_state.h"
#include "engine/network/tls_error_text.h"

#include <QDateTime>
#include <QIODevice>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace network {
namespace {

constexpr qsizetype recordBytes = 16 * 1024; // the most one TLS record carries, RFC 8446 §5.1

QString utf8(const char *text)
{
    return text == nullptr ? QString() : QString::fromUtf8(text);
}

// RFC 7301 §3.1: names of 1 to 255 bytes, each after its length.
QByteArray alpnList(const QByteArrayList &names)
{
    QByteArray list;
    for (const QByteArray &name : names) {
        if (name.isEmpty() || name.size() > 255)
            continue;
        list.append(static_cast<char>(name.size()));
        list.append(name);
    }
    return list;
}

} // namespace

void TlsEngine::Free::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

TlsEngine::TlsEngine(std::shared_ptr<const TlsContext> context, QIODevice &ciphertext)
    : m_context(std::move(context)), m_ciphertext(ciphertext)
{ }

TlsEngine::~TlsEngine() = default;

std::unique_ptr<TlsEngine> TlsEngine::server(std::shared_ptr<const TlsContext> context,
                                             const ServerTls &wanted,
                                             QIODevice &ciphertext)
{
    std::unique_ptr<TlsEngine> engine(new TlsEngine(std::move(context), ciphertext));
    engine->m_isServer = true;
    engine->m_domain = wanted.domain;
    engine->m_alpn = wanted.alpn;
    engine->m_ssl.reset(SSL_new(engine->m_context->m_state->server.get()));
    if (!engine->attach())
        return nullptr;
    SSL_set_accept_state(engine->m_ssl.get());
    SSL_set_verify(engine->m_ssl.get(),
                   wanted.requestPeerCertificate ? SSL_VERIFY_PEER : SSL_VERIFY_NONE,
                   nullptr);
    return engine;
}

std::unique_ptr<TlsEngine> TlsEngine::client(std::shared_ptr<const TlsContext> context,
                                             const ClientTls &wanted,
                                             QIODevice &ciphertext)
{
    std::unique_ptr<TlsEngine> engine(new TlsEngine(std::move(context), ciphertext));
    engine->m_domain = wanted.presentFor;
    engine->m_ssl.reset(SSL_new(engine->m_context->m_state->client.get()));
    if (!engine->attach())
        return nullptr;
    SSL *ssl = engine->m_ssl.get();
    SSL_set_connect_state(ssl);
    SSL_set_verify(ssl, SSL_VERIFY_PEER, nullptr);
    // RFC 6066 §3: literal addresses are not permitted in SNI.
    if (!wanted.serverName.isEmpty() && QHostAddress(wanted.serverName).isNull())
        SSL_set_tlsext_host_name(ssl, wanted.serverName.toLatin1().constData());
    const QByteArray alpn = alpnList(wanted.alpn);
    if (!alpn.isEmpty())
        SSL_set_alpn_protos(ssl,
                            reinterpret_cast<const unsigned char *>(alpn.constData()),
                            static_cast<unsigned int>(alpn.size()));
    return engine;
}

bool TlsEngine::attach()
{
    BIO *bio = m_ssl && bioMethod() != nullptr ? BIO_new(bioMethod()) : nullptr;
    if (bio == nullptr)
        return false;
    BIO_set_data(bio, this);
    BIO_set_init(bio, 1);
    SSL_set_bio(m_ssl.get(), bio, bio); // takes the one reference for both
    return SSL_set_app_data(m_ssl.get(), this) == 1;
}

TlsEngine *TlsEngine::of(const SSL *ssl)
{
    return static_cast<TlsEngine *>(SSL_get_app_data(ssl));
}

int TlsEngine::chooseCertificate(SSL *ssl, void *)
{
    const TlsEngine &engine = *of(ssl);
    const TlsContext::State &state = *engine.m_context->m_state;
    const LoadedCredentials *chosen = nullptr;
    if (engine.m_isServer) {
        const auto named =
            state.byDomain.find(utf8(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name)).toLower());
        chosen =
            named != state.byDomain.end() ? &named->second : state.credentialsFor(engine.m_domain);
    } else {
        chosen = state.credentialsFor(engine.m_domain);
    }
    if (chosen == nullptr)
        return 1; // a client presents nothing; a server fails with "no shared cipher"
    return SSL_use_cert_and_key(
        ssl, chosen->leaf.get(), chosen->key.handle(), chosen->rest.get(), 1);
}

int TlsEngine::chooseAlpn(SSL *ssl,
                          const unsigned char **out,
                          unsigned char *outLength,
                          const unsigned char *offered,
                          unsigned int offeredLength,
                          void *)
{
    const QByteArrayList &ours = of(ssl)->m_alpn;
    if (ours.isEmpty())
        return SSL_TLSEXT_ERR_NOACK;
    for (const QByteArray &name : ours) {
        for (unsigned int at = 0; at < offeredLength; at += 1U + offered[at]) {
            const QByteArrayView theirs(offered + at + 1, offered[at]);
            if (theirs == name) {
                *out = offered + at + 1;
                *outLength = offered[at];
                return SSL_TLSEXT_ERR_OK;
            }
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL; // RFC 7301 §3.2: no_application_protocol
}

int TlsEngine::takeCiphertext(BIO *bio, char *data, std::size_t size, std::size_t *taken)
{
    BIO_clear_retry_flags(bio);
    auto *engine = static_cast<TlsEngine *>(BIO_get_data(bio));
    QIODevice &device = engine->m_ciphertext; // closed: the connection is gone
    const qint64 got = device.isOpen() ? device.read(data, static_cast<qint64>(size)) : 0;
    if (got <= 0) {
        BIO_set_retry_read(bio); // the end of the connection is the stream's business
        return 0;
    }
    *taken = static_cast<std::size_t>(got);
    return 1;
}

int TlsEngine::putCiphertext(BIO *bio, const char *data, std::size_t size, std::size_t *put)
{
    auto *engine = static_cast<TlsEngine *>(BIO_get_data(bio));
    engine->m_outgoing.append(data, static_cast<qsizetype>(size));
    *put = size;
    return 1;
}

long TlsEngine::control(BIO *, int command, long, void *)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

const BIO_METHOD *TlsEngine::bioMethod()
{
    static const BIO_METHOD *const method = [] {
        BIO_METHOD *made =
            BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "puente ciphertext");
        if (made != nullptr) {
            BIO_meth_set_read_ex(made, takeCiphertext);
            BIO_meth_set_write_ex(made, putCiphertext);
            BIO_meth_set_ctrl(made, control);
        }
        return made; // lives as long as the process
    }();
    return method;
}

TlsEngine::Progress TlsEngine::outcome(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_NONE:
        return Progress::Done;
    case SSL_ERROR_WANT_READ:
        return Progress::WantsInput;
    case SSL_ERROR_ZERO_RETURN:
        return Progress::PeerClosed;
    default:
        m_failure = takeTlsErrorText();
        return Progress::Failed;
    }
}

TlsEngine::Progress TlsEngine::handshake()
{
    ERR_clear_error();
    return outcome(SSL_do_handshake(m_ssl.get()));
}

TlsEngine::Progress TlsEngine::read(QByteArray &plain, qsizetype limit)
{
    while (plain.size() < limit) {
        const qsizetype before = plain.size();
        plain.resize(before + recordBytes);
        std::size_t got = 0;
        ERR_clear_error();
        const int result = SSL_read_ex(m_ssl.get(), plain.data() + before, recordBytes, &got);
        plain.resize(before + static_cast<qsizetype>(got));
        if (result != 1)
            return outcome(result);
    }
    return Progress::Done;
}

TlsEngine::Progress TlsEngine::write(QByteArrayView plain)
{
    while (!plain.isEmpty()) {
        std::size_t taken = 0;
        ERR_clear_error();
        const int result = SSL_write_ex(
            m_ssl.get(), plain.constData(), static_cast<std::size_t>(plain.size()), &taken);
        if (result != 1)
            return outcome(result);
        plain = plain.sliced(static_cast<qsizetype>(taken));
    }
    return Progress::Done;
}

void TlsEngine::sendCloseNotify()
{
    ERR_clear_error();
    SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

QByteArray TlsEngine::takeOutgoing()
{
    return std::exchange(m_outgoing, {});
}

TlsFacts TlsEngine::facts() const
{
    const SSL *ssl = m_ssl.get();
    const unsigned char *alpn = nullptr;
    unsigned int alpnLength = 0;
    SSL_get0_alpn_selected(ssl, &alpn, &alpnLength);
    return {utf8(SSL_get_version(ssl)),
            utf8(SSL_get_cipher_name(ssl)),
            QByteArray(reinterpret_cast<const char *>(alpn), static_cast<qsizetype>(alpnLength)),
            utf8(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name)),
            SSL_session_reused(ssl) == 1};
}

certificates::PeerEvidence TlsEngine::judgePeer() const
{
    certificates::PeerEvidence evidence;
    const auto add = [&evidence](X509 *x509) {
        unsigned char *bytes = nullptr;
        const int length = i2d_X509(x509, &bytes);
        const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(length, 0));
        OPENSSL_free(bytes);
        const auto certificate = certificates::Certificate::fromDer(der);
        if (certificate)
            evidence.chain.append(*certificate);
        else if (evidence.fault.isEmpty())
            evidence.fault = certificate.error().evidence;
        return certificate.has_value();
    };

    X509 *leaf = SSL_get0_peer_certificate(m_ssl.get());
    if (leaf == nullptr) {
        evidence.fault = QStringLiteral("the peer presented no certificate");
        return evidence;
    }
    if (!add(leaf))
        return evidence;
    // Of a client's chain, a server gets the leaf apart (SSL_get_peer_cert_chain(3)).
    const STACK_OF(X509) *chain = SSL_get_peer_cert_chain(m_ssl.get());
    for (int i = m_isServer ? 0 : 1; i < sk_X509_num(chain); ++i)
        (void)add(sk_X509_value(chain, i)); // one that we cannot read may well not be needed
    const auto verdict =
        m_context->m_state->verifier.verify(evidence.chain, QDateTime::currentDateTimeUtc());
    evidence.trusted = verdict.has_value();
    evidence.fault = verdict ? QString() : verdict.error().evidence;
    return evidence;
}

} // namespace network
