// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/message_text.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>

namespace gateway {

namespace {

using Reason = Refusal::Reason;

struct ContentType {
    QByteArray media; // lower-case
    QByteArray charset; // lower-case, without quotes; empty: not given
};

// RFC 3261 §20.15; unknown parameters are passed over.
ContentType parsed(QByteArrayView text)
{
    const QList<QByteArray> parts = text.toByteArray().split(';');
    ContentType type{.media = parts.front().trimmed().toLower(), .charset = {}};
    for (const QByteArray &part : parts.sliced(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals).trimmed().toLower() != "charset")
            continue;
        type.charset = part.sliced(equals + 1).trimmed().toLower();
        if (type.charset.size() >= 2 && type.charset.startsWith('"') && type.charset.endsWith('"'))
            type.charset = type.charset.sliced(1, type.charset.size() - 2);
    }
    return type;
}

std::unexpected<Refusal> refuse(Reason reason, const QByteArray &evidence = {})
{
    return std::unexpected(Refusal{
        reason, QString::fromLatin1(evidence.first(std::min<qsizetype>(evidence.size(), 100)))});
}

std::expected<QByteArray, Refusal> decoded(const QByteArray &body,
                                           QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    if (decoder.hasError())
        return refuse(Reason::TextMalformed);
    return text.toUtf8();
}

std::expected<QByteArray, Refusal> toUtf8(const QByteArray &body, const QByteArray &charset)
{
    if (charset.isEmpty() || charset == "utf-8" || charset == "us-ascii") {
        if (!QUtf8StringView(body).isValidUtf8())
            return refuse(Reason::TextMalformed);
        constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
        return body.startsWith(byteOrderMark) ? body.sliced(byteOrderMark.size()) : body;
    }
    if (charset == "iso-8859-1")
        return decoded(body, QStringDecoder::Latin1);
    if (charset == "utf-16")
        return decoded(body, QStringDecoder::Utf16);
    if (charset == "utf-16be")
        return decoded(body, QStringDecoder::Utf16BE);
    if (charset == "utf-16le")
        return decoded(body, QStringDecoder::Utf16LE);
    return refuse(Reason::CharsetUnsupported, charset);
}

// XML 1.0 §2.2: no C0 controls but TAB, LF, CR; not U+FFFE, U+FFFF. The text is valid UTF-8.
bool fitsXml(const QByteArray &text)
{
    const bool control = std::ranges::any_of(text, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    return !control && !text.contains("\xEF\xBF\xBE") && !text.contains("\xEF\xBF\xBF");
}

} // namespace

std::expected<QByteArray, Refusal> textOf(QByteArrayView contentType, const QByteArray &body)
{
    const ContentType type = parsed(contentType);
    if (type.media != "text/plain")
        return refuse(Reason::TypeUnsupported, type.media);
    auto text = toUtf8(body, type.charset);
    if (!text)
        return text;
    if (!fitsXml(*text))
        return refuse(Reason::TextMalformed);
    if (text->contains('\r'))
        text->replace("\r\n", "\n").replace('\r', '\n');
    if (text->isEmpty())
        return refuse(Reason::NoText);
    return text;
}

QByteArray withCrlf(const QByteArray &text)
{
    const auto breaks = std::ranges::count(text, '\n');
    if (breaks == 0 && !text.contains('\r'))
        return text;
    QByteArray lines;
    lines.reserve(text.size() + breaks);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (c == '\n' || c == '\r')
            lines.append("\r\n");
        else
            lines.append(c);
    }
    return lines;
}

} // namespace gateway
