// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/error_mapping.h"

#include "engine/gateway/address_mapping.h"
#include "engine/gateway/one_line.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace gateway {

namespace {

using Condition = xmpp::StanzaError::Condition;

constexpr qsizetype maxTextBytes = 256;

struct ToSip {
    Condition condition;
    int ofDevice;
    int ofPerson;
};

constexpr std::array toSip{
    ToSip{Condition::BadRequest, 400, 400},
    ToSip{Condition::Conflict, 400, 400},
    ToSip{Condition::FeatureNotImplemented, 405, 501},
    ToSip{Condition::Forbidden, 403, 603},
    ToSip{Condition::Gone, 301, 301},
    ToSip{Condition::InternalServerError, 500, 500},
    ToSip{Condition::ItemNotFound, 404, 604},
    ToSip{Condition::JidMalformed, 400, 400},
    ToSip{Condition::NotAcceptable, 406, 606},
    ToSip{Condition::NotAllowed, 403, 403},
    ToSip{Condition::NotAuthorized, 403, 403},
    ToSip{Condition::PolicyViolation, 403, 403},
    ToSip{Condition::RecipientUnavailable, 480, 600},
    ToSip{Condition::Redirect, 302, 302},
    ToSip{Condition::RegistrationRequired, 403, 403},
    ToSip{Condition::RemoteServerNotFound, 404, 404},
    ToSip{Condition::RemoteServerTimeout, 504, 504},
    ToSip{Condition::ResourceConstraint, 500, 500},
    ToSip{Condition::ServiceUnavailable, 403, 403},
    ToSip{Condition::SubscriptionRequired, 400, 400},
    ToSip{Condition::UndefinedCondition, 400, 400},
    ToSip{Condition::UnexpectedRequest, 400, 400},
};

struct ToXmpp {
    int status;
    Condition condition;
};

// What is not listed falls to its class: the rows of 300, 400, 500 and 600.
constexpr std::array toXmpp{
    ToXmpp{300, Condition::Redirect},
    ToXmpp{301, Condition::Gone},
    ToXmpp{302, Condition::Redirect},
    ToXmpp{305, Condition::Redirect},
    ToXmpp{380, Condition::NotAcceptable},
    ToXmpp{400, Condition::BadRequest},
    ToXmpp{401, Condition::NotAuthorized},
    ToXmpp{402, Condition::BadRequest},
    ToXmpp{403, Condition::Forbidden},
    ToXmpp{404, Condition::ItemNotFound},
    ToXmpp{405, Condition::FeatureNotImplemented},
    ToXmpp{406, Condition::NotAcceptable},
    ToXmpp{407, Condition::RegistrationRequired},
    ToXmpp{408, Condition::RemoteServerTimeout},
    ToXmpp{410, Condition::Gone},
    ToXmpp{413, Condition::PolicyViolation},
    ToXmpp{414, Condition::PolicyViolation},
    ToXmpp{415, Condition::NotAcceptable},
    ToXmpp{416, Condition::NotAcceptable},
    ToXmpp{420, Condition::FeatureNotImplemented},
    ToXmpp{421, Condition::NotAcceptable},
    ToXmpp{423, Condition::ResourceConstraint},
    ToXmpp{430, Condition::RecipientUnavailable},
    ToXmpp{439, Condition::FeatureNotImplemented},
    ToXmpp{440, Condition::PolicyViolation},
    ToXmpp{480, Condition::RecipientUnavailable},
    ToXmpp{481, Condition::ItemNotFound},
    ToXmpp{482, Condition::NotAcceptable},
    ToXmpp{483, Condition::NotAcceptable},
    ToXmpp{484, Condition::ItemNotFound},
    ToXmpp{485, Condition::ItemNotFound},
    ToXmpp{486, Condition::RecipientUnavailable},
    ToXmpp{487, Condition::RecipientUnavailable},
    ToXmpp{488, Condition::NotAcceptable},
    ToXmpp{489, Condition::PolicyViolation},
    ToXmpp{491, Condition::UnexpectedRequest},
    ToXmpp{493, Condition::BadRequest},
    ToXmpp{500, Condition::InternalServerError},
    ToXmpp{501, Condition::FeatureNotImplemented},
    ToXmpp{502, Condition::RemoteServerNotFound},
    ToXmpp{503, Condition::InternalServerError},
    ToXmpp{504, Condition::RemoteServerTimeout},
    ToXmpp{505, Condition::NotAcceptable},
    ToXmpp{513, Condition::PolicyViolation},
    ToXmpp{600, Condition::RecipientUnavailable},
    ToXmpp{603, Condition::RecipientUnavailable},
    ToXmpp{604, Condition::ItemNotFound},
    ToXmpp{606, Condition::NotAcceptable},
};
static_assert(std::ranges::is_sorted(toXmpp, {}, &ToXmpp::status));

Condition conditionOf(int status)
{
    const auto find = [](int wanted) {
        const auto *row = std::ranges::lower_bound(toXmpp, wanted, {}, &ToXmpp::status);
        return row != toXmpp.end() && row->status == wanted ? row : nullptr;
    };
    if (const auto *row = find(status))
        return row->condition;
    const auto *row = find(status / 100 * 100);
    return row != nullptr ? row->condition : Condition::UndefinedCondition;
}

// "xmpp:romeo@example.net?message" (RFC 5122) or a SIP URI → the SIP URI of that person; empty
// when it is neither.
QByteArray sipAddress(const QByteArray &address)
{
    if (auto uri = sip::Uri::parse(address))
        return uri->hasHeaders() ? QByteArray() : uri->text();
    if (!address.startsWith("xmpp:"))
        return {};
    const QByteArray path = address.sliced(5).split('?').front();
    const auto jid = xmpp::Jid::parse(QByteArray::fromPercentEncoding(path));
    if (!jid)
        return {};
    const auto uri = toSipUri(*jid);
    return uri ? uri->text() : QByteArray();
}

// The other way round: a SIP contact as an XMPP IRI; empty when it has none.
QByteArray xmppAddress(const QByteArray &address)
{
    const auto uri = sip::Uri::parse(address);
    if (!uri)
        return {};
    const auto jid = toJid(*uri);
    return jid ? "xmpp:" + jid->text().toPercentEncoding("@/!$&'()*+,;=:") : QByteArray();
}

} // namespace

sip::Answer toAnswer(const xmpp::StanzaError &error, Addressee addressee)
{
    const auto *row = std::ranges::find(toSip, error.condition, &ToSip::condition);
    Q_ASSERT(row != toSip.end());
    sip::Answer answer{addressee == Addressee::Device ? row->ofDevice : row->ofPerson,
                       reasonPhrase(error.text),
                       {}};
    if (error.condition == Condition::Gone || error.condition == Condition::Redirect) {
        answer.newAddress = sipAddress(error.newAddress);
        if (answer.newAddress.isEmpty()) // RFC 7247 Table 2, note 3
            answer.status = error.condition == Condition::Gone ? 410 : 480;
    }
    return answer;
}

xmpp::StanzaError toStanzaError(const sip::Answer &answer)
{
    xmpp::StanzaError error{.condition = conditionOf(answer.status),
                            .text = oneLine(answer.reason, maxTextBytes)};
    // Table 3, note 1: an address with 301, none with 410. RFC 6120 §8.3.3.14 lets redirect have
    // one.
    if (error.condition == Condition::Redirect || answer.status == 301)
        error.newAddress = xmppAddress(answer.newAddress);
    return error;
}

} // namespace gateway
