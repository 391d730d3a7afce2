// SPDX-License-Identifier: GPL-3.0-or-later
// One TCP echo on loopback, there and back in one event loop, while other sockets are open and
// silent: what a turn of the loop costs, with Qt's own event dispatcher and with ours.
#include "engine/network/epoll_event_dispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int rounds = 5;

// Sockets that nobody writes to, each with the read notifier that an idle stream has.
class IdleSockets
{
public:
    explicit IdleSockets(int count)
    {
        for (int i = 0; i < count; i += 2) {
            int fds[2];
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) != 0)
                qFatal("cannot open %d sockets", count);
            for (const int fd : fds) {
                m_descriptors.push_back(fd);
                m_notifiers.push_back(std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read));
            }
        }
    }
    ~IdleSockets()
    {
        m_notifiers.clear();
        for (const int fd : m_descriptors)
            ::close(fd);
    }
    IdleSockets(const IdleSockets &) = delete;
    IdleSockets &operator=(const IdleSockets &) = delete;

private:
    std::vector<int> m_descriptors;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;
};

// Microseconds for one echo: the median of some rounds.
double echoCost(int idle)
{
    const IdleSockets others(idle);
    const int echoes = std::clamp(2'000'000 / (idle + 100), 200, 5'000);
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    client.waitForConnected();
    server.waitForNewConnection(1'000);
    QTcpSocket *accepted = server.nextPendingConnection();
    client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    accepted->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    int done = 0;
    QObject::connect(
        accepted, &QTcpSocket::readyRead, accepted, [&] { accepted->write(accepted->readAll()); });
    QObject::connect(&client, &QTcpSocket::readyRead, &client, [&] {
        client.write(client.readAll());
        ++done;
    });
    client.write("x");

    std::vector<double> costs;
    for (int round = 0; round <= rounds; ++round) { // the first one warms up
        done = 0;
        QElapsedTimer elapsed;
        elapsed.start();
        while (done < echoes)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        costs.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1'000.0 / echoes);
    }
    costs.erase(costs.begin());
    std::ranges::sort(costs);
    return costs[costs.size() / 2];
}

// A dispatcher is for the life of a process, so each kind gets its own.
double measure(int idle, bool epoll, int &argc, char **argv)
{
    int pipes[2];
    if (::pipe(pipes) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0) {
        if (epoll)
            QCoreApplication::setEventDispatcher(new network::EpollEventDispatcher);
        const QCoreApplication application(argc, argv);
        const double cost = echoCost(idle);
        (void)!::write(pipes[1], &cost, sizeof cost);
        ::_exit(0);
    }
    ::close(pipes[1]);
    double cost = -1;
    (void)!::read(pipes[0], &cost, sizeof cost);
    ::close(pipes[0]);
    ::waitpid(child, nullptr, 0);
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);

    std::printf("TCP echo, microseconds (median of %d rounds)\n", rounds);
    std::printf("%12s %12s %12s\n", "idle sockets", "Qt's own", "epoll");
    for (const int idle : {10, 100, 1'000, 10'000}) {
        if (files.rlim_cur < static_cast<rlim_t>(idle) + 100) {
            std::printf("%12d  (only %lu open files allowed)\n", idle, files.rlim_cur);
            continue;
        }
        const double own = measure(idle, false, argc, argv);
        const double epoll = measure(idle, true, argc, argv);
        std::printf("%12d %12.1f %12.1f\n", idle, own, epoll);
        std::fflush(stdout);
    }
    return 0;
}
