// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xml/writer.h"

#include <QString>

#include <array>

namespace xml {
namespace {

constexpr const char *replacement = "\xef\xbf\xbd"; // U+FFFD

// What stands for a character that is not ordinary.
const char *escapeOf(unsigned char c)
{
    switch (c) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '\'':
        return "&apos;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#13;";
    default:
        return replacement;
    }
}

constexpr std::array<bool, 256> makeOrdinary()
{
    std::array<bool, 256> ordinary{};
    for (std::size_t c = 0x20; c < 256; ++c)
        ordinary[c] = c != '<' && c != '>' && c != '&' && c != '\'' && c != '"';
    ordinary['\n'] = ordinary['\t'] = true;
    return ordinary;
}

constexpr std::array<bool, 256> isOrdinary = makeOrdinary();

// `text` is valid UTF-8 without noncharacters.
void appendClean(QByteArray &out, QByteArrayView text)
{
    const char *run = text.begin();
    for (const char *at = text.begin(); at != text.end(); ++at) {
        const auto c = static_cast<unsigned char>(*at);
        if (isOrdinary[c]) [[likely]]
            continue;
        out.append(run, at - run).append(escapeOf(c));
        run = at + 1;
    }
    out.append(run, text.end() - run);
}

bool isCleanUtf8(QByteArrayView text)
{
    return text.isValidUtf8() && !text.contains("\xef\xbf\xbe") && !text.contains("\xef\xbf\xbf");
}

// A line feed or tab in an attribute is read as a space (XML 1.0 §3.3.3) unless it is a reference.
void appendValue(QByteArray &out, QByteArrayView value)
{
    out.append("='");
    if (value.contains('\n') || value.contains('\t')) {
        QByteArray escaped;
        appendEscaped(escaped, value);
        out.append(escaped.replace('\n', "&#10;").replace('\t', "&#9;"));
    } else {
        appendEscaped(out, value);
    }
    out.append('\'');
}

bool isXmlLang(const Attribute &attribute)
{
    return attribute.ns == QByteArrayView(xmlNamespace);
}

void appendNamed(QByteArray &out, const Attribute &attribute, int &prefixes)
{
    if (attribute.ns.isEmpty()) {
        out.append(' ').append(attribute.name);
    } else if (isXmlLang(attribute)) {
        out.append(" xml:").append(attribute.name);
    } else {
        const QByteArray prefix = "a" + QByteArray::number(prefixes++);
        out.append(" xmlns:").append(prefix).append("='");
        appendEscaped(out, attribute.ns);
        out.append("' ").append(prefix).append(':').append(attribute.name);
    }
    appendValue(out, attribute.value);
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    if (isCleanUtf8(text)) [[likely]] {
        appendClean(out, text);
        return;
    }
    QString repaired = QString::fromUtf8(text); // broken sequences become U+FFFD
    repaired.replace(QChar(0xfffe), QChar::ReplacementCharacter);
    repaired.replace(QChar(0xffff), QChar::ReplacementCharacter);
    appendClean(out, repaired.toUtf8());
}

void appendAttribute(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    if (value.isEmpty())
        return;
    out.append(' ').append(name);
    appendValue(out, value);
}

void appendElement(QByteArray &out, const Element &element, QByteArrayView parentNs)
{
    out.append('<').append(element.name);
    if (element.ns != parentNs) {
        out.append(" xmlns='");
        appendEscaped(out, element.ns);
        out.append('\'');
    }
    int prefixes = 0;
    for (const Attribute &attribute : element.attributes)
        appendNamed(out, attribute, prefixes);
    if (element.text.isEmpty() && element.children.empty()) {
        out.append("/>");
        return;
    }
    out.append('>');
    appendEscaped(out, element.text);
    for (const Element &child : element.children)
        appendElement(out, child, element.ns);
    out.append("</").append(element.name).append('>');
}

} // namespace xml
