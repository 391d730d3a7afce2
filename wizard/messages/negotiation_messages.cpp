// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/negotiation_messages.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NegotiationMessages)
};

QString insideSentence(site::Negotiation negotiation)
{
    switch (negotiation) {
    case site::Negotiation::Required:
        return Text::tr("required");
    case site::Negotiation::Optional:
        return Text::tr("optional");
    case site::Negotiation::NotSupported:
        return Text::tr("not supported");
    }
    return {};
}

} // namespace

QString explain(const site::NegotiationRule &rule)
{
    using Reason = site::NegotiationRule::Reason;
    switch (rule.reason) {
    case Reason::None:
        if (!rule.methods.contains(site::Method::TlsDialback))
            return Text::tr("Certificates are the only method. The partner's must be one that "
                            "this computer trusts, and yours one that the partner trusts.");
        return Text::tr("This works with most servers.");
    case Reason::DialbackInoperative:
        return Text::tr("Dialback is never used when both TLS and SASL are required.");
    case Reason::OptionalTlsMayFail:
        return Text::tr("SASL requires TLS. With optional TLS the negotiation may fail.");
    case Reason::SaslNeedsTls:
        return Text::tr("SASL must have TLS. Require TLS, or set SASL to not supported.");
    case Reason::NoMethod:
        return Text::tr("SASL or dialback must be enabled, or no stream can be authenticated.");
    case Reason::TlsDialbackOnly:
        return Text::tr("Dialback over TLS is the only method.");
    case Reason::PartnerChoosesTls:
        return Text::tr("Dialback with or without TLS, as the partner chooses.");
    case Reason::TcpDialbackOnly:
        return Text::tr("Dialback without TLS is the only method: nothing is encrypted.");
    }
    return {};
}

QString methodText(site::Method method)
{
    switch (method) {
    case site::Method::SaslOverTls:
        return Text::tr("SASL over TLS");
    case site::Method::TlsDialback:
        return Text::tr("TLS dialback");
    case site::Method::TcpDialback:
        return Text::tr("TCP dialback");
    }
    return {};
}

QString negotiationText(site::Negotiation negotiation)
{
    switch (negotiation) {
    case site::Negotiation::Required:
        return Text::tr("Required");
    case site::Negotiation::Optional:
        return Text::tr("Optional");
    case site::Negotiation::NotSupported:
        return Text::tr("Not supported");
    }
    return {};
}

QString settingsText(site::Negotiation tls, site::Negotiation sasl, bool dialback)
{
    return Text::tr("TLS %1, SASL %2, dialback %3")
        .arg(
            insideSentence(tls), insideSentence(sasl), dialback ? Text::tr("on") : Text::tr("off"));
}

QString partnerTypeText(site::PartnerType type)
{
    switch (type) {
    case site::PartnerType::Federated:
        return Text::tr("Federated");
    case site::PartnerType::PublicVerified:
        return Text::tr("Public verified");
    case site::PartnerType::PublicUnverified:
        return Text::tr("Public unverified");
    }
    return {};
}

QString partnerTypeConsequence(site::PartnerType type)
{
    switch (type) {
    case site::PartnerType::Federated:
        return Text::tr("For your own company or business partners. Their people may write first "
                        "and see status notes.");
    case site::PartnerType::PublicVerified:
        return Text::tr("Their people may write first, but do not see status notes.");
    case site::PartnerType::PublicUnverified:
        return Text::tr("For public networks. Their people may write only to those who added "
                        "them as a contact.");
    }
    return {};
}

} // namespace wizard
