// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/dns_exchange.h"

#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

constexpr std::chrono::seconds patience{10};
constexpr qsizetype lengthBytes = 2;

} // namespace

DnsExchange::DnsExchange(const base::Endpoint &server, const QByteArray &message, Answered answered)
    : m_answered(std::move(answered)), m_server(server.text())
{
    connect(&m_socket, &QTcpSocket::connected, this, [this, message] {
        QByteArray framed(lengthBytes, '\0');
        qToBigEndian(static_cast<quint16>(message.size()), framed.data());
        m_socket.write(framed + message);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &DnsExchange::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { fail(m_socket.errorString()); });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(u"no answer in 10 s"_s); });
    m_deadline.start(patience);
    m_socket.connectToHost(server.host, server.port);
}

void DnsExchange::read()
{
    m_received += m_socket.readAll();
    if (m_received.size() < lengthBytes)
        return;
    const qsizetype length = qFromBigEndian<quint16>(m_received.constData());
    if (m_received.size() < lengthBytes + length || !m_answered)
        return;
    m_deadline.stop();
    std::exchange(m_answered, {})(m_received.mid(lengthBytes, length));
}

void DnsExchange::fail(const QString &why)
{
    m_deadline.stop();
    if (m_answered)
        std::exchange(m_answered,
                      {})(std::unexpected(AcmeError{.reason = AcmeError::Reason::UpdateUnreachable,
                                                    .evidence = m_server + u": "_s + why,
                                                    .identifier = m_server}));
}

} // namespace acme
