// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"

namespace test {

struct NegotiationRow {
    site::Negotiation tls;
    site::Negotiation sasl;
    bool dialback;
    site::NegotiationRule rule;
};

// Lync Server 2013, "Negotiation settings for XMPP federated partners": its 18 rows in the order
// of the page.
inline QList<NegotiationRow> negotiationTable()
{
    using enum site::Negotiation;
    using enum site::Method;
    using site::Verdict;
    using Reason = site::NegotiationRule::Reason;
    const QList<site::Method> all{SaslOverTls, TlsDialback, TcpDialback};
    return {
        {Required, Required, true, {{SaslOverTls}, Verdict::Warn, Reason::DialbackInoperative}},
        {Required, Required, false, {{SaslOverTls}, Verdict::Ok, Reason::None}},
        {Optional, Required, true, {all, Verdict::Warn, Reason::OptionalTlsMayFail}},
        {Optional, Required, false, {{SaslOverTls}, Verdict::Warn, Reason::OptionalTlsMayFail}},
        {NotSupported, Required, true, {{TcpDialback}, Verdict::Error, Reason::SaslNeedsTls}},
        {NotSupported, Required, false, {{}, Verdict::Error, Reason::SaslNeedsTls}},
        {Required, Optional, true, {{SaslOverTls, TlsDialback}, Verdict::Ok, Reason::None}},
        {Required, Optional, false, {{SaslOverTls}, Verdict::Ok, Reason::None}},
        {Optional, Optional, true, {all, Verdict::Warn, Reason::OptionalTlsMayFail}},
        {Optional, Optional, false, {{SaslOverTls}, Verdict::Warn, Reason::OptionalTlsMayFail}},
        {NotSupported, Optional, true, {{TcpDialback}, Verdict::Error, Reason::SaslNeedsTls}},
        {NotSupported, Optional, false, {{}, Verdict::Error, Reason::SaslNeedsTls}},
        {Required, NotSupported, true, {{TlsDialback}, Verdict::Ok, Reason::TlsDialbackOnly}},
        {Required, NotSupported, false, {{}, Verdict::Error, Reason::NoMethod}},
        {Optional,
         NotSupported,
         true,
         {{TlsDialback, TcpDialback}, Verdict::Ok, Reason::PartnerChoosesTls}},
        {Optional, NotSupported, false, {{}, Verdict::Error, Reason::NoMethod}},
        {NotSupported, NotSupported, true, {{TcpDialback}, Verdict::Ok, Reason::TcpDialbackOnly}},
        {NotSupported, NotSupported, false, {{}, Verdict::Error, Reason::NoMethod}}};
}

} // namespace test
