// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace site {

// What is wrong with a setting, finely enough for a sentence of its own. Behind each fault stand
// the words its sentence names (SiteError::words); the first is the value itself, cut to 80
// characters.
enum class SettingFault {
    None, // the reason says it all

    // Values that nothing can make right (BadValue)
    DomainEmpty,
    DomainTooLong,
    DomainLabelEmpty,
    DomainLabelTooLong,
    DomainForbiddenCharacter,
    DomainNotIdna,
    DomainIsAddress,
    HostMissing,
    HostMalformed,
    PortMissing,
    PortMalformed,
    DnsServerIsName,
    NotASipUri,
    NextHopNamesUser,
    NextHopParameter,
    NotADatabase,
    NotACertificateId,
    NotHttps,
    NotAMailAddress,
    NotATsigName,
    NotAUser,
    NotAnAddress,
    AddressOfNobody, // loopback, link-local and the like
    Empty,
    TooLong,
    NotAChoice, // value, what it may be
    OutOfRange, // value, least, most, unit: "seconds", "connections", "bytes" or nothing
    GivenTwice,

    // What has to be there (Missing)
    HasNoDefault, // no words
    ProxyWithoutListener, // no words
    GatewayWithoutProxy, // no words
    NextHopUnknown, // no words

    // What is well formed, but not together with another setting (Conflict)
    OurDomain, // domain, key where it stands
    PartnersDomain, // domain, partner, key
    AllowedSipDomain, // domain, key
    BlockedSipDomain, // domain, key
    SipDomainTwice, // domain, key
    SipDomainAllowedAndBlocked, // domain, key
    ListenerTaken, // endpoint, key
    NotOurDomain,
    DomainGivenTwice, // in two spellings
    NameTaken,
    ScopeTaken, // scope, policy
    MembersWithoutScope, // policy
    MemberFromElsewhere,
    MemberTaken, // member, policy
    ProxyIsOurs,
    ProxyTaken, // FQDN, provider
    AccessEdgeTaken, // FQDN, SIP domain
    ProxyIsFixed // FQDN, provider
};

// English, for the log and the command line: `"a_b" has a character that no domain name has`.
[[nodiscard]] QString describe(SettingFault fault, const QStringList &words);

} // namespace site
