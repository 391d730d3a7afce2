// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/epoll_event_dispatcher.h"

#include <QCoreApplication>
#include <QTest>

#include <array>
#include <chrono>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace test {

// Two connected descriptors; a test that closes one puts -1 in its place.
struct SocketEnds {
    SocketEnds()
    {
        valid =
            ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds.data()) == 0;
    }
    ~SocketEnds()
    {
        for (const int fd : fds)
            if (fd >= 0)
                ::close(fd);
    }
    SocketEnds(const SocketEnds &) = delete;
    SocketEnds &operator=(const SocketEnds &) = delete;

    void send() const { (void)!::write(fds[1], "x", 1); }
    void drain() const
    {
        std::array<char, 64> buffer{};
        while (::read(fds[0], buffer.data(), buffer.size()) > 0) { }
    }

    std::array<int, 2> fds{-1, -1};
    bool valid = false;
};

// What this process has used of the processor.
inline std::chrono::nanoseconds cpuTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

// A test program's main(), on our dispatcher.
template<typename Test>
int runOnEpoll(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(
        new network::EpollEventDispatcher); // the application owns it
    QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace test
