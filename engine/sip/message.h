// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/header.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <expected>
#include <vector>

namespace sip {

struct FramingError {
    enum class Reason {
        Empty, // nothing but line ends: a keep-alive (RFC 5626 §3.5.1)
        NotSip,
        TooLarge
    };

    Reason reason;
    QString evidence;
};

// What is wrong with a message that could nevertheless be taken apart, so that it can be answered.
enum class Fault : quint8 {
    None,
    StartLine,
    Version,
    FieldLine,
    TooManyFields,
    RepeatedField,
    NoEmptyLine,
    ContentLength
};

// One whole message, taken apart in one pass: header fields are views into its bytes.
// The first of the two layers: it refuses only what cannot be framed.
class Message
{
public:
    static constexpr qsizetype maxFields = 200;

    // `bytes` is one datagram, or what StreamFramer cut out of a stream.
    [[nodiscard]] static std::expected<Message, FramingError> parse(QByteArray bytes);

    [[nodiscard]] bool isRequest() const { return m_status < 0; }
    [[nodiscard]] QByteArrayView method() const { return m_method; }
    [[nodiscard]] QByteArrayView requestUri() const { return m_requestUri; }
    [[nodiscard]] int status() const { return m_status; } // 0: not a legal one
    [[nodiscard]] QByteArrayView reason() const { return m_reason; }
    [[nodiscard]] Fault fault() const { return m_fault; } // the first that was met

    [[nodiscard]] const std::vector<Field> &fields() const { return m_fields; }
    [[nodiscard]] bool has(Header header) const { return firstIndex(header) != noField; }
    // Of the first such field; null if there is none.
    [[nodiscard]] QByteArrayView value(Header header) const
    {
        const quint8 index = firstIndex(header);
        return index == noField ? QByteArrayView() : m_fields[index].value;
    }
    // The comma-separated values of all such fields, in their order (RFC 3261 §7.3.1).
    [[nodiscard]] std::vector<QByteArrayView> values(Header header) const;
    [[nodiscard]] QByteArrayView body() const { return m_body; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    static constexpr quint8 noField = 255;

    Message() { m_first.fill(noField); }
    [[nodiscard]] quint8 firstIndex(Header header) const
    {
        return m_first[static_cast<size_t>(header)];
    }
    void note(Fault fault)
    {
        if (m_fault == Fault::None)
            m_fault = fault;
    }
    bool readStartLine(QByteArrayView line);
    void readStatusLine(QByteArrayView line);
    void readField(QByteArrayView line);
    void readBody(QByteArrayView rest);

    QByteArray m_bytes;
    QByteArrayView m_method, m_requestUri, m_reason, m_body;
    std::vector<Field> m_fields;
    std::array<quint8, static_cast<size_t>(Header::Other) + 1> m_first{};
    int m_status = -1;
    Fault m_fault = Fault::None;
};

} // namespace sip
