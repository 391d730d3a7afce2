// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/stream_framer.h"

#include "engine/sip/header.h"
#include "engine/sip/syntax.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace sip {
namespace {

// The value of a Content-Length line; nothing if the line is another field.
std::optional<QByteArrayView> lengthField(QByteArrayView line)
{
    // All lines of a message pass here: most are told by their first letter.
    if (line.isEmpty() || ((line.front() | 0x20) != 'c' && (line.front() | 0x20) != 'l'))
        return std::nullopt;
    const auto *colon = std::ranges::find(line, ':');
    const qsizetype end = colon - line.begin();
    if (colon == line.end() || headerOf(trimmedSpaces(line.first(end))) != Header::ContentLength)
        return std::nullopt;
    return trimmedSpaces(line.sliced(end + 1));
}

// RFC 3261 §20.14. Nothing: none, two of them, or one that is no number; there is no way to go on
// (RFC 4475 §3.3.9).
std::optional<qsizetype> contentLength(QByteArrayView headers, qsizetype maximum)
{
    std::optional<qsizetype> length;
    const char *at = headers.data();
    const char *const end = at + headers.size();
    while (at < end) { // every line ends in CRLF: the section does
        const auto *feed =
            static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        const char *const lineEnd = feed ? feed : end;
        QByteArrayView line(at, lineEnd - at);
        if (!line.isEmpty() && line.back() == '\r')
            line.chop(1);
        if (const auto digits = lengthField(line)) {
            const auto value = parseNumber(*digits, static_cast<quint64>(maximum));
            if (!value || length)
                return std::nullopt;
            length = static_cast<qsizetype>(*value);
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
        if (const Item item = findEnd(); !std::holds_alternative<NeedMore>(item))
            return item;
    }
    if (m_wholeBytes == 0 || m_buffer.size() - m_start < m_wholeBytes)
        return NeedMore{};
    return takeWhole();
}

// Broken, or NeedMore; then m_wholeBytes says whether the end is known.
StreamFramer::Item StreamFramer::findEnd()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", qMax(m_start, m_scanned - 3));
    if (end < 0) {
        m_scanned = m_buffer.size();
        if (m_buffer.size() - m_start > m_maxMessageBytes)
            return Broken{513, {}, "the header section is too long"};
        return NeedMore{};
    }
    const QByteArrayView headers(m_buffer.constData() + m_start, end + 4 - m_start);
    const auto length = contentLength(headers, m_maxMessageBytes);
    if (!length)
        return Broken{400, headers.toByteArray(), "no usable Content-Length"};
    if (headers.size() + *length > m_maxMessageBytes)
        return Broken{513, headers.toByteArray(), "the message is too long"};
    m_wholeBytes = headers.size() + *length;
    return NeedMore{};
}

StreamFramer::WholeMessage StreamFramer::takeWhole()
{
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
