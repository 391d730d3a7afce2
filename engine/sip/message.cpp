// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/message.h"

#include "engine/sip/syntax.h"

#include <algorithm>
#include <cstring>

namespace sip {
namespace {

constexpr qsizetype maxBytes = 16'777'216; // transports have their own, smaller limit

char *find(char *from, const char *end, char wanted)
{
    return static_cast<char *>(std::memchr(from, wanted, static_cast<size_t>(end - from)));
}

// Cuts the header section into lines; folds and stray line ends become spaces in place.
class LineReader
{
public:
    LineReader(char *begin, char *end) : m_at(begin), m_end(end) { }

    // False: there is no further line end.
    bool next(QByteArrayView &line)
    {
        char *const begin = m_at;
        for (char *at = begin; at < m_end;) {
            char *const feed = find(at, m_end, '\n');
            if (!feed)
                return false;
            at = feed + 1;
            if (feed == begin || feed[-1] != '\r') {
                *feed = ' ';
                m_sawStray = true;
                continue;
            }
            const bool isFold = feed - 1 != begin && at < m_end && isIn(*at, SpaceCharacter);
            if (isFold) {
                feed[-1] = ' ';
                *feed = ' ';
                continue;
            }
            m_at = at;
            blankStrayReturns(begin, feed - 1);
            line = QByteArrayView(begin, feed - 1 - begin);
            return true;
        }
        return false;
    }

    [[nodiscard]] bool sawStray() const { return m_sawStray; }
    [[nodiscard]] QByteArrayView rest() const { return {m_at, m_end - m_at}; }
    void skipAll() { m_at = m_end; }

private:
    void blankStrayReturns(char *from, const char *to)
    {
        while (from < to && (from = find(from, to, '\r'))) {
            *from++ = ' ';
            m_sawStray = true;
        }
    }

    char *m_at;
    char *m_end;
    bool m_sawStray = false;
};

std::unexpected<FramingError> refuse(FramingError::Reason reason, QByteArrayView bytes)
{
    return std::unexpected(
        FramingError{reason, QString::fromLatin1(bytes.first(qMin(bytes.size(), qsizetype(80))))});
}

} // namespace

std::expected<Message, FramingError> Message::parse(QByteArray bytes)
{
    if (bytes.size() > maxBytes)
        return refuse(FramingError::Reason::TooLarge, bytes);
    Message message;
    message.m_bytes = std::move(bytes);
    char *begin = message.m_bytes.data(); // detaches if shared; views are taken only from here on
    char *const end = begin + message.m_bytes.size();
    while (begin < end && (*begin == '\r' || *begin == '\n')) // RFC 3261 §7.5
        ++begin;
    if (begin == end)
        return refuse(FramingError::Reason::Empty, {});

    LineReader lines(begin, end);
    QByteArrayView line;
    if (!lines.next(line) || !message.readStartLine(line))
        return refuse(FramingError::Reason::NotSip, QByteArrayView(begin, end - begin));
    message.m_fields.reserve(16);
    for (;;) {
        if (!lines.next(line)) {
            message.note(Fault::NoEmptyLine);
            lines.skipAll();
            break;
        }
        if (line.isEmpty())
            break;
        message.readField(line);
    }
    if (lines.sawStray())
        message.note(Fault::FieldLine);
    message.readBody(lines.rest());
    return message;
}

bool Message::readStartLine(QByteArrayView line)
{
    if (line.size() > 4 && equalsIgnoringCase(line.first(4), "SIP/")) {
        readStatusLine(line);
        return true;
    }
    const QByteArrayView trimmed = trimmedSpaces(line);
    if (trimmed.size() != line.size())
        note(Fault::StartLine);
    const qsizetype first = std::ranges::find(trimmed, ' ') - trimmed.begin();
    qsizetype last = trimmed.size();
    while (last > first && trimmed[last - 1] != ' ')
        --last;
    if (last <= first)
        return false;
    const QByteArrayView version = trimmed.sliced(last);
    if (version.size() < 4 || !equalsIgnoringCase(version.first(4), "SIP/"))
        return false;
    m_method = trimmed.first(first);
    m_requestUri =
        last - 1 > first ? trimmed.sliced(first + 1, last - first - 2) : QByteArrayView();
    if (!equalsIgnoringCase(version, "SIP/2.0"))
        note(Fault::Version);
    // No space inside: neither more than one separator nor LWS in the URI (RFC 3261 §7.1).
    const bool hasSpace = std::ranges::any_of(
        m_requestUri, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (hasSpace || m_requestUri.isEmpty() || !isToken(m_method))
        note(Fault::StartLine);
    return true;
}

void Message::readStatusLine(QByteArrayView line)
{
    m_status = 0;
    if (line.size() < 11 || !equalsIgnoringCase(line.first(8), "SIP/2.0 ")) {
        note(Fault::Version);
        return;
    }
    const auto status = parseNumber(line.sliced(8, 3), 699);
    if (!status || *status < 100 || (line.size() > 11 && line[11] != ' ')) {
        note(Fault::StartLine);
        return;
    }
    m_status = static_cast<int>(*status);
    m_reason = line.size() > 12 ? line.sliced(12) : QByteArrayView();
}

void Message::readField(QByteArrayView line)
{
    if (m_fields.size() >= maxFields) {
        note(Fault::TooManyFields);
        return;
    }
    const auto *colon =
        static_cast<const char *>(std::memchr(line.data(), ':', static_cast<size_t>(line.size())));
    if (!colon) {
        note(Fault::FieldLine);
        return;
    }
    QByteArrayView name = line.first(colon - line.data());
    while (!name.isEmpty() && isIn(name.back(), SpaceCharacter)) // HCOLON allows LWS before it
        name.chop(1);
    if (!isToken(name)) {
        note(Fault::FieldLine);
        return;
    }
    const QByteArrayView value = trimmedSpaces(line.sliced(colon + 1 - line.data()));
    const Header header = headerOf(name);
    quint8 &first = m_first[static_cast<size_t>(header)];
    if (first == noField)
        first = static_cast<quint8>(m_fields.size());
    else if (isSingle(header))
        note(Fault::RepeatedField);
    m_fields.push_back({header, name, value});
}

void Message::readBody(QByteArrayView rest)
{
    if (!has(Header::ContentLength)) {
        m_body = rest; // a datagram's body ends where it ends (RFC 3261 §18.3)
        return;
    }
    const auto length =
        parseNumber(value(Header::ContentLength), static_cast<quint64>(rest.size()));
    if (!length) {
        note(Fault::ContentLength);
        return;
    }
    m_body = rest.first(static_cast<qsizetype>(*length));
}

std::vector<QByteArrayView> Message::values(Header header) const
{
    std::vector<QByteArrayView> all;
    for (size_t i = firstIndex(header); i < m_fields.size(); ++i) {
        if (m_fields[i].header != header)
            continue;
        const std::vector<QByteArrayView> parts = splitCommaList(m_fields[i].value);
        all.insert(all.end(), parts.begin(), parts.end());
    }
    return all;
}

} // namespace sip
