// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/listener.h"

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

namespace network {

// Private to this folder: the accepting socket of a Listener, and the count of what it let in.
class Listener::Server final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Server(const ListenLimits &limits);

    [[nodiscard]] int openConnections() const { return m_open; }

Q_SIGNALS:
    void admitted(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void admit(std::unique_ptr<QTcpSocket> socket);
    void release(const QHostAddress &source);
    void onAcceptFailed();
    void resumeUnlessFull();
    void pauseWhenFull();

    const ListenLimits m_limits;
    QHash<QHostAddress, int> m_openFrom;
    QElapsedTimer m_second; // since the first connection of the present second
    QTimer m_resume;
    int m_inThisSecond = 0;
    int m_open = 0;
};

} // namespace network
