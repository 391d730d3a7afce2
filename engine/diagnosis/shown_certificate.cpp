// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/shown_certificate.h"

#include "engine/network/tls_stream.h"

#include <QHostAddress>
#include <QPromise>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

constexpr std::chrono::seconds patience{5};

// From this computer, an address that stands for all of them is reached at the loopback one.
QHostAddress reachable(const QString &host)
{
    const QHostAddress address(host);
    if (address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::AnyIPv4))
        return QHostAddress(QHostAddress::LocalHost);
    return address;
}

// One look; deletes itself when it is over.
class CertificateLook : public QObject
{
    Q_OBJECT

public:
    CertificateLook(QString serverName, std::shared_ptr<const network::TlsContext> tls)
        : m_serverName(std::move(serverName)), m_tls(std::move(tls))
    {
        m_promise.start();
    }

    QFuture<ShownCertificate> start(const base::Endpoint &listener)
    {
        QTimer::singleShot(patience, this, [this] { end({.fault = u"timed out"_s}); });
        m_socket = std::make_unique<QTcpSocket>();
        connect(m_socket.get(), &QTcpSocket::connected, this, &CertificateLook::secure);
        connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
            end({.fault = m_socket->errorString()});
        });
        m_socket->connectToHost(reachable(listener.host), listener.port);
        return m_promise.future();
    }

private:
    void secure()
    {
        m_socket->disconnect(this);
        m_stream = std::make_unique<network::TlsStream>(std::move(m_socket));
        connect(m_stream.get(), &network::TlsStream::encrypted, this, [this] {
            const QList<certificates::Certificate> &chain = m_stream->peer().chain;
            end({.id = chain.isEmpty() ? QString() : chain.first().id()});
        });
        connect(m_stream.get(),
                &network::TlsStream::closed,
                this,
                [this](const network::CloseCause &cause) { end({.fault = cause.evidence}); });
        m_stream->startClientTls(m_tls, {.serverName = m_serverName, .alpn = {}, .presentFor = {}});
    }

    void end(const ShownCertificate &shown)
    {
        if (std::exchange(m_isOver, true))
            return;
        m_promise.addResult(shown);
        m_promise.finish();
        if (m_stream)
            m_stream->abort();
        deleteLater();
    }

    QPromise<ShownCertificate> m_promise;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<network::TlsStream> m_stream;
    QString m_serverName;
    std::shared_ptr<const network::TlsContext> m_tls; // ours until the stream has it
    bool m_isOver = false;
};

} // namespace

QFuture<ShownCertificate> lookAtCertificate(const base::Endpoint &listener,
                                            const QString &serverName,
                                            std::shared_ptr<const network::TlsContext> tls)
{
    auto *look = new CertificateLook(serverName, std::move(tls)); // deletes itself
    return look->start(listener);
}

} // namespace diagnosis

#include "shown_certificate.moc"
