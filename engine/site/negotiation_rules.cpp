// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/negotiation_rules.h"

#include <array>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = NegotiationRule::Reason;
using enum Verdict;

struct Row {
    bool saslOverTls;
    bool tlsDialback;
    bool tcpDialback;
    Verdict verdict;
    Reason reason;
};

// Lync Server 2013, "Negotiation settings for XMPP federated partners", in the order of the page:
// SASL slowest, then TLS, then dialback (true before false). Where the page only warns of SASL
// without TLS (rows 5 and 11), its form refuses to save it: an error that still has a method.
constexpr std::array<Row, 18> table{{
    // SASL required
    {true, false, false, Warn, Reason::DialbackInoperative}, // 1 TLS required
    {true, false, false, Ok, Reason::None}, // 2
    {true, true, true, Warn, Reason::OptionalTlsMayFail}, // 3 TLS optional
    {true, false, false, Warn, Reason::OptionalTlsMayFail}, // 4
    {false, false, true, Error, Reason::SaslNeedsTls}, // 5 TLS not supported
    {false, false, false, Error, Reason::SaslNeedsTls}, // 6
    // SASL optional
    {true, true, false, Ok, Reason::None}, // 7 TLS required
    {true, false, false, Ok, Reason::None}, // 8
    {true, true, true, Warn, Reason::OptionalTlsMayFail}, // 9 TLS optional
    {true, false, false, Warn, Reason::OptionalTlsMayFail}, // 10
    {false, false, true, Error, Reason::SaslNeedsTls}, // 11 TLS not supported
    {false, false, false, Error, Reason::SaslNeedsTls}, // 12
    // SASL not supported
    {false, true, false, Ok, Reason::TlsDialbackOnly}, // 13 TLS required
    {false, false, false, Error, Reason::NoMethod}, // 14
    {false, true, true, Ok, Reason::PartnerChoosesTls}, // 15 TLS optional
    {false, false, false, Error, Reason::NoMethod}, // 16
    {false, false, true, Ok, Reason::TcpDialbackOnly}, // 17 TLS not supported
    {false, false, false, Error, Reason::NoMethod}, // 18
}};

} // namespace

NegotiationRule negotiationRule(Negotiation tls, Negotiation sasl, bool dialback)
{
    const auto index = (static_cast<std::size_t>(sasl) * 6) + (static_cast<std::size_t>(tls) * 2)
        + (dialback ? 0U : 1U);
    const Row &row = table.at(index);

    NegotiationRule rule{.methods = {}, .verdict = row.verdict, .reason = row.reason};
    if (row.saslOverTls)
        rule.methods.append(Method::SaslOverTls);
    if (row.tlsDialback)
        rule.methods.append(Method::TlsDialback);
    if (row.tcpDialback)
        rule.methods.append(Method::TcpDialback);
    return rule;
}

NegotiationRule negotiationRule(const XmppPartner &partner)
{
    return negotiationRule(partner.tls, partner.sasl, partner.dialback);
}

QString name(Method method)
{
    switch (method) {
    case Method::SaslOverTls:
        return u"sasl-over-tls"_s;
    case Method::TlsDialback:
        return u"tls-dialback"_s;
    case Method::TcpDialback:
        return u"tcp-dialback"_s;
    }
    Q_UNREACHABLE();
}

QString name(Verdict verdict)
{
    switch (verdict) {
    case Ok:
        return u"ok"_s;
    case Warn:
        return u"warning"_s;
    case Error:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

QString reasonName(NegotiationRule::Reason reason)
{
    switch (reason) {
    case Reason::None:
        return u"none"_s;
    case Reason::DialbackInoperative:
        return u"dialback-inoperative"_s;
    case Reason::OptionalTlsMayFail:
        return u"optional-tls-may-fail"_s;
    case Reason::SaslNeedsTls:
        return u"sasl-needs-tls"_s;
    case Reason::NoMethod:
        return u"no-method"_s;
    case Reason::TlsDialbackOnly:
        return u"tls-dialback-only"_s;
    case Reason::PartnerChoosesTls:
        return u"partner-chooses-tls"_s;
    case Reason::TcpDialbackOnly:
        return u"tcp-dialback-only"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
