// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <utility>

namespace network {

// How far a stream's bytes have come: accepted from its user, given to the socket (as they are or
// as TLS records, which are longer), taken by the operating system. Bytes; a value.
class WriteProgress
{
public:
    void accept(qint64 bytes) { m_accepted += bytes; }
    // Handshakes and alerts are given, too, without having been accepted.
    void give(qint64 socketBytes) { m_given += socketBytes; }
    // What has been given carries all that has been accepted.
    void mark() { m_marks.push_back({m_given, m_accepted}); }
    // This much of what was given is still in the socket.
    void settle(qint64 socketBytesLeft);

    // Accepted, and not known to be with the operating system.
    [[nodiscard]] qint64 unsent() const { return m_accepted - m_out; }
    [[nodiscard]] bool hasNews() const { return m_out != m_told; }
    // Whether more is out than the last time.
    [[nodiscard]] bool takeNews() { return std::exchange(m_told, m_out) != m_out; }

private:
    // Once `given` bytes have left the socket, the first `accepted` bytes are out.
    struct Mark {
        qint64 given;
        qint64 accepted;
    };

    std::deque<Mark> m_marks; // as many as there are batches in the socket
    qint64 m_accepted = 0;
    qint64 m_given = 0;
    qint64 m_out = 0;
    qint64 m_told = 0;
};

} // namespace network
