// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/interrupts.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cli {
namespace {

int writeEnd = -1; // a signal handler has nothing else to go by

void noteInterrupt(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

Interrupts::Interrupts()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // they end the program as ever
    writeEnd = m_pipe[1];
    struct sigaction action = {};
    action.sa_handler = noteInterrupt;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, &m_formerInterrupt);
    ::sigaction(SIGTERM, &action, &m_formerTermination);
}

Interrupts::~Interrupts()
{
    if (m_pipe[0] < 0)
        return;
    ::sigaction(SIGINT, &m_formerInterrupt, nullptr);
    ::sigaction(SIGTERM, &m_formerTermination, nullptr);
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace cli
