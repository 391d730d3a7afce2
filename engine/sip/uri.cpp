// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/uri.h"

#include "engine/base/domain_name.h"
#include "engine/sip/syntax.h"

#include <QHostAddress>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace sip {
namespace {

constexpr qsizetype maxUriBytes = 2048;

std::unexpected<UriError> refuse(UriError::Reason reason, QByteArrayView text)
{
    return std::unexpected(
        UriError{reason, QString::fromUtf8(text.first(qMin(text.size(), qsizetype(200))))});
}

// Characters of the classes and %HH escapes only.
bool consistsOf(QByteArrayView text, quint8 classes)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !isIn(text[i + 1], HexCharacter)
                || !isIn(text[i + 2], HexCharacter))
                return false;
            i += 2;
        } else if (!isIn(text[i], classes)) {
            return false;
        }
    }
    return true;
}

bool isHost(QByteArrayView host)
{
    if (host.isEmpty() || host.size() > 255)
        return false;
    if (host.front() == '[') {
        const QString inner =
            QString::fromLatin1(host.sliced(1).chopped(host.back() == ']' ? 1 : 0));
        QHostAddress address;
        return host.back() == ']' && !inner.contains(u'%') && address.setAddress(inner)
            && address.protocol() == QAbstractSocket::IPv6Protocol;
    }
    bool labelEmpty = true;
    for (const char c : host) {
        if (c == '.' ? labelEmpty : !isIn(c, HostCharacter))
            return false;
        labelEmpty = c == '.';
    }
    return host.back() != '-' && host.front() != '-';
}

// The first of `wanted` from `from` on; the end of the text if there is none.
qsizetype indexOfAny(QByteArrayView text, QByteArrayView wanted, qsizetype from)
{
    return std::find_first_of(text.begin() + from, text.end(), wanted.begin(), wanted.end())
        - text.begin();
}

qsizetype endOfHost(QByteArrayView text, qsizetype from)
{
    const bool isIpv6 = from < text.size() && text[from] == '[';
    return indexOfAny(text, ":;?", isIpv6 ? indexOfAny(text, "]", from) : from);
}

// "?name=value&…", or nothing.
bool areHeaders(QByteArrayView text)
{
    return text.isEmpty()
        || (text.size() > 1 && consistsOf(text.sliced(1), HeaderCharacter | UserCharacter));
}

bool areParameters(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    for (qsizetype start = 1; start <= text.size();) {
        qsizetype end = start;
        while (end < text.size() && text[end] != ';')
            ++end;
        const QByteArrayView one = text.sliced(start, end - start);
        const auto *sign = std::ranges::find(one, '=');
        const qsizetype equals = sign == one.end() ? -1 : sign - one.begin();
        const QByteArrayView name = equals < 0 ? one : one.first(equals);
        if (name.isEmpty() || !consistsOf(name, ParameterCharacter)
            || (equals >= 0 && !consistsOf(one.sliced(equals + 1), ParameterCharacter)))
            return false;
        start = end + 1;
    }
    return true;
}

char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

QByteArray escaped(QByteArrayView user)
{
    static constexpr QByteArrayView hex = "0123456789ABCDEF";
    QByteArray text;
    text.reserve(user.size() + 8);
    for (const char c : user) {
        if (isIn(c, UserCharacter)) {
            text.append(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text.append('%').append(hex[byte >> 4U]).append(hex[byte & 15U]);
    }
    return text;
}

struct NamedValue {
    QByteArray name;
    QByteArray value;
};

std::vector<NamedValue> namedValues(QByteArrayView text, char separator)
{
    std::vector<NamedValue> all;
    if (text.isEmpty())
        return all;
    const QList<QByteArray> parts = text.sliced(1).toByteArray().split(separator);
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        // Both decode: they were checked when the URI was parsed.
        all.push_back({percentDecoded(name).value_or(name).toLower(),
                       percentDecoded(value).value_or(value).toLower()});
    }
    return all;
}

const NamedValue *findNamed(const std::vector<NamedValue> &all, const QByteArray &name)
{
    for (const NamedValue &one : all) {
        if (one.name == name)
            return &one;
    }
    return nullptr;
}

// RFC 3261 §19.1.4: these five matter even if only one side has them.
bool mattersAlone(const QByteArray &name)
{
    return name == "user" || name == "ttl" || name == "method" || name == "maddr"
        || name == "transport";
}

bool parametersAgree(const std::vector<NamedValue> &a, const std::vector<NamedValue> &b)
{
    return std::ranges::all_of(a, [&b](const NamedValue &one) {
        const NamedValue *other = findNamed(b, one.name);
        return other ? other->value == one.value : !mattersAlone(one.name);
    });
}

bool headersAgree(const std::vector<NamedValue> &a, const std::vector<NamedValue> &b)
{
    return a.size() == b.size() && std::ranges::all_of(a, [&b](const NamedValue &one) {
               const NamedValue *other = findNamed(b, one.name);
               return other && other->value == one.value;
           });
}

} // namespace

std::expected<Uri, UriError> Uri::parse(QByteArrayView text)
{
    if (text.isEmpty())
        return refuse(UriError::Reason::Empty, text);
    if (text.size() > maxUriBytes)
        return refuse(UriError::Reason::TooLong, text);
    if (text.size() > 4 && equalsIgnoringCase(text.first(4), "sip:"))
        return split(text, 4);
    if (text.size() > 5 && equalsIgnoringCase(text.first(5), "sips:"))
        return split(text, 5);
    return refuse(UriError::Reason::SchemeNotSupported, text);
}

std::expected<Uri, UriError> Uri::split(QByteArrayView text, qsizetype schemeLength)
{
    using Reason = UriError::Reason;
    Uri uri;
    uri.m_scheme = schemeLength == 4 ? Scheme::Sip : Scheme::Sips;

    // The user part may hold ';' and '?', but no '@' (RFC 3261 §25.1 user-unreserved).
    qsizetype hostStart = schemeLength;
    if (const qsizetype at = indexOfAny(text, "@", schemeLength); at < text.size()) {
        if (!uri.readUserInfo(text.sliced(schemeLength, at - schemeLength), schemeLength))
            return refuse(Reason::UserMalformed, text);
        hostStart = at + 1;
    }
    const qsizetype hostEnd = endOfHost(text, hostStart);
    const QByteArrayView host = text.sliced(hostStart, hostEnd - hostStart);
    if (!isHost(host))
        return refuse(Reason::HostMalformed, text);
    uri.m_host = host.toByteArray().toLower();

    qsizetype rest = hostEnd;
    if (rest < text.size() && text[rest] == ':') {
        rest = indexOfAny(text, ";?", hostEnd);
        const auto port = parseNumber(text.sliced(hostEnd + 1, rest - hostEnd - 1), 65535);
        if (!port || *port == 0)
            return refuse(Reason::PortMalformed, text);
        uri.m_port = static_cast<quint16>(*port);
    }
    const qsizetype headers = indexOfAny(text, "?", rest);
    if (!areParameters(text.sliced(rest, headers - rest)))
        return refuse(Reason::ParameterMalformed, text);
    if (!areHeaders(text.sliced(headers)))
        return refuse(Reason::HeadersMalformed, text);
    uri.m_parameters = {rest, headers - rest};
    uri.m_headers = {headers, text.size() - headers};
    uri.m_text = text.toByteArray();
    return uri;
}

bool Uri::readUserInfo(QByteArrayView userInfo, qsizetype offset)
{
    const qsizetype colon = indexOfAny(userInfo, ":", 0);
    const qsizetype passwordStart = qMin(colon + 1, userInfo.size());
    m_user = {offset, colon};
    m_password = {offset + passwordStart, userInfo.size() - passwordStart};
    return colon > 0 && consistsOf(userInfo.first(colon), UserCharacter)
        && consistsOf(userInfo.sliced(passwordStart), UserCharacter);
}

Uri Uri::ofPerson(QByteArrayView user, const base::DomainName &host)
{
    Uri uri;
    const QByteArray escapedUser = escaped(user);
    uri.m_host = host.bytes();
    uri.m_text = "sip:" + escapedUser + '@' + uri.m_host;
    uri.m_user = {4, escapedUser.size()};
    return uri;
}

QByteArray Uri::decodedUser() const
{
    return percentDecoded(view(m_user)).value_or(QByteArray());
}

std::optional<QByteArray> Uri::parameter(QByteArrayView name) const
{
    const NamedValue *found = nullptr;
    const auto all = namedValues(view(m_parameters), ';');
    found = findNamed(all, name.toByteArray().toLower());
    return found ? std::optional(found->value) : std::nullopt;
}

QByteArray Uri::aor() const
{
    QByteArray text("sip:");
    if (m_user.length > 0) {
        QByteArray user = decodedUser();
        std::ranges::transform(user, user.begin(), lowerCase);
        text += escaped(user) + '@';
    }
    return text + m_host;
}

bool equivalent(const Uri &a, const Uri &b)
{
    if (a.m_text == b.m_text)
        return true;
    if (a.m_scheme != b.m_scheme || a.m_port != b.m_port || a.m_host != b.m_host
        || a.decodedUser() != b.decodedUser()
        || percentDecoded(a.view(a.m_password)) != percentDecoded(b.view(b.m_password)))
        return false;
    const auto ours = namedValues(a.view(a.m_parameters), ';');
    const auto theirs = namedValues(b.view(b.m_parameters), ';');
    return parametersAgree(ours, theirs) && parametersAgree(theirs, ours)
        && headersAgree(namedValues(a.view(a.m_headers), '&'),
                        namedValues(b.view(b.m_headers), '&'));
}

} // namespace sip
