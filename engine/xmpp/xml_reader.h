// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/element.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <memory>
#include <optional>
#include <variant>

namespace xmpp {

// What one peer may make us hold at a time.
struct XmlLimits {
    qsizetype maxElementBytes = 65536; // of one top-level element or of the stream's opening tag
    int maxDepth = 50; // below the stream
    int maxAttributes = 64; // of one element
    int maxElements = 2000; // in one top-level element
};

// Before the peer is authenticated (RFC 6120 §13.12).
inline constexpr XmlLimits limitsForStrangers{
    .maxElementBytes = 10000, .maxDepth = 10, .maxAttributes = 16, .maxElements = 100};

struct XmlFault {
    enum class Reason {
        NotWellFormed,
        Restricted, // DTD, entity, processing instruction, comment: RFC 6120 §11.1
        UnsupportedEncoding,
        StrayText, // between stanzas
        TooLarge,
        TooDeep,
        TooManyAttributes,
        TooManyElements
    };

    Reason reason;
    QString evidence;
};

// The opening tag of a stream, whatever its name.
struct StreamTag {
    Element element; // no text, no children
    QByteArray contentNs;
    bool declaresDialback = false;
};
struct StreamEnd { };
using XmlEvent = std::variant<StreamTag, Element, StreamEnd>;

// Reads one XML stream (RFC 6120 §4) with expat: the stream's tag, its top-level elements whole,
// its end. One reader for each stream: a restart begins with a new one. After a fault it is done.
class XmlReader
{
public:
    explicit XmlReader(const XmlLimits &limits);
    ~XmlReader();
    XmlReader(const XmlReader &) = delete;
    XmlReader &operator=(const XmlReader &) = delete;

    // Only when next() has returned nothing.
    void append(const QByteArray &bytes);
    // Nothing: more bytes are needed.
    [[nodiscard]] std::expected<std::optional<XmlEvent>, XmlFault> next();
    // Bytes that were appended and lie behind the last event.
    QByteArray unread() const;
    void setLimits(const XmlLimits &limits);

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace xmpp
