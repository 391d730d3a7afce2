// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/http_responder.h"

#include "engine/acme/logging.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace acme {
namespace {

constexpr qint64 maxRequestBytes = 8 * 1024;
constexpr std::chrono::seconds patience{10};
constexpr QByteArrayView challengePath("/.well-known/acme-challenge/");
constexpr QByteArrayView endOfHead("\r\n\r\n");

QByteArray message(const QByteArray &status, const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

QByteArray httpAnswer(const QByteArray &head, const QHash<QByteArray, QByteArray> &answers)
{
    const QByteArrayList line = head.split('\r').first().split(' ');
    if (line.size() != 3 || !line.at(2).startsWith("HTTP/1."))
        return message("400 Bad Request", "text/plain", "");
    if (line.first() != "GET")
        return message("405 Method Not Allowed", "text/plain", "");
    const auto found = answers.constFind(line.at(1));
    if (found == answers.constEnd())
        return message("404 Not Found", "text/plain", "");
    return message("200 OK", "application/octet-stream", *found); // RFC 8555 §8.3
}

HttpResponder::HttpResponder(QList<base::Endpoint> endpoints)
    : m_endpoints(std::move(endpoints)) { }

HttpResponder::~HttpResponder() = default;

void HttpResponder::present(const QList<ChallengeTask> &tasks)
{
    for (const ChallengeTask &task : tasks)
        m_answers.insert(challengePath.toByteArray() + task.token, task.keyAuthorization);
    auto listeners = openListeners(m_endpoints);
    if (!listeners) {
        postFailure(listeners.error());
        return;
    }
    m_listeners = *std::move(listeners);
    for (const auto &listener : m_listeners)
        connect(listener.get(), &network::Listener::accepted, this, &HttpResponder::serve);
    post(&Responder::ready);
}

void HttpResponder::withdraw()
{
    m_listeners.clear();
    post(&Responder::withdrawn);
}

void HttpResponder::serve(QTcpSocket *socket)
{
    socket->setParent(this);
    socket->setReadBufferSize(maxRequestBytes);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray request = socket->peek(maxRequestBytes);
        const qsizetype end = request.indexOf(endOfHead);
        if (end < 0 && request.size() < maxRequestBytes)
            return; // more is to come
        disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
        socket->readAll(); // a close with unread bytes would reset the connection
        answer(*socket, request.left(end)); // too long a head: an empty line, refused
    });
    QTimer::singleShot(patience, socket, &QTcpSocket::abort);
    QTimer::singleShot(patience, socket, &QObject::deleteLater);
}

void HttpResponder::answer(QTcpSocket &socket, const QByteArray &head) const
{
    const QByteArray bytes = httpAnswer(head, m_answers);
    qCInfo(lcAcme).noquote() << "http-01: answered" << socket.peerAddress().toString()
                             << QString::fromLatin1(bytes.mid(9, 3));
    socket.write(bytes);
    socket.disconnectFromHost();
}

} // namespace acme
