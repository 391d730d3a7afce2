// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/event_feed.h"

#include "engine/control/json_rpc.h"
#include "engine/control/local_socket.h"

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace control {

namespace {

constexpr auto retryInterval = 1s;
constexpr auto turnInterval = 10ms;
constexpr int linesPerTurn = 100;

} // namespace

EventFeed::EventFeed(QString socketPath, const QList<Topic> &topics, QObject *parent)
    : QObject(parent)
    , m_path(std::move(socketPath))
    , m_request(writeRequest(1, u"events.subscribe"_s, subscriptionParams(topics)) + '\n')
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
    m_next.setSingleShot(true);
    m_next.setInterval(turnInterval);
    m_socket.setReadBufferSize(maxLineBytes + 1);
    connect(&m_retry, &QTimer::timeout, this, &EventFeed::connectToEngine);
    connect(&m_next, &QTimer::timeout, this, &EventFeed::readLines);
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_request); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (!m_next.isActive())
            readLines();
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &EventFeed::giveUp);
}

EventFeed::~EventFeed()
{
    m_socket.disconnect(this);
}

void EventFeed::start()
{
    m_isWanted = true;
    connectToEngine();
}

void EventFeed::stop()
{
    m_isWanted = false;
    giveUp();
}

void EventFeed::connectToEngine()
{
    if (m_socket.state() == QLocalSocket::UnconnectedState && checkSocketPath(m_path))
        m_socket.connectToServer(m_path); // connected() or errorOccurred() goes on
}

void EventFeed::readLines()
{
    for (int lines = 0; m_socket.canReadLine(); ++lines) {
        if (lines == linesPerTurn) {
            m_next.start();
            return;
        }
        if (!read(m_socket.readLine().chopped(1))) {
            giveUp();
            return;
        }
    }
    if (m_socket.bytesAvailable() > maxLineBytes)
        giveUp();
}

bool EventFeed::read(const QByteArray &line)
{
    if (!m_isOn) {
        const auto answer = parseResponse(line);
        if (!answer || !answer->second)
            return false;
        m_isOn = true;
        Q_EMIT begun();
        return true;
    }
    const auto event = parseEvent(line);
    if (event)
        Q_EMIT happened(*event);
    return event.has_value();
}

void EventFeed::giveUp()
{
    m_next.stop();
    m_socket.abort();
    if (m_isWanted)
        m_retry.start();
    else
        m_retry.stop();
    if (std::exchange(m_isOn, false))
        Q_EMIT ended();
}

} // namespace control
