// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/dead_peer.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace std::chrono_literals;

class DeadPeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithinTheTimeWhetherAnythingWasSentOrNot();
    void leavesAClosedSocketAlone();

private:
    static int option(const QTcpSocket &socket, int level, int name)
    {
        int value = -1;
        socklen_t size = sizeof value;
        getsockopt(static_cast<int>(socket.socketDescriptor()), level, name, &value, &size);
        return value;
    }
};

void DeadPeerTest::endsWithinTheTimeWhetherAnythingWasSentOrNot()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket socket;
    socket.connectToHost(server.serverAddress(), server.serverPort());
    QVERIFY(socket.waitForConnected());

    network::giveUpWhenUnanswered(socket, 60s);

    QCOMPARE(option(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 60'000);
    QCOMPARE(option(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
    // The keep-alives end with the user timeout, if one more of them fits into it.
    const int idle = option(socket, IPPROTO_TCP, TCP_KEEPIDLE);
    const int interval = option(socket, IPPROTO_TCP, TCP_KEEPINTVL);
    QVERIFY(idle > 0 && interval > 0);
    QVERIFY(idle + (2 * interval) <= 60);
}

void DeadPeerTest::leavesAClosedSocketAlone()
{
    QTcpSocket socket;

    network::giveUpWhenUnanswered(socket, 60s);

    QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(DeadPeerTest)
#include "tst_dead_peer.moc"
