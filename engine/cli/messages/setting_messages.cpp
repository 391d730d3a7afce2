// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {

QString remedyOf(site::SettingFault fault)
{
    using enum site::SettingFault;
    switch (fault) {
    case None:
    case ProxyWithoutListener:
    case GatewayWithoutProxy:
    case NextHopUnknown:
    case HasNoDefault:
        return {};
    case DomainEmpty:
    case Empty:
        return u"Enter something."_s;
    case DomainTooLong:
    case DomainLabelTooLong:
    case TooLong:
        return u"Shorten it."_s;
    case DomainLabelEmpty:
        return u"Remove the dot that is too much."_s;
    case DomainForbiddenCharacter:
        return u"Use letters, digits, and hyphens inside."_s;
    case DomainNotIdna:
        return u"Look the name up at the registrar, and write it as there."_s;
    case DomainIsAddress:
        return u"Name the domain that people have in their addresses."_s;
    case HostMissing:
    case HostMalformed:
    case PortMissing:
    case PortMalformed:
        return u"An example: edge.contoso.com:5061."_s;
    case DnsServerIsName:
        return u"An example: 192.0.2.53 or 127.0.0.1:5353."_s;
    case NotASipUri:
    case NextHopNamesUser:
    case NextHopParameter:
        return u"An example: sip:sfb.contoso.com:5061;transport=tls."_s;
    case NotADatabase:
        return u"An example: sqlite:state.db."_s;
    case NotACertificateId:
        return u"Take it from puentectl cert list."_s;
    case NotHttps:
        return u"Take the address of the directory from the CA's documentation."_s;
    case NotAMailAddress:
        return u"An example: hostmaster@contoso.com."_s;
    case NotATsigName:
        return u"Take it from the key file of the DNS server."_s;
    case NotAUser:
        return u"An example: alice@contoso.com."_s;
    case NotAnAddress:
        return u"Write it as in 192.0.2.7 or 2001:db8::7."_s;
    case AddressOfNobody:
        return u"Give the address that partners see."_s;
    case NotAChoice:
        return u"Choose one of these."_s;
    case OutOfRange:
        return u"Choose a number in this range."_s;
    case GivenTwice:
    case SipDomainTwice:
    case DomainGivenTwice:
        return u"Remove one of the two."_s;
    case OurDomain:
        return u"List the domains of other organisations only."_s;
    case PartnersDomain:
        return u"Remove it there, or change that partner."_s;
    case AllowedSipDomain:
    case BlockedSipDomain:
        return u"Remove it there first: puentectl sip-domain remove."_s;
    case SipDomainAllowedAndBlocked:
        return u"Decide for one of the two."_s;
    case ListenerTaken:
        return u"Choose another port."_s;
    case NotOurDomain:
        return u"Add it to domains.sip or domains.xmpp, or remove the certificate."_s;
    case NameTaken:
        return u"Choose another name."_s;
    case ScopeTaken:
        return u"Change that policy, or choose the scope user."_s;
    case MembersWithoutScope:
        return u"Choose the scope user, or remove the members."_s;
    case MemberFromElsewhere:
        return u"Members are people of your own SIP domains."_s;
    case MemberTaken:
        return u"Remove the member there first."_s;
    case ProxyIsOurs:
        return u"Name the access edge of the provider."_s;
    case AccessEdgeTaken:
        return u"Let DNS find the access edge of that domain, or name another proxy."_s;
    case ProxyTaken:
    case ProxyIsFixed:
        return u"Remove that provider first, or name another proxy."_s;
    }
    Q_UNREACHABLE();
}

} // namespace cli
