// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <expected>
#include <memory>
#include <optional>
#include <variant>

namespace xml {

// What one peer may make us hold at a time.
struct Limits {
    qsizetype maxElementBytes = 65536; // of one top-level element or of the stream's opening tag
    int maxDepth = 50; // below the stream
    int maxAttributes = 64; // of one element
    int maxElements = 2000; // in one top-level element
};

struct Fault {
    enum class Reason {
        NotWellFormed,
        Restricted, // DTD, entity, processing instruction, comment in a stream: RFC 6120 §11.1
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
struct OpeningTag {
    Element element; // no text, no children
    QByteArray contentNs; // the default namespace inside
    QByteArrayList declared; // all namespaces it declares
};
struct ClosingTag { };
using Event = std::variant<OpeningTag, Element, ClosingTag>;

// Reads with expat, whole elements at a time. After a fault it is done. A stream (RFC 6120 §4) is
// its tag, its top-level elements, its end; a restart begins with a new reader. A document is one
// element, may have comments, and is appended in one piece.
class Reader
{
public:
    enum class Form {
        Stream,
        Document
    };

    explicit Reader(const Limits &limits, Form form = Form::Stream);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    // Only when next() has returned nothing.
    void append(const QByteArray &bytes);
    // Nothing: more bytes are needed.
    [[nodiscard]] std::expected<std::optional<Event>, Fault> next();
    // Bytes that were appended and lie behind the last event.
    QByteArray unread() const;
    void setLimits(const Limits &limits);

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

// A whole document: its root element. Nothing but comments and space may stand around it.
[[nodiscard]] std::expected<Element, Fault> readDocument(const QByteArray &bytes,
                                                         const Limits &limits);

} // namespace xml
