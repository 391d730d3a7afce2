// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/values.h"

#include "engine/site/access.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr qsizetype maxTextCharacters = 1000;
constexpr qsizetype idCharacters = 64; // SHA-256 in hex
constexpr quint16 dnsPort = 53;
constexpr quint16 xmppServerPort = 5269;
constexpr quint16 sipsPort = 5061;

std::unexpected<Refusal> refuse(SettingFault fault)
{
    return std::unexpected(Refusal{fault});
}

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

SettingFault why(base::DomainNameError::Reason reason)
{
    using Reason = base::DomainNameError::Reason;
    switch (reason) {
    case Reason::Empty:
        return SettingFault::DomainEmpty;
    case Reason::TooLong:
        return SettingFault::DomainTooLong;
    case Reason::LabelEmpty:
        return SettingFault::DomainLabelEmpty;
    case Reason::LabelTooLong:
        return SettingFault::DomainLabelTooLong;
    case Reason::ForbiddenCharacter:
        return SettingFault::DomainForbiddenCharacter;
    case Reason::NotIdna:
        return SettingFault::DomainNotIdna;
    case Reason::IsAddress:
        return SettingFault::DomainIsAddress;
    }
    Q_UNREACHABLE();
}

SettingFault why(base::EndpointError::Reason reason)
{
    using Reason = base::EndpointError::Reason;
    switch (reason) {
    case Reason::HostMissing:
        return SettingFault::HostMissing;
    case Reason::HostMalformed:
        return SettingFault::HostMalformed;
    case Reason::PortMissing:
        return SettingFault::PortMissing;
    case Reason::PortMalformed:
        return SettingFault::PortMalformed;
    }
    Q_UNREACHABLE();
}

template<typename T, typename Error>
Parsed<T> explained(const std::expected<T, Error> &parsed)
{
    if (!parsed)
        return refuse(why(parsed.error().reason));
    return *parsed;
}

bool isNextHopParameter(const QString &parameter)
{
    static const QStringList known{
        u"transport=tls"_s, u"transport=tcp"_s, u"transport=udp"_s, u"lr"_s};
    return known.contains(parameter);
}

} // namespace

Parsed<base::DomainName> domainFrom(const QString &text)
{
    return explained(base::DomainName::parse(text));
}

Parsed<base::Endpoint> endpointFrom(const QString &text)
{
    return explained(base::Endpoint::parse(text));
}

Parsed<std::optional<base::Endpoint>> optionalEndpointFrom(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto endpoint = endpointFrom(text);
    if (!endpoint)
        return std::unexpected(endpoint.error());
    return *endpoint;
}

Parsed<base::Endpoint> dnsServerFrom(const QString &text)
{
    auto server = explained(base::Endpoint::parse(text, dnsPort));
    if (server && QHostAddress(server->host).isNull())
        return refuse(SettingFault::DnsServerIsName);
    return server;
}

Parsed<QString> hostFrom(const QString &text)
{
    if (text.isEmpty())
        return text;
    const auto host = explained(base::Endpoint::parse(text, xmppServerPort));
    if (!host)
        return std::unexpected(host.error());
    return text;
}

Parsed<QString> nextHopFrom(const QString &text)
{
    if (text.isEmpty())
        return text;
    const qsizetype colon = text.indexOf(u':');
    const QString scheme = text.left(std::max<qsizetype>(colon, 0)).toLower();
    if (scheme != u"sip" && scheme != u"sips")
        return refuse(SettingFault::NotASipUri);
    QStringList parts = text.mid(colon + 1).split(u';');
    if (parts.first().contains(u'@'))
        return refuse(SettingFault::NextHopNamesUser);
    const auto host = explained(base::Endpoint::parse(parts.takeFirst(), sipsPort));
    if (!host)
        return std::unexpected(host.error());
    if (!std::ranges::all_of(parts, isNextHopParameter))
        return refuse(SettingFault::NextHopParameter);
    return text;
}

Parsed<QString> databaseFrom(const QString &text)
{
    if (text.startsWith(u"sqlite:") && text.size() > u"sqlite:"_s.size())
        return text;
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && url.scheme() == u"postgresql" && url.path().size() > 1)
        return text;
    return std::unexpected(Refusal{.fault = SettingFault::NotADatabase, .isSecret = true});
}

Parsed<QString> certificateIdFrom(const QString &text)
{
    if (text.isEmpty() || (text.size() == idCharacters && std::ranges::all_of(text, isLowerHex)))
        return text;
    return refuse(SettingFault::NotACertificateId);
}

Parsed<QString> acmeDirectoryFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    // RFC 8555 §6.1: HTTPS is a must.
    if (text.isEmpty()
        || (url.isValid() && url.scheme() == u"https" && !url.host().isEmpty()
            && url.userInfo().isEmpty() && !url.hasFragment()))
        return freeTextFrom(text);
    return refuse(SettingFault::NotHttps);
}

Parsed<QString> mailAddressFrom(const QString &text)
{
    // RFC 8555 §7.3: one address, without headers.
    const bool isPlain = std::ranges::none_of(text, [](QChar c) {
        return c.isSpace() || !c.isPrint() || QStringView(u"<>,;?&%\"").contains(c);
    });
    if (text.isEmpty()
        || (isPlain && text.count(u'@') == 1 && !text.startsWith(u'@')
            && base::DomainName::parse(text.section(u'@', 1))))
        return freeTextFrom(text);
    return refuse(SettingFault::NotAMailAddress);
}

Parsed<std::optional<base::Endpoint>> optionalDnsServerFrom(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto server = dnsServerFrom(text);
    if (!server)
        return std::unexpected(server.error());
    return *server;
}

Parsed<QString> tsigNameFrom(const QString &text)
{
    // A name like "update.contoso.com" or a single word, RFC 8945 §4.2.
    const bool isPlain = std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"-_.").contains(c));
    });
    if (isPlain && text.size() <= 253)
        return text;
    return refuse(SettingFault::NotATsigName);
}

Parsed<QString> memberFrom(const QString &text)
{
    if (const auto user = canonicalUser(text))
        return *user;
    return refuse(SettingFault::NotAUser);
}

Parsed<QString> publicAddressFrom(const QString &text)
{
    const QHostAddress address(text);
    // "127.1" and "7" are shorthands of the resolver, and a scope is this computer's own.
    const bool isShort =
        address.protocol() == QHostAddress::IPv4Protocol && address.toString() != text;
    if (address.isNull() || isShort || !address.scopeId().isEmpty())
        return refuse(SettingFault::NotAnAddress);
    if (address.isLoopback() || address.isLinkLocal() || address.isMulticast()
        || address.isBroadcast() || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6))
        return refuse(SettingFault::AddressOfNobody);
    return address.toString();
}

std::unexpected<Refusal> notAChoice(const QStringList &choices)
{
    return std::unexpected(Refusal{SettingFault::NotAChoice, {choices.join(u", "_s)}});
}

Parsed<QString> freeTextFrom(const QString &text)
{
    if (text.size() > maxTextCharacters)
        return refuse(SettingFault::TooLong);
    return text;
}

Parsed<QString> nameFrom(const QString &text)
{
    if (text.trimmed().isEmpty())
        return refuse(SettingFault::Empty);
    return freeTextFrom(text);
}

} // namespace site
