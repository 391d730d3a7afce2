// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/on_epoll.h"

#include <QFutureWatcher>
#include <QLocalServer>
#include <QLocalSocket>
#include <QNetworkDatagram>
#include <QProcess>
#include <QPromise>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QUdpSocket>

#include <memory>
#include <vector>

// What Qt builds upon a dispatcher works upon ours.
class QtOnEpollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsTcp();
    void runsUdp();
    void runsLocalSockets();
    void runsProcesses();
    void runsFutures();
};

void QtOnEpollTest::runsTcp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(
            socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    const QByteArray bytes(2 * 1024 * 1024, 'x');
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket *client = clients.back().get();
        connect(client, &QTcpSocket::connected, client, [client, &bytes] { client->write(bytes); });
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }

    for (const auto &client : clients)
        QTRY_COMPARE_WITH_TIMEOUT(client->bytesAvailable(), bytes.size(), 20'000);
    QTcpSocket refused;
    QSignalSpy failed(&refused, &QTcpSocket::errorOccurred);
    const quint16 port = server.serverPort();
    server.close();
    refused.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(failed.count(), 1);
}

void QtOnEpollTest::runsUdp()
{
    QUdpSocket receiver;
    QVERIFY(receiver.bind(QHostAddress::LocalHost));
    QSignalSpy readable(&receiver, &QUdpSocket::readyRead);
    QUdpSocket sender;

    sender.writeDatagram("ping", QHostAddress(QHostAddress::LocalHost), receiver.localPort());

    QTRY_COMPARE(readable.count(), 1);
    QCOMPARE(receiver.receiveDatagram().data(), QByteArray("ping"));
}

void QtOnEpollTest::runsLocalSockets()
{
    const QTemporaryDir directory;
    QLocalServer server;
    QVERIFY(server.listen(directory.filePath(QStringLiteral("s"))));
    QLocalSocket client;
    client.connectToServer(server.fullServerName());
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QLocalSocket> accepted(server.nextPendingConnection());

    client.write("over the local socket");
    client.disconnectFromServer();

    QTRY_COMPARE(accepted->bytesAvailable(), 21);
    QTRY_COMPARE(accepted->state(), QLocalSocket::UnconnectedState);
}

void QtOnEpollTest::runsProcesses()
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);

    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("cat; exit 3")});
    process.write("through a pipe");
    process.closeWriteChannel();

    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("through a pipe"));
}

void QtOnEpollTest::runsFutures()
{
    QPromise<int> promise;
    QFutureWatcher<int> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<int>::finished);
    watcher.setFuture(promise.future());
    const std::unique_ptr<QThread> thread(QThread::create([&promise] {
        promise.start();
        promise.addResult(42);
        promise.finish();
    }));

    thread->start();

    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(watcher.result(), 42);
    thread->wait();
}

int main(int argc, char **argv)
{
    return test::runOnEpoll<QtOnEpollTest>(argc, argv);
}

#include "tst_qt_on_epoll.moc"
