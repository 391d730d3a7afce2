// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/domain_name.h"
#include "engine/certificates/request_draft.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using base::DomainName;
using Reason = RequestError::Reason;
using Name = std::expected<QString, RequestError>;

constexpr qsizetype maxNames = 1000;
constexpr qsizetype maxCharacters = 1024; // of a name that is no domain

std::unexpected<RequestError> refuse(Reason reason, QStringView field, const QString &value)
{
    return std::unexpected(
        RequestError{reason, field.toString() + QStringLiteral(": ") + value.left(300)});
}

Name dnsName(const QString &typed)
{
    const auto name = DomainName::parse(typed);
    if (!name)
        return refuse(Reason::NameMalformed, u"domain name", typed);
    return name->text();
}

Name ipAddress(const QString &typed)
{
    const QHostAddress address(typed);
    // Qt also reads "127.1" and link-local scopes, which nobody means in a certificate.
    const bool isPlain = address.protocol() == QAbstractSocket::IPv4Protocol
        ? address.toString() == typed
        : !address.isNull() && address.scopeId().isEmpty();
    if (!isPlain)
        return refuse(Reason::NameMalformed, u"IP address", typed);
    return address.toString();
}

// RFC 6335 §5.1: a service name is of letters, digits and inner hyphens, 15 at most.
bool isServiceName(QStringView service)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !service.isEmpty() && service.size() <= 15 && std::ranges::all_of(service, isAllowed)
        && !service.startsWith(u'-') && !service.endsWith(u'-');
}

// RFC 4985 §2: "_Service.Name", without the protocol label that DNS has between them.
Name srvName(const QString &typed)
{
    const qsizetype dot = typed.indexOf(u'.');
    const QString service = typed.left(dot).toLower();
    const auto domain = DomainName::parse(typed.mid(dot + 1));
    if (dot < 0 || !service.startsWith(u'_') || !isServiceName(QStringView(service).sliced(1))
        || !domain)
        return refuse(Reason::NameMalformed, u"SRV name", typed);
    return service + u'.' + domain->text();
}

// RFC 7622 §3.3: what a localpart never holds.
bool isLocalPart(QStringView text)
{
    const auto isForbidden = [](QChar c) {
        return c.category() == QChar::Other_Control || c.isSpace()
            || QStringView(u"\"&'/:<>@").contains(c);
    };
    return !text.isEmpty() && std::ranges::none_of(text, isForbidden);
}

// A domain, or a bare JID; RFC 6120 §13.7.1.4. It stays as people write it, with U-labels.
Name xmppAddress(const QString &typed)
{
    const qsizetype at = typed.indexOf(u'@');
    const QString domain = typed.mid(at + 1).toLower();
    const bool isWellFormed = typed.size() <= maxCharacters && typed.isValidUtf16()
        && (at < 0 || isLocalPart(QStringView(typed).first(at)))
        && DomainName::parse(domain).has_value();
    if (!isWellFormed)
        return refuse(Reason::NameMalformed, u"XMPP address", typed);
    return typed.left(at + 1) + domain;
}

bool isHost(const QString &host)
{
    if (host.startsWith(u'[') && host.endsWith(u']'))
        return ipAddress(host.mid(1, host.size() - 2)).has_value();
    return ipAddress(host).has_value() || DomainName::parse(host).has_value();
}

// Of what follows the scheme: without user, port, parameters and path.
QString hostOf(const QString &rest)
{
    const QString hostAndMore = rest.mid(rest.indexOf(u'@') + 1);
    qsizetype end = hostAndMore.startsWith(u'[') ? hostAndMore.indexOf(u']') + 1 : 0;
    while (end < hostAndMore.size() && !QStringView(u":;?/").contains(hostAndMore[end]))
        ++end;
    return hostAndMore.left(end);
}

// RFC 5280 §4.2.1.6: absolute, with a host, in ASCII; of the schemes that name us.
Name uri(const QString &typed)
{
    const qsizetype colon = typed.indexOf(u':');
    const QString scheme = typed.left(colon).toLower();
    const QString rest = typed.mid(colon + 1);
    const bool isClean = std::ranges::all_of(typed, [](QChar c) {
        return c > u' ' && c < QChar(0x7f) && c != u'"' && c != u'<' && c != u'>';
    });
    const bool isWellFormed = typed.size() <= maxCharacters && colon > 0 && isClean
        && (scheme == u"sip" || scheme == u"sips" || scheme == u"xmpp") && isHost(hostOf(rest));
    if (!isWellFormed)
        return refuse(Reason::NameMalformed, u"URI", typed);
    return scheme + u':' + rest;
}

// Each name in its form, each form once.
std::expected<QStringList, RequestError> checked(const QStringList &typed,
                                                 Name (*check)(const QString &))
{
    QStringList names;
    for (const QString &one : typed) {
        const Name name = check(one.trimmed());
        if (!name)
            return std::unexpected(name.error());
        names.append(*name);
    }
    names.removeDuplicates();
    return names;
}

std::expected<void, RequestError> checkKinds(const RequestDraft &draft)
{
    const QStringList others = draft.srvNames + draft.xmppAddresses + draft.uris;
    if (draft.profile == RequestDraft::Profile::Public && !others.isEmpty())
        return refuse(Reason::NameNeedsPrivateCa, u"name", others.front());
    const qsizetype count = 1 + draft.dnsNames.size() + draft.ipAddresses.size() + others.size();
    if (count > maxNames)
        return refuse(Reason::TooManyNames, u"names", QString::number(count));
    return {};
}

} // namespace

std::expected<SubjectNames, RequestError> requestNames(const RequestDraft &draft)
{
    if (draft.commonName.trimmed().isEmpty())
        return refuse(Reason::NameMissing, u"common name", {});
    if (const auto allowed = checkKinds(draft); !allowed)
        return std::unexpected(allowed.error());

    struct Kind {
        QStringList typed;
        Name (*check)(const QString &) = nullptr;
        QStringList SubjectNames::*names = nullptr;
    };
    const std::array kinds{
        Kind{QStringList(draft.commonName) + draft.dnsNames, dnsName, &SubjectNames::dns},
        Kind{draft.ipAddresses, ipAddress, &SubjectNames::ip},
        Kind{draft.srvNames, srvName, &SubjectNames::srv},
        Kind{draft.xmppAddresses, xmppAddress, &SubjectNames::xmpp},
        Kind{draft.uris, uri, &SubjectNames::uri},
    };
    SubjectNames names;
    for (const Kind &kind : kinds) {
        const auto read = checked(kind.typed, kind.check);
        if (!read)
            return std::unexpected(read.error());
        names.*kind.names = *read;
    }
    if (names.dns.front().size() > 64) // as A-label; RFC 5280 ub-common-name
        return refuse(Reason::FieldTooLong, u"common name", names.dns.front());
    return names;
}

} // namespace certificates
