// SPDX-License-Identifier: GPL-3.0-or-later
// What a 300-byte stanza costs on a TlsStream, both ends in one process: one for each turn of the
// event loop, and many written in one turn. Kernel, Qt and OpenSSL included.
#include "engine/network/tls_stream.h"
#include "tests/support/test_certificates.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#ifdef Q_OS_LINUX
#include "engine/network/epoll_event_dispatcher.h"
#endif

#include <cstdio>
#include <memory>

namespace {

constexpr qsizetype stanzaBytes = 300;

struct Pair {
    std::unique_ptr<network::TlsStream> client;
    std::unique_ptr<network::TlsStream> server;
};

Pair connectPair()
{
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, listener.serverPort());
    socket->waitForConnected();
    listener.waitForNewConnection(1'000);
    Pair pair;
    pair.client = std::make_unique<network::TlsStream>(std::move(socket));
    pair.server = std::make_unique<network::TlsStream>(
        std::unique_ptr<QTcpSocket>(listener.nextPendingConnection()));
    return pair;
}

// Seconds until `turns` batches have gone across, each written when the one before has arrived.
double measure(Pair &pair, int turns, int batch)
{
    const QByteArray stanza(stanzaBytes, 'x');
    qsizetype received = 0;
    int turn = 0;
    const auto writeBatch = [&] {
        for (int i = 0; i < batch; ++i)
            pair.client->write(stanza);
    };
    const QMetaObject::Connection reading =
        QObject::connect(pair.server.get(), &network::TlsStream::readyRead, [&] {
            received += pair.server->read().size();
            if (received < stanzaBytes * batch)
                return;
            received = 0;
            if (++turn < turns)
                writeBatch();
        });
    QElapsedTimer elapsed;
    elapsed.start();
    writeBatch();
    while (turn < turns)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QObject::disconnect(reading);
    return static_cast<double>(elapsed.nsecsElapsed()) / 1e9;
}

double handshakes(const std::shared_ptr<const network::TlsContext> &context, int count)
{
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < count; ++i) {
        Pair pair = connectPair();
        pair.server->startServerTls(context);
        pair.client->startClientTls(context, {});
        while (!pair.client->isEncrypted() || !pair.server->isEncrypted())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return static_cast<double>(elapsed.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
#ifdef Q_OS_LINUX
    QCoreApplication::setEventDispatcher(new network::EpollEventDispatcher);
#endif
    const QCoreApplication application(argc, argv);
    const test::TestAuthority authority;
    network::TlsSettings settings;
    settings.defaultCredentials = authority.issue(QStringLiteral("bench.example"));
    settings.trust.system = false;
    settings.trust.authorities = {authority.certificate()};
    const auto context = network::TlsContext::create(settings).value();

    std::printf("%-44s %10s\n", "300-byte stanza, write and read together", "us each");
    for (const bool tls : {false, true}) {
        Pair pair = connectPair();
        if (tls) {
            pair.server->startServerTls(context);
            pair.client->startClientTls(context, {});
        }
        measure(pair, 2'000, 1); // warms up
        for (const int batch : {1, 10, 50, 500}) {
            const int turns = batch == 1 ? 20'000 : 100'000 / batch;
            std::printf("%-6s %4d in one turn %26s %10.2f\n",
                        tls ? "TLS" : "plain",
                        batch,
                        "",
                        measure(pair, turns, batch) * 1e6 / turns / batch);
        }
    }
    constexpr int count = 500;
    std::printf("%-44s %10.0f\n",
                "mutual handshake, P-256, both ends, TCP too",
                handshakes(context, count) * 1e6 / count);
    return 0;
}
