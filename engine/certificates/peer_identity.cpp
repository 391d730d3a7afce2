// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/peer_identity.h"

#include <algorithm>
#include <optional>

namespace certificates {
namespace {

using base::DomainName;

// RFC 9525 §6.3: whole names, ASCII case aside. The reference is lower-case A-labels already.
bool isSameName(QStringView presented, const DomainName &domain)
{
    return presented.compare(domain.text(), Qt::CaseInsensitive) == 0;
}

// "*" as the complete left-most label, for exactly one label. Never directly below a top-level
// domain, which would name a whole registry.
bool wildcardCovers(QStringView presented, const DomainName &domain)
{
    if (!presented.startsWith(u"*."))
        return false;
    const QStringView parent = presented.sliced(2);
    const qsizetype dot = domain.text().indexOf(u'.');
    return dot > 0 && parent.contains(u'.')
        && parent.compare(QStringView(domain.text()).sliced(dot + 1), Qt::CaseInsensitive) == 0;
}

// RFC 4985 §2: "_Service.Name", without the protocol label of DNS.
bool isXmppServerSrv(QStringView presented, const DomainName &domain)
{
    constexpr QStringView service = u"_xmpp-server.";
    return presented.startsWith(service, Qt::CaseInsensitive)
        && isSameName(presented.sliced(service.size()), domain);
}

// XmppAddr holds a JID as people write it, so with U-labels (RFC 6120 §13.7.1.4).
bool isXmppAddress(const QString &presented, const DomainName &domain)
{
    const auto name = DomainName::parse(presented);
    return name && *name == domain;
}

// RFC 5922 §7.1: the host of a SIP URI without a user part. Parameters and port do not count.
std::optional<QStringView> sipUriDomain(QStringView uri)
{
    constexpr QStringView scheme = u"sip:";
    if (!uri.startsWith(scheme, Qt::CaseInsensitive) || uri.contains(u'@'))
        return std::nullopt;
    const QStringView rest = uri.sliced(scheme.size());
    const auto *const end =
        std::ranges::find_if(rest, [](QChar c) { return c == u':' || c == u';' || c == u'?'; });
    return rest.first(end - rest.begin());
}

} // namespace

bool certifiesXmppDomain(const SubjectNames &names, const DomainName &domain)
{
    return std::ranges::any_of(names.srv,
                               [&](const QString &n) { return isXmppServerSrv(n, domain); })
        || std::ranges::any_of(
               names.dns,
               [&](const QString &n) { return isSameName(n, domain) || wildcardCovers(n, domain); })
        || std::ranges::any_of(names.xmpp,
                               [&](const QString &n) { return isXmppAddress(n, domain); });
}

bool certifiesXmppDomain(const Certificate &certificate, const DomainName &domain)
{
    return certifiesXmppDomain(certificate.names(), domain);
}

bool certifiesSipDomain(const SubjectNames &names, const DomainName &domain)
{
    bool hasSipUri = false;
    for (const QString &uri : names.uri) {
        const auto host = sipUriDomain(uri);
        if (host && isSameName(*host, domain))
            return true;
        hasSipUri = hasSipUri || host.has_value();
    }
    // DNS names count if and only if there is no SIP URI.
    return !hasSipUri
        && std::ranges::any_of(names.dns, [&](const QString &n) { return isSameName(n, domain); });
}

bool certifiesSipDomain(const Certificate &certificate, const DomainName &domain)
{
    return certificate.hasSubjectAltName() ? certifiesSipDomain(certificate.names(), domain)
                                           : isSameName(certificate.commonName(), domain);
}

} // namespace certificates
