// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/choices.h"

using namespace Qt::StringLiterals;

namespace site {

template<>
QStringList choices<Role>()
{
    return {u"combined"_s, u"proxy"_s, u"gateway"_s};
}

template<>
QStringList choices<Dnssec>()
{
    return {u"off"_s, u"opportunistic"_s};
}

template<>
QStringList choices<UsersHome>()
{
    return {u"registrar"_s, u"next-hop"_s};
}

template<>
QStringList choices<Dialect>()
{
    return {u"standard"_s, u"skype-for-business"_s};
}

template<>
QStringList choices<AcmeChallenge>()
{
    return {u"http-01"_s, u"tls-alpn-01"_s, u"dns-01-manual"_s, u"dns-01-update"_s};
}

template<>
QStringList choices<TsigAlgorithm>()
{
    return {u"hmac-sha256"_s, u"hmac-sha512"_s};
}

template<>
QStringList choices<PartnerType>()
{
    return {u"federated"_s, u"public-verified"_s, u"public-unverified"_s};
}

template<>
QStringList choices<Negotiation>()
{
    return {u"required"_s, u"optional"_s, u"not-supported"_s};
}

template<>
QStringList choices<SipAction>()
{
    return {u"allow"_s, u"block"_s};
}

template<>
QStringList choices<Verification>()
{
    return {u"always-verifiable"_s, u"always-unverifiable"_s, u"use-source"_s};
}

template<>
QStringList choices<ProviderKind>()
{
    return {u"hosting"_s, u"public"_s};
}

template<>
QStringList choices<PolicyScope>()
{
    return {u"global"_s, u"site"_s, u"user"_s};
}

} // namespace site
