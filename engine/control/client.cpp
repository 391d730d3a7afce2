// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/client.h"

#include "engine/control/json_rpc.h"
#include "engine/control/local_socket.h"

#include <QDeadlineTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace control {

namespace {

ControlError failure(const QLocalSocket &socket)
{
    using enum QLocalSocket::LocalSocketError;
    using Reason = ControlError::Reason;
    const QString evidence = socket.errorString();
    switch (socket.error()) {
    case ConnectionRefusedError:
    case ServerNotFoundError:
        return {Reason::NotReachable, evidence};
    case SocketAccessError:
        return {Reason::AccessDenied, evidence};
    case SocketTimeoutError:
        return {Reason::TimedOut, evidence};
    default:
        return {Reason::Disconnected, evidence};
    }
}

ControlError timedOut(const QString &method)
{
    return {ControlError::Reason::TimedOut, u"no answer to "_s + method};
}

} // namespace

Client::Client(QString socketPath, QObject *parent) : QObject(parent), m_path(std::move(socketPath))
{
    connect(&m_socket, &QLocalSocket::connected, this, &Client::sendWaiting);
    connect(&m_socket, &QLocalSocket::readyRead, this, &Client::readAnswers);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        const ControlError error = failure(m_socket);
        m_socket.abort();
        settleAll(error);
    });
}

Client::~Client()
{
    m_socket.disconnect(this);
    settleAll({ControlError::Reason::Disconnected, u"the client has ended"_s});
}

QFuture<Answer>
Client::call(const QString &method, const QJsonObject &params, std::chrono::milliseconds timeout)
{
    const qint64 id = ++m_lastId;
    Pending &pending = m_pending[id];
    pending.line = writeRequest(id, method, params);
    pending.promise.start();
    QFuture<Answer> future = pending.promise.future();
    pending.timer = std::make_unique<QTimer>();
    pending.timer->setSingleShot(true);
    connect(pending.timer.get(), &QTimer::timeout, this, [this, id, method] {
        settle(id, std::unexpected(timedOut(method)));
    });
    pending.timer->start(timeout);

    // Later: a caller may attach a continuation first, and may call from within one.
    QMetaObject::invokeMethod(this, &Client::sendWaiting, Qt::QueuedConnection);
    return future;
}

void Client::sendWaiting()
{
    if (m_pending.empty())
        return;
    if (m_socket.state() == QLocalSocket::UnconnectedState) {
        m_buffer.clear();
        m_scanned = 0;
        if (const auto fits = checkSocketPath(m_path); !fits)
            settleAll(fits.error());
        else
            m_socket.connectToServer(m_path);
        return; // connected() or errorOccurred() goes on
    }
    if (m_socket.state() != QLocalSocket::ConnectedState)
        return;
    for (auto &[id, pending] : m_pending) {
        if (!pending.line.isEmpty())
            m_socket.write(std::exchange(pending.line, {}) + '\n');
    }
}

void Client::readAnswers()
{
    m_buffer += m_socket.readAll();
    for (qsizetype end = m_buffer.indexOf('\n', m_scanned); end >= 0;
         end = m_buffer.indexOf('\n', m_scanned)) {
        const QByteArray line = m_buffer.first(end);
        m_buffer.remove(0, end + 1);
        m_scanned = 0;
        auto response = parseResponse(line);
        if (!response) {
            m_socket.abort();
            settleAll(response.error());
            return;
        }
        settle(response->first, std::move(response->second));
    }
    m_scanned = m_buffer.size();
    if (m_buffer.size() > maxAnswerBytes) {
        m_socket.abort();
        settleAll({ControlError::Reason::TooLarge, u"an answer does not end"_s});
    }
}

void Client::settle(qint64 id, Answer answer)
{
    auto pending = m_pending.extract(id);
    if (pending.empty()) // timed out before
        return;
    // This may be its own timeout(): the timer goes when that is over.
    pending.mapped().timer.release()->deleteLater();
    pending.mapped().promise.addResult(std::move(answer));
    pending.mapped().promise.finish();
}

void Client::settleAll(const ControlError &error)
{
    while (!m_pending.empty())
        settle(m_pending.begin()->first, std::unexpected(error));
}

Answer callAndWait(const QString &socketPath,
                   const QString &method,
                   const QJsonObject &params,
                   std::chrono::milliseconds timeout)
{
    if (const auto fits = checkSocketPath(socketPath); !fits)
        return std::unexpected(fits.error());
    const QDeadlineTimer deadline(timeout);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(left()))
        return std::unexpected(failure(socket));
    socket.write(writeRequest(1, method, params) + '\n');

    while (!socket.canReadLine()) {
        if (socket.bytesAvailable() > maxAnswerBytes)
            return std::unexpected(
                ControlError{ControlError::Reason::TooLarge, u"an answer does not end"_s});
        if (!socket.waitForReadyRead(left()))
            return std::unexpected(deadline.hasExpired() ? timedOut(method) : failure(socket));
    }
    auto response = parseResponse(socket.readLine().chopped(1));
    if (!response)
        return std::unexpected(response.error());
    return std::move(response->second);
}

} // namespace control
