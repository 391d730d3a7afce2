// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/setting_fault.h"

using namespace Qt::StringLiterals;

namespace site {
namespace {

using enum SettingFault;

QString templateOf(SettingFault fault)
{
    switch (fault) {
    case None:
        return {};
    case DomainEmpty:
        return u"\"%1\" is no domain name: it is empty"_s;
    case DomainTooLong:
        return u"\"%1\" is longer than the 253 characters of a domain name"_s;
    case DomainLabelEmpty:
        return u"\"%1\" has an empty part between dots"_s;
    case DomainLabelTooLong:
        return u"\"%1\" has a part longer than 63 characters"_s;
    case DomainForbiddenCharacter:
        return u"\"%1\" has a character that no domain name has"_s;
    case DomainNotIdna:
        return u"\"%1\" is no valid internationalised domain name"_s;
    case DomainIsAddress:
        return u"\"%1\" is an address, not a domain name"_s;
    case HostMissing:
        return u"\"%1\" has no host before the port"_s;
    case HostMalformed:
        return u"\"%1\" has a malformed host (write host:port or [IPv6]:port)"_s;
    case PortMissing:
        return u"\"%1\" has no port (write host:port)"_s;
    case PortMalformed:
        return u"\"%1\" has no port from 1 to 65535"_s;
    case DnsServerIsName:
        return u"\"%1\" is a name; a DNS server is given by its address"_s;
    case NotASipUri:
        return u"\"%1\" is no sip: or sips: URI"_s;
    case NextHopNamesUser:
        return u"\"%1\" names a user; the next hop is a server"_s;
    case NextHopParameter:
        return u"\"%1\" has a parameter other than transport=tls|tcp|udp and lr"_s;
    case NotADatabase:
        return u"\"%1\" is neither sqlite:PATH nor postgresql://user@host/database"_s;
    case NotACertificateId:
        return u"\"%1\" is no certificate id (64 hexadecimal digits, lower case)"_s;
    case NotHttps:
        return u"\"%1\" is no https: URL"_s;
    case NotAMailAddress:
        return u"\"%1\" is no mail address"_s;
    case NotATsigName:
        return u"\"%1\" is no name of a TSIG key"_s;
    case NotAUser:
        return u"\"%1\" is not user@domain"_s;
    case NotAnAddress:
        return u"\"%1\" is no IP address"_s;
    case AddressOfNobody:
        return u"\"%1\" is an address that nobody elsewhere can reach"_s;
    case Empty:
        return u"\"%1\" is empty"_s;
    case TooLong:
        return u"\"%1\" is longer than 1000 characters"_s;
    case NotAChoice:
        return u"\"%1\" is none of %2"_s;
    case OutOfRange:
        return u"%1 is not between %2 and %3 %4"_s;
    case GivenTwice:
        return u"\"%1\" is given twice"_s;
    case HasNoDefault:
        return u"it has no default"_s;
    case ProxyWithoutListener:
        return u"a proxy must listen for its gateways"_s;
    case GatewayWithoutProxy:
        return u"a gateway must know its proxy"_s;
    case NextHopUnknown:
        return u"home is next-hop, but no URI is given"_s;
    case OurDomain:
        return u"%1 is one of our own domains (%2)"_s;
    case PartnersDomain:
        return u"%1 already belongs to the partner %2 (%3)"_s;
    case AllowedSipDomain:
        return u"%1 is already an allowed SIP domain (%2)"_s;
    case BlockedSipDomain:
        return u"%1 is already a blocked SIP domain (%2)"_s;
    case SipDomainTwice:
        return u"%1 is listed twice (%2)"_s;
    case SipDomainAllowedAndBlocked:
        return u"%1 is both allowed and blocked (%2)"_s;
    case ListenerTaken:
        return u"%1 is taken by %2"_s;
    case NotOurDomain:
        return u"%1 is not a domain of this site"_s;
    case DomainGivenTwice:
        return u"%1 is given twice, in two spellings"_s;
    case NameTaken:
        return u"the name %1 is taken"_s;
    case ScopeTaken:
        return u"there is already a policy of scope %1: %2"_s;
    case MembersWithoutScope:
        return u"only a policy of scope user has members, and %1 is none"_s;
    case MemberFromElsewhere:
        return u"%1 is not in one of our SIP domains"_s;
    case MemberTaken:
        return u"%1 already has the policy %2"_s;
    case ProxyIsOurs:
        return u"the proxy %1 is this site itself"_s;
    case ProxyTaken:
        return u"%1 is already the proxy of the provider %2"_s;
    case AccessEdgeTaken:
        return u"%1 is already the access edge of the SIP domain %2"_s;
    case ProxyIsFixed:
        return u"the provider %2 keeps its proxy; %1 would be another provider"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString describe(SettingFault fault, const QStringList &words)
{
    // In one pass: a value may hold a "%2" of its own.
    const QString text = templateOf(fault);
    QString description;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1).isDigit();
        if (isPlace)
            description += words.value(text.at(++i).digitValue() - 1);
        else
            description += text.at(i);
    }
    return description.trimmed();
}

} // namespace site
