// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <variant>

namespace sip {

// Cuts messages out of a byte stream by Content-Length (RFC 3261 §18.3). Linear in its input.
class StreamFramer
{
public:
    struct WholeMessage {
        QByteArray bytes;
    };
    struct KeepAlive { }; // CRLF CRLF: to be answered with CRLF (RFC 5626 §3.5.1)
    struct NeedMore { };
    struct Broken { // close the connection; where `bytes` is not empty, answer it first
        int status;
        QByteArray bytes; // the header section
        QByteArrayView why;
    };
    using Item = std::variant<NeedMore, KeepAlive, WholeMessage, Broken>;

    explicit StreamFramer(qsizetype maxMessageBytes) : m_maxMessageBytes(maxMessageBytes) { }

    void append(const QByteArray &bytes);
    // Until NeedMore or Broken.
    [[nodiscard]] Item next();
    // Whether a message has begun and not ended; for the transport's patience.
    [[nodiscard]] bool isMidMessage() const { return m_start < m_buffer.size(); }

private:
    void discard(qsizetype count);
    [[nodiscard]] Item findEnd();
    [[nodiscard]] WholeMessage takeWhole();

    QByteArray m_buffer;
    qsizetype m_start = 0; // of the message being read
    qsizetype m_scanned = 0; // no end of a header section before this
    qsizetype m_wholeBytes = 0; // 0: the header section is not complete yet
    qsizetype m_maxMessageBytes;
};

} // namespace sip
