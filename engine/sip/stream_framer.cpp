// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/stream_framer.h"

#include "engine/sip/header.h"
#include "engine/sip/syntax.h"

#include <cstring>
#include <optional>

namespace sip {
namespace {

enum class Length {
    Missing,
    Malformed,
    Known
};

struct ContentLength {
    Length kind = Length::Missing;
    qsizetype bytes = 0;
};

// RFC 3261 §20.14. Two of them, or one that is no number, leave no way to go on (RFC 4475 §3.3.9).
ContentLength contentLength(QByteArrayView headers, qsizetype maximum)
{
    ContentLength length;
    const char *at = headers.data();
    const char *const end = at + headers.size();
    while (at < end) {
        const auto *feed =
            static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        const char *const lineEnd = feed ? feed : end;
        if ((*at | 0x20) == 'c' || (*at | 0x20) == 'l') {
            const QByteArrayView line = trimmedSpaces(QByteArrayView(at, lineEnd - at));
            const auto *colon = static_cast<const char *>(
                std::memchr(line.data(), ':', static_cast<size_t>(line.size())));
            if (colon
                && headerOf(trimmedSpaces(line.first(colon - line.data())))
                    == Header::ContentLength) {
                QByteArrayView digits = line.sliced(colon + 1 - line.data());
                if (!digits.isEmpty() && digits.back() == '\r')
                    digits.chop(1);
                const auto value =
                    parseNumber(trimmedSpaces(digits), static_cast<quint64>(maximum));
                if (!value || length.kind != Length::Missing)
                    return {Length::Malformed, 0};
                length = {Length::Known, static_cast<qsizetype>(*value)};
            }
        }
        at = lineEnd + 1;
    }
    return length;
}

bool startsWith(const QByteArray &buffer, qsizetype at, QByteArrayView wanted)
{
    return buffer.size() - at >= wanted.size()
        && std::memcmp(buffer.constData() + at, wanted.data(), static_cast<size_t>(wanted.size()))
        == 0;
}

} // namespace

void StreamFramer::append(const QByteArray &bytes)
{
    if (m_start == m_buffer.size()) {
        m_buffer = bytes;
        m_start = 0;
        m_scanned = 0;
    } else {
        m_buffer.remove(0, m_start);
        m_scanned = qMax(qsizetype(0), m_scanned - m_start);
        m_start = 0;
        m_buffer += bytes;
    }
}

void StreamFramer::discard(qsizetype count)
{
    m_start += count;
    m_scanned = m_start;
    m_headerBytes = 0;
    m_wholeBytes = 0;
}

StreamFramer::Item StreamFramer::next()
{
    if (m_wholeBytes == 0) {
        if (startsWith(m_buffer, m_start, "\r\n\r\n")) {
            discard(4);
            return KeepAlive{};
        }
        // A single CRLF is half a ping or the rest of a pong: wait for what follows.
        if (startsWith(m_buffer, m_start, "\r\n") && m_buffer.size() - m_start > 3)
            discard(2);
        if (m_buffer.size() - m_start < 4)
            return NeedMore{};
        const qsizetype from = qMax(m_start, m_scanned - 3);
        const qsizetype end = m_buffer.indexOf("\r\n\r\n", from);
        if (end < 0) {
            m_scanned = m_buffer.size();
            if (m_buffer.size() - m_start > m_maxMessageBytes)
                return Broken{513, {}, "the header section is too long"};
            return NeedMore{};
        }
        m_headerBytes = end + 4 - m_start;
        const QByteArrayView headers(m_buffer.constData() + m_start, m_headerBytes);
        const ContentLength length = contentLength(headers, m_maxMessageBytes);
        if (length.kind != Length::Known)
            return Broken{400, headers.toByteArray(), "no usable Content-Length"};
        m_wholeBytes = m_headerBytes + length.bytes;
        if (m_wholeBytes > m_maxMessageBytes)
            return Broken{513, headers.toByteArray(), "the message is too long"};
    }
    if (m_buffer.size() - m_start < m_wholeBytes)
        return NeedMore{};
    const qsizetype whole = m_wholeBytes;
    WholeMessage message{m_start == 0 && whole == m_buffer.size() ? m_buffer
                                                                  : m_buffer.mid(m_start, whole)};
    discard(whole);
    if (m_start == m_buffer.size()) {
        m_buffer.clear(); // so that the message owns its bytes alone
        m_start = 0;
        m_scanned = 0;
    }
    return message;
}

} // namespace sip
