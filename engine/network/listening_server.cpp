// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/listening_server.h"

#include "engine/network/logging.h"

#include <QTcpSocket>

#include <algorithm>

namespace network {
namespace {

constexpr int second = 1'000; // milliseconds

} // namespace

Listener::Server::Server(const ListenLimits &limits) : m_limits(limits)
{
    m_resume.setSingleShot(true);
    m_resume.setTimerType(Qt::PreciseTimer);
    connect(&m_resume, &QTimer::timeout, this, &Server::resumeUnlessFull);
    connect(this, &QTcpServer::acceptError, this, &Server::onAcceptFailed);
}

void Listener::Server::incomingConnection(qintptr descriptor)
{
    if (!m_second.isValid() || m_second.hasExpired(second)) {
        m_second.start();
        m_inThisSecond = 0;
    }
    ++m_inThisSecond;
    auto socket = std::make_unique<QTcpSocket>();
    if (socket->setSocketDescriptor(descriptor))
        admit(std::move(socket));
    pauseWhenFull();
}

void Listener::Server::admit(std::unique_ptr<QTcpSocket> socket)
{
    const QHostAddress source = sourceOf(socket->peerAddress());
    int &openFrom = m_openFrom[source];
    if (openFrom >= m_limits.perAddress) {
        qCInfo(lcNetwork) << "refused a connection from" << source.toString() << "which has"
                          << openFrom;
        socket->abort();
        return;
    }
    ++openFrom;
    ++m_open;
    connect(socket.get(), &QObject::destroyed, this, [this, source] { release(source); });
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT admitted(socket.release());
}

void Listener::Server::release(const QHostAddress &source)
{
    --m_open;
    const auto it = m_openFrom.find(source);
    if (--it.value() == 0)
        m_openFrom.erase(it);
    if (!m_resume.isActive())
        resumeUnlessFull();
}

// QTcpServer accepts nothing more after a failure, as of having no descriptor left, which passes.
void Listener::Server::onAcceptFailed()
{
    qCWarning(lcNetwork) << "connections are not accepted for a second:" << errorString();
    setMaxPendingConnections(0);
    m_resume.start(second);
}

void Listener::Server::resumeUnlessFull()
{
    if (m_open >= m_limits.connections || maxPendingConnections() > 0)
        return;
    setMaxPendingConnections(1);
    resumeAccepting();
}

// What is not accepted waits in the kernel's backlog, which is bounded too. Room for no pending
// connection is what ends QTcpServer's own loop of accept().
void Listener::Server::pauseWhenFull()
{
    if (m_open >= m_limits.connections) {
        setMaxPendingConnections(0); // until one is released
    } else if (m_inThisSecond >= m_limits.perSecond) {
        setMaxPendingConnections(0);
        m_resume.start(std::max<int>(0, second - static_cast<int>(m_second.elapsed())));
    }
}

} // namespace network
