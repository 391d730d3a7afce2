// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/fault_messages.h"

#include "wizard/messages/domain_messages.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <utility>

namespace wizard {

using site::SettingFault;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FaultMessages)
};

using DomainFault = base::DomainNameError::Reason;
using EndpointFault = base::EndpointError::Reason;

constexpr auto domainFaults = std::to_array<std::pair<SettingFault, DomainFault>>(
    {{SettingFault::DomainEmpty, DomainFault::Empty},
     {SettingFault::DomainTooLong, DomainFault::TooLong},
     {SettingFault::DomainLabelEmpty, DomainFault::LabelEmpty},
     {SettingFault::DomainLabelTooLong, DomainFault::LabelTooLong},
     {SettingFault::DomainForbiddenCharacter, DomainFault::ForbiddenCharacter},
     {SettingFault::DomainNotIdna, DomainFault::NotIdna},
     {SettingFault::DomainIsAddress, DomainFault::IsAddress}});

constexpr auto endpointFaults = std::to_array<std::pair<SettingFault, EndpointFault>>(
    {{SettingFault::HostMissing, EndpointFault::HostMissing},
     {SettingFault::HostMalformed, EndpointFault::HostMalformed},
     {SettingFault::PortMissing, EndpointFault::PortMissing},
     {SettingFault::PortMalformed, EndpointFault::PortMalformed}});

// Names and endpoints have their sentences already.
QString ofNameOrEndpoint(SettingFault fault, const QString &value)
{
    for (const auto &[known, reason] : domainFaults) {
        if (known == fault)
            return explain(base::DomainNameError{reason, value});
    }
    for (const auto &[known, reason] : endpointFaults) {
        if (known == fault)
            return explain(base::EndpointError{reason, value});
    }
    return {};
}

// As people read it; what is no domain in its ASCII form stays as it is, such as a name.
QString readable(const QString &domain)
{
    if (!domain.contains(u"xn--"_s))
        return domain;
    const auto parsed = base::DomainName::parse(domain);
    return parsed ? parsed->display() : domain;
}

// What was entered and its limits, as this language writes numbers.
QString localNumber(const QString &word)
{
    bool isNumber = false;
    const qlonglong number = word.toLongLong(&isNumber);
    return isNumber ? QLocale().toString(number) : word;
}

QString rangeText(const QStringList &words)
{
    const QString unit = words.value(3);
    if (unit == u"seconds")
        return Text::tr("%1 is not possible here. Choose from %2 to %3 seconds.");
    if (unit == u"connections")
        return Text::tr("%1 is not possible here. Choose from %2 to %3 connections.");
    if (unit == u"bytes")
        return Text::tr("%1 is not possible here. Choose from %2 to %3 bytes.");
    return Text::tr("%1 is not possible here. Choose a number from %2 to %3.");
}

// %1, %2, %3: the words of the fault.
QString pattern(SettingFault fault, const QStringList &words)
{
    switch (fault) {
    case SettingFault::None:
    case SettingFault::DomainEmpty:
    case SettingFault::DomainTooLong:
    case SettingFault::DomainLabelEmpty:
    case SettingFault::DomainLabelTooLong:
    case SettingFault::DomainForbiddenCharacter:
    case SettingFault::DomainNotIdna:
    case SettingFault::DomainIsAddress:
    case SettingFault::HostMissing:
    case SettingFault::HostMalformed:
    case SettingFault::PortMissing:
    case SettingFault::PortMalformed:
        return {};
    case SettingFault::DnsServerIsName:
        return Text::tr("“%1” is a name. Enter the address of the DNS server, as in 192.0.2.53.");
    case SettingFault::NotASipUri:
        return Text::tr("“%1” is not a SIP URI. Write it as in "
                        "sip:sfb.contoso.com:5061;transport=tls.");
    case SettingFault::NextHopNamesUser:
        return Text::tr("“%1” names a person. Enter the server alone, without what stands before "
                        "the @.");
    case SettingFault::NextHopParameter:
        return Text::tr("“%1” has a parameter that is not known here. Only transport and lr are.");
    case SettingFault::NotADatabase:
        return Text::tr("“%1” is not a database. Write sqlite:PATH or "
                        "postgresql://user@host/database.");
    case SettingFault::NotACertificateId:
        return Text::tr("“%1” is not the mark of a certificate. Choose one from the list.");
    case SettingFault::NotHttps:
        return Text::tr("“%1” is not an address that starts with https. Take it from the "
                        "authority's documentation.");
    case SettingFault::NotAMailAddress:
        return Text::tr("“%1” is not a mail address. Write it as in hostmaster@contoso.com.");
    case SettingFault::NotATsigName:
        return Text::tr("“%1” cannot be the name of a key. Take it from the DNS server's key "
                        "file.");
    case SettingFault::NotAUser:
        return Text::tr("“%1” is not the address of a person. Write it as in alice@contoso.com.");
    case SettingFault::NotAnAddress:
        return Text::tr("“%1” is not an IP address. Write it as in 192.0.2.7 or 2001:db8::7.");
    case SettingFault::AddressOfNobody:
        return Text::tr("Nobody elsewhere can reach “%1”. Enter the address that partners see.");
    case SettingFault::Empty:
        return Text::tr("Nothing is entered here. Enter a name.");
    case SettingFault::TooLong:
        return Text::tr("The text is longer than 1,000 characters. Shorten it.");
    case SettingFault::NotAChoice:
        return Text::tr("“%1” is not a choice here. Choose one of these: %2.");
    case SettingFault::OutOfRange:
        return rangeText(words);
    case SettingFault::GivenTwice:
        return Text::tr("“%1” is there twice. Remove one of them.");
    case SettingFault::HasNoDefault:
        return Text::tr("This must be filled in. It has no value of its own.");
    case SettingFault::ProxyWithoutListener:
        return Text::tr("A proxy needs an address where its gateways reach it. Add one.");
    case SettingFault::GatewayWithoutProxy:
        return Text::tr("A gateway needs its proxy. Enter the proxy's address.");
    case SettingFault::NextHopUnknown:
        return Text::tr("The users are at another server, but that server is not named. Enter its "
                        "SIP URI.");
    case SettingFault::OurDomain:
        return Text::tr("%1 is one of your own domains. Enter a domain of another organization.");
    case SettingFault::PartnersDomain:
        return Text::tr("%1 belongs to the XMPP partner %2 already. Remove it there, or change "
                        "that partner.");
    case SettingFault::AllowedSipDomain:
        return Text::tr("%1 is an allowed SIP federated domain already. Remove it there first.");
    case SettingFault::BlockedSipDomain:
        return Text::tr("%1 is a blocked SIP federated domain. Remove it there first.");
    case SettingFault::SipDomainTwice:
        return Text::tr("%1 is in this list already. Change the entry that is there.");
    case SettingFault::SipDomainAllowedAndBlocked:
        return Text::tr("%1 is in the other list already: allowed and blocked exclude each other. "
                        "Remove it there first.");
    case SettingFault::ListenerTaken:
        return Text::tr("%1 is used by another listener already. Choose another port.");
    case SettingFault::NotOurDomain:
        return Text::tr("%1 is none of your domains. Add it in step 1, or remove its certificate.");
    case SettingFault::DomainGivenTwice:
        return Text::tr("%1 is there twice, in two spellings. Remove one of them.");
    case SettingFault::NameTaken:
        return Text::tr("There is one named “%1” already. Choose another name.");
    case SettingFault::ScopeTaken:
        return Text::tr("There is a policy of this scope already, “%2”. Change that one, or make a "
                        "user policy.");
    case SettingFault::MembersWithoutScope:
        return Text::tr("Only a user policy has members. Choose the scope User, or remove the "
                        "members.");
    case SettingFault::MemberFromElsewhere:
        return Text::tr("%1 is not in one of your SIP domains. Enter people of your own.");
    case SettingFault::MemberTaken:
        return Text::tr("%1 has the policy “%2” already. Remove the member there first.");
    case SettingFault::ProxyIsOurs:
        return Text::tr("%1 is this edge itself. Enter the access edge of the provider.");
    case SettingFault::ProxyTaken:
        return Text::tr("%1 is the proxy of the provider “%2” already. Enter another proxy, or "
                        "remove that provider first.");
    case SettingFault::AccessEdgeTaken:
        return Text::tr("%1 is the access edge of the SIP domain %2 already. Enter another proxy, "
                        "or leave the access edge of that domain to its DNS.");
    case SettingFault::ProxyIsFixed:
        return Text::tr("The provider “%2” keeps its proxy. Add another provider for %1.");
    }
    return {};
}

} // namespace

QString explainFault(SettingFault fault, const QStringList &words)
{
    if (QString known = ofNameOrEndpoint(fault, words.value(0)); !known.isEmpty())
        return known;
    // In one pass: what a person entered may hold a "%2" of its own.
    const QString text = pattern(fault, words);
    QString sentence;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1).isDigit();
        if (isPlace)
            sentence += fault == SettingFault::OutOfRange
                ? localNumber(words.value(text.at(++i).digitValue() - 1))
                : readable(words.value(text.at(++i).digitValue() - 1));
        else
            sentence += text.at(i);
    }
    return sentence;
}

} // namespace wizard
