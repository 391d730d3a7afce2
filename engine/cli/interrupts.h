// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>

namespace cli {

// SIGINT and SIGTERM as something to read, until destruction. One at a time.
class Interrupts
{
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    [[nodiscard]] int descriptor() const { return m_pipe[0]; } // readable after a signal

private:
    std::array<int, 2> m_pipe{-1, -1};
    struct sigaction m_formerInterrupt = {};
    struct sigaction m_formerTermination = {};
};

} // namespace cli
