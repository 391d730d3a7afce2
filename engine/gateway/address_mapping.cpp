// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/address_mapping.h"

#include "engine/gateway/jid_escaping.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace gateway {

namespace {

using Reason = AddressError::Reason;

constexpr qsizetype maxPartBytes = 1023;

consteval std::array<bool, 256> alphanumericAnd(std::string_view others)
{
    std::array<bool, 256> table{};
    for (int c = 0; c < 256; ++c) {
        const char character = static_cast<char>(c);
        table.at(static_cast<std::size_t>(c)) = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
            || (c >= 'a' && c <= 'z') || others.contains(character);
    }
    return table;
}

// RFC 3261 §25.1: unreserved and user-unreserved.
constexpr std::array<bool, 256> userCharacters = alphanumericAnd("-_.!~*'()&=+$,;?/");
// RFC 3261 §25.1: paramchar.
constexpr std::array<bool, 256> parameterCharacters = alphanumericAnd("-_.!~*'()[]/:&+$");

std::unexpected<AddressError> refuse(Reason reason, QByteArrayView text)
{
    return std::unexpected(
        AddressError{reason, QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 200)))});
}

QByteArray percentEncoded(QByteArrayView text, const std::array<bool, 256> &plain)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(text.size() + 8);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.at(byte))
            encoded.append(c);
        else
            encoded.append('%').append(digits[byte >> 4U]).append(digits[byte & 0xFU]);
    }
    return encoded;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::expected<QByteArray, AddressError> percentDecoded(QByteArrayView text)
{
    if (!text.contains('%'))
        return text.toByteArray();
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hexValue(text[i + 2]);
        if (low < 0)
            return refuse(Reason::PercentMalformed, text);
        decoded.append(static_cast<char>((high * 16) + low));
        i += 2;
    }
    return decoded;
}

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

// Percent-decoded text that may stand in an address at all: UTF-8 without control characters.
std::expected<QByteArray, AddressError> printable(QByteArrayView encoded)
{
    auto decoded = percentDecoded(encoded);
    if (!decoded)
        return decoded;
    if (isAscii(*decoded)) {
        if (std::ranges::any_of(*decoded, [](char c) { return c < 0x20 || c == 0x7F; }))
            return refuse(Reason::ControlCharacter, encoded);
        return decoded;
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(*decoded);
    if (utf8.hasError())
        return refuse(Reason::NotUtf8, encoded);
    if (std::ranges::any_of(text, isControl))
        return refuse(Reason::ControlCharacter, encoded);
    return decoded;
}

// RFC 7613 UsernameCaseMapped, before escaping: "%5C2F" would turn into an escape sequence if the
// case were mapped after it.
QByteArray caseMapped(const QByteArray &native)
{
    if (isAscii(native))
        return native.toLower();
    return QString::fromUtf8(native).toLower().normalized(QString::NormalizationForm_C).toUtf8();
}

AddressError fromJidError(const xmpp::JidError &error)
{
    switch (error.reason) {
    case xmpp::JidError::Reason::LocalTooLong:
    case xmpp::JidError::Reason::ResourceTooLong:
        return {Reason::TooLong, error.evidence};
    case xmpp::JidError::Reason::NotUtf8:
        return {Reason::NotUtf8, error.evidence};
    case xmpp::JidError::Reason::DomainInvalid:
        return {Reason::DomainMalformed, error.evidence};
    case xmpp::JidError::Reason::Empty:
    case xmpp::JidError::Reason::LocalEmpty:
    case xmpp::JidError::Reason::LocalForbidden:
    case xmpp::JidError::Reason::ResourceEmpty:
    case xmpp::JidError::Reason::ResourceForbidden:
        return {Reason::NotAJid, error.evidence};
    }
    Q_UNREACHABLE();
}

} // namespace

std::expected<QByteArray, AddressError> localpartOf(QByteArrayView sipUser)
{
    if (sipUser.isEmpty())
        return refuse(Reason::UserMissing, sipUser);
    const auto native = printable(sipUser);
    if (!native)
        return native;
    if (native->startsWith(' ') || native->endsWith(' '))
        return refuse(Reason::SpaceAtEdge, sipUser);
    QByteArray localpart = escapeLocalpart(caseMapped(*native));
    if (localpart.size() > maxPartBytes)
        return refuse(Reason::TooLong, sipUser);
    return localpart;
}

std::expected<QByteArray, AddressError> sipUserOf(QByteArrayView localpart)
{
    if (localpart.isEmpty())
        return refuse(Reason::UserMissing, localpart);
    if (localpart.startsWith("\\20") || localpart.endsWith("\\20"))
        return refuse(Reason::SpaceAtEdge, localpart);
    return percentEncoded(unescapeLocalpart(localpart), userCharacters);
}

std::expected<QByteArray, AddressError> resourceOf(QByteArrayView gr)
{
    auto resource = printable(gr);
    if (resource && resource->size() > maxPartBytes)
        return refuse(Reason::TooLong, gr);
    return resource;
}

QByteArray grOf(QByteArrayView resource)
{
    return percentEncoded(resource, parameterCharacters);
}

std::expected<xmpp::Jid, AddressError> toJid(const sip::Uri &uri, const base::DomainName &host)
{
    if (uri.scheme() == sip::Uri::Scheme::Sips)
        return refuse(Reason::Secure, uri.text());
    const auto localpart = localpartOf(uri.user());
    if (!localpart)
        return std::unexpected(localpart.error());
    const auto resource = resourceOf(uri.parameter("gr").value_or(QByteArray()));
    if (!resource)
        return std::unexpected(resource.error());
    auto jid = xmpp::Jid::fromParts(*localpart, host, *resource);
    if (!jid)
        return std::unexpected(fromJidError(jid.error()));
    return *std::move(jid);
}

std::expected<xmpp::Jid, AddressError> toJid(const sip::Uri &uri)
{
    const auto host = base::DomainName::parse(QString::fromUtf8(uri.host()));
    if (!host)
        return refuse(Reason::DomainMalformed, uri.host());
    return toJid(uri, *host);
}

std::expected<sip::Uri, AddressError> toSipUri(const xmpp::Jid &jid)
{
    const auto user = sipUserOf(jid.local());
    if (!user)
        return std::unexpected(user.error());
    QByteArray text = "sip:" + *user + '@' + jid.domain().bytes();
    if (!jid.resource().isEmpty())
        text += ";gr=" + grOf(jid.resource());
    auto uri = sip::Uri::parse(text);
    if (!uri)
        return std::unexpected(AddressError{Reason::NotAUri, uri.error().evidence});
    return *std::move(uri);
}

QString reasonName(AddressError::Reason reason)
{
    switch (reason) {
    case Reason::Secure:
        return QStringLiteral("secure");
    case Reason::UserMissing:
        return QStringLiteral("user-missing");
    case Reason::PercentMalformed:
        return QStringLiteral("percent-malformed");
    case Reason::NotUtf8:
        return QStringLiteral("not-utf8");
    case Reason::ControlCharacter:
        return QStringLiteral("control-character");
    case Reason::SpaceAtEdge:
        return QStringLiteral("space-at-edge");
    case Reason::TooLong:
        return QStringLiteral("too-long");
    case Reason::DomainMalformed:
        return QStringLiteral("domain-malformed");
    case Reason::NotAJid:
        return QStringLiteral("not-a-jid");
    case Reason::NotAUri:
        return QStringLiteral("not-a-uri");
    }
    Q_UNREACHABLE();
}

} // namespace gateway
