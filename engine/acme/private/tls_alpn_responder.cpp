// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/tls_alpn_responder.h"

#include "engine/acme/logging.h"
#include "engine/certificates/challenge_certificate.h"
#include "engine/network/tls_stream.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

constexpr network::StreamLimits limits{.maxUnsentBytes = 4096,
                                       .maxUnreadBytes = 4096,
                                       .handshakeTimeout = std::chrono::seconds(10),
                                       .closeTimeout = std::chrono::seconds(2)};

QString serverNameFor(const Identifier &identifier)
{
    return identifier.kind == Identifier::Kind::Ip ? reverseName(QHostAddress(identifier.value))
                                                   : identifier.value.toLower();
}

} // namespace

QString reverseName(const QHostAddress &address)
{
    QStringList parts;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        parts = address.toString().split(u'.');
        std::ranges::reverse(parts);
        return parts.join(u'.') + u".in-addr.arpa"_s;
    }
    const Q_IPV6ADDR bytes = address.toIPv6Address(); // RFC 3596 §2.5
    for (int i = 15; i >= 0; --i) {
        parts.append(QString::number(bytes[i] & 0x0fU, 16));
        parts.append(QString::number(bytes[i] >> 4U, 16));
    }
    return parts.join(u'.') + u".ip6.arpa"_s;
}

TlsAlpnResponder::TlsAlpnResponder(QList<base::Endpoint> endpoints)
    : m_endpoints(std::move(endpoints))
{ }

TlsAlpnResponder::~TlsAlpnResponder() = default;

void TlsAlpnResponder::present(const QList<ChallengeTask> &tasks)
{
    if (const auto begun = begin(tasks); !begun)
        postFailure(begun.error());
    else
        post(&Responder::ready);
}

std::expected<void, AcmeError> TlsAlpnResponder::begin(const QList<ChallengeTask> &tasks)
{
    network::TlsSettings settings;
    settings.trust.system = false; // nobody is asked for a certificate
    for (const ChallengeTask &task : tasks) {
        auto certificate =
            certificates::makeChallengeCertificate(task.identifier.value, task.keyAuthorization);
        if (!certificate)
            return std::unexpected(AcmeError{.reason = AcmeError::Reason::StoreFailed,
                                             .evidence = certificate.error().evidence,
                                             .identifier = task.identifier.value,
                                             .certificate = certificate.error()});
        settings.byDomain.insert(serverNameFor(task.identifier), *std::move(certificate));
    }
    auto context = network::TlsContext::create(settings);
    if (!context)
        return std::unexpected(AcmeError{.reason = AcmeError::Reason::ListenFailed,
                                         .evidence = context.error().evidence});
    m_context = *std::move(context);
    auto listeners = openListeners(m_endpoints);
    if (!listeners)
        return std::unexpected(listeners.error());
    m_listeners = *std::move(listeners);
    for (const auto &listener : m_listeners)
        connect(listener.get(), &network::Listener::accepted, this, &TlsAlpnResponder::serve);
    return {};
}

void TlsAlpnResponder::withdraw()
{
    m_listeners.clear();
    post(&Responder::withdrawn);
}

void TlsAlpnResponder::serve(QTcpSocket *socket)
{
    // The child of this, until it is closed.
    auto stream = std::make_unique<network::TlsStream>(std::unique_ptr<QTcpSocket>(socket));
    network::TlsStream *open = stream.release();
    open->setParent(this);
    open->setLimits(limits);
    connect(open, &network::TlsStream::encrypted, this, [open] {
        qCInfo(lcAcme).noquote() << "tls-alpn-01: answered" << open->peerAddress().toString()
                                 << open->facts().serverName;
        open->close(); // RFC 8737 §3: nothing follows the handshake
    });
    connect(open, &network::TlsStream::closed, open, &QObject::deleteLater);
    open->startServerTls(m_context,
                         {.domain = {}, .alpn = {"acme-tls/1"}, .requestPeerCertificate = false});
}

} // namespace acme
