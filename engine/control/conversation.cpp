// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/conversation.h"

#include "engine/control/logging.h"

#include <QPointer>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace control {

namespace {

// A client that does not take its answers gets no further ones.
constexpr qint64 maxUnsentBytes = 2 * maxLineBytes;
// Nor further events: they wait where the later one of two takes the place of the earlier.
constexpr qint64 maxUnsentEventBytes = qint64{256} * 1024;
constexpr auto eventInterval = 50ms;

} // namespace

// Answers exactly once: a method that forgets to, by its end.
class Conversation::OpenRequest
{
public:
    OpenRequest(Conversation *conversation, QJsonValue id)
        : m_conversation(conversation), m_id(std::move(id))
    { }
    ~OpenRequest()
    {
        if (m_open)
            answer(std::unexpected(MethodError{MethodError::internal, u"not answered"_s}));
    }
    OpenRequest(const OpenRequest &) = delete;
    OpenRequest &operator=(const OpenRequest &) = delete;

    void answer(const std::expected<QJsonValue, MethodError> &result)
    {
        if (std::exchange(m_open, false) && m_conversation)
            m_conversation->finish(m_id, result);
    }

private:
    QPointer<Conversation> m_conversation;
    QJsonValue m_id;
    bool m_open = true;
};

Conversation::Conversation(std::unique_ptr<QLocalSocket> socket, const Server &server)
    : m_server(server), m_socket(std::move(socket)), m_events(server.m_limits.waitingEvents)
{
    m_eventTimer.setSingleShot(true);
    m_eventTimer.setInterval(eventInterval);
    connect(&m_eventTimer, &QTimer::timeout, this, &Conversation::writeEvents);
    m_socket->setReadBufferSize(maxLineBytes);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &Conversation::readLines);
    connect(m_socket.get(), &QLocalSocket::bytesWritten, this, &Conversation::readLines);
    connect(m_socket.get(), &QLocalSocket::bytesWritten, this, &Conversation::scheduleEvents);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &Conversation::ended);
    // What came before the connections above were made.
    QMetaObject::invokeMethod(this, &Conversation::readLines, Qt::QueuedConnection);
}

Conversation::~Conversation()
{
    m_socket->disconnect(this);
}

void Conversation::readLines()
{
    while (!m_ending && m_inFlight < m_server.m_limits.requestsInFlight
           && m_socket->bytesToWrite() < maxUnsentBytes) {
        const qsizetype end = m_buffer.indexOf('\n', m_scanned);
        if (end >= 0) {
            const QByteArray line = m_buffer.first(end);
            m_buffer.remove(0, end + 1);
            m_scanned = 0;
            handle(line);
            continue;
        }
        m_scanned = m_buffer.size();
        if (m_scanned > maxLineBytes) {
            refuseLongLine();
            return;
        }
        const QByteArray more = m_socket->read(maxLineBytes + 1 - m_scanned);
        if (more.isEmpty())
            return;
        m_buffer += more;
    }
}

void Conversation::handle(const QByteArray &line)
{
    const auto request = parseRequest(line);
    if (!request) {
        write(writeError(request.error().id, request.error().error));
        return;
    }
    ++m_inFlight;
    const auto open = std::make_shared<OpenRequest>(this, request->id); // this and the method
    if (request->method == "events.subscribe"_L1) {
        open->answer(subscribe(request->params));
        Q_EMIT subscribed();
        return;
    }
    const auto method = m_server.m_methods.constFind(request->method);
    if (method == m_server.m_methods.cend()) {
        open->answer(std::unexpected(
            MethodError{MethodError::notFound, u"no method "_s + request->method.left(100)}));
        return;
    }
    (*method)(request->params, [open](const std::expected<QJsonValue, MethodError> &result) {
        open->answer(result);
    });
}

void Conversation::finish(const QJsonValue &id,
                          const std::expected<QJsonValue, MethodError> &result)
{
    --m_inFlight;
    if (!id.isUndefined()) // a notification gets no answer (§4.1)
        write(result ? writeResult(id, *result) : writeError(id, result.error()));
    // Not from here: the method that answered may be the one readLines() is calling.
    QMetaObject::invokeMethod(this, &Conversation::readLines, Qt::QueuedConnection);
}

std::expected<QJsonValue, MethodError> Conversation::subscribe(const QJsonObject &params)
{
    const auto topics = subscribedTopics(params);
    if (!topics)
        return std::unexpected(MethodError{MethodError::invalidParams, topics.error()});
    m_events.choose(*topics);
    return subscriptionParams(*topics);
}

void Conversation::tell(Topic topic, const QString &key, const QByteArray &line)
{
    m_events.put(topic, key, line);
    scheduleEvents();
}

void Conversation::tellLoss(Topic topic)
{
    m_events.putLoss(topic);
    scheduleEvents();
}

void Conversation::scheduleEvents()
{
    const bool canWrite = m_socket->bytesToWrite() < maxUnsentEventBytes; // else bytesWritten()
    if (canWrite && !m_events.isEmpty() && !m_eventTimer.isActive())
        m_eventTimer.start();
}

void Conversation::writeEvents()
{
    while (!m_events.isEmpty() && m_socket->bytesToWrite() < maxUnsentEventBytes)
        write(m_events.take());
}

void Conversation::write(const QByteArray &line)
{
    if (line.size() > maxAnswerBytes) {
        qCWarning(lcControl) << "an answer of" << line.size() << "bytes is too long to send";
        m_socket->abort();
        return;
    }
    m_socket->write(line + '\n');
}

void Conversation::refuseLongLine()
{
    qCWarning(lcControl) << "a client sent a line of more than" << maxLineBytes << "bytes";
    write(writeError(QJsonValue::Null, {MethodError::invalidRequest, u"line too long"_s}));
    m_ending = true;
    m_socket->disconnectFromServer();
}

} // namespace control
