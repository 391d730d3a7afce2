// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"

#include "engine/control/conversation.h"
#include "engine/control/local_socket.h"
#include "engine/control/logging.h"

#include <algorithm>
#include <utility>

namespace control {

Server::Server(ServerLimits limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    connect(&m_listener, &QLocalServer::newConnection, this, &Server::acceptClients);
}

Server::~Server() = default;

void Server::addMethod(const QString &name, Method method)
{
    m_methods.insert(name, std::move(method));
}

std::expected<void, ControlError> Server::listen(const QString &path)
{
    const auto descriptor = listenLocally(path);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    return adopt(*descriptor, path);
}

std::expected<void, ControlError> Server::adopt(qintptr descriptor, const QString &path)
{
    if (!m_listener.listen(descriptor))
        return std::unexpected(
            ControlError{ControlError::Reason::PathUnusable, m_listener.errorString()});
    m_path = path;
    return {};
}

void Server::close()
{
    m_listener.close();
}

bool Server::listens(Topic topic) const
{
    return std::ranges::any_of(m_conversations,
                               [topic](const auto &one) { return one->events().listens(topic); });
}

void Server::publish(Topic topic, const QString &key, const QJsonObject &data)
{
    if (!listens(topic))
        return;
    const QByteArray line = writeEvent({.topic = topic, .isLoss = false, .data = data});
    for (const auto &conversation : m_conversations)
        conversation->tell(topic, key, line);
}

void Server::publishLoss(Topic topic)
{
    for (const auto &conversation : m_conversations)
        conversation->tellLoss(topic);
}

void Server::acceptClients()
{
    while (QLocalSocket *socket = m_listener.nextPendingConnection()) {
        socket->setParent(nullptr);
        admit(std::unique_ptr<QLocalSocket>(socket));
    }
}

void Server::admit(std::unique_ptr<QLocalSocket> socket)
{
    if (!mayCommand(socket->socketDescriptor(), m_path)) {
        qCWarning(lcControl) << "a process of another user was turned away";
        return;
    }
    if (std::cmp_greater_equal(m_conversations.size(), m_limits.clients)) {
        qCWarning(lcControl) << "more than" << m_limits.clients << "clients: one was turned away";
        return;
    }
    auto conversation = std::make_unique<Conversation>(std::move(socket), *this);
    // Queued: not while the conversation itself is at work.
    connect(
        conversation.get(),
        &Conversation::ended,
        this,
        [this, ended = conversation.get()] {
            std::erase_if(m_conversations, [ended](const auto &one) { return one.get() == ended; });
            Q_EMIT listenersChanged();
        },
        Qt::QueuedConnection);
    connect(conversation.get(), &Conversation::subscribed, this, &Server::listenersChanged);
    m_conversations.push_back(std::move(conversation));
}

} // namespace control
