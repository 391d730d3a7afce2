// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/sip_to_xmpp.h"

#include "engine/base/clock.h"
#include "engine/base/overloaded.h"
#include "engine/gateway/admission.h"
#include "engine/gateway/error_mapping.h"
#include "engine/gateway/logging.h"
#include "engine/gateway/one_line.h"
#include "engine/xmpp/namespaces.h"

#include <QPointer>
#include <QSet>

namespace gateway {

namespace {

using Reason = Refusal::Reason;

constexpr std::chrono::milliseconds deadlineCheck{250};
constexpr std::chrono::milliseconds memoryCheck{60'000}; // while nobody waits for an answer
constexpr qsizetype excerptBytes = 160; // 80 characters of most scripts
constexpr QByteArrayView pingResource("puente");

Addressee addresseeOf(const xmpp::Jid &jid)
{
    return jid.resource().isEmpty() ? Addressee::Person : Addressee::Device;
}

QByteArray watchKey(const xmpp::Jid &sender, const xmpp::Jid &recipient, const QByteArray &id)
{
    return pairKey(sender, recipient) + id;
}

// "item not found"
QByteArray conditionWords(const xmpp::Stanza &error)
{
    const auto condition = xmpp::errorOf(error).value_or(xmpp::StanzaError{}).condition;
    return xmpp::name(condition).replace('-', ' ');
}

QByteArray quoted(const QByteArray &excerpt)
{
    return '"' + oneLine(excerpt, excerptBytes) + '"';
}

QByteArray personKey(const xmpp::Jid &person)
{
    return person.local() + '@' + person.domain().bytes();
}

} // namespace

SipToXmpp::SipToXmpp(const Outlets &outlets,
                     const base::Clock &clock,
                     Admission &admission,
                     RelayCounters &counters)
    : m_outlets(outlets), m_clock(clock), m_admission(admission), m_counters(counters)
{
    connect(&m_deadlines, &QTimer::timeout, this, &SipToXmpp::checkDeadlines);
}

void SipToXmpp::configure(const PageMode &mode, bool logBodies)
{
    m_mode = mode;
    m_logBodies = logBodies;
}

void SipToXmpp::receive(const sip::PageMessage &message, sip::UserAgent::Reply reply)
{
    const auto route = m_admission.admitToXmpp(message.from, message.to);
    if (!route) {
        refuse(route.error(), std::move(reply));
        return;
    }
    auto stanza = toXmpp(message, route->from, route->to, m_mode);
    if (!stanza) {
        refuse(stanza.error(), std::move(reply));
        return;
    }
    if (m_logBodies)
        qCDebug(lcBody) << message.from.text() << "->" << message.to.text() << message.body;
    send(*std::move(stanza), std::move(reply));
}

void SipToXmpp::send(xmpp::Stanza stanza, sip::UserAgent::Reply reply)
{
    if (stanza.id.isEmpty())
        stanza.id = "puente-" + QByteArray::number(++m_ids);
    const QByteArray key = watchKey(stanza.from, stanza.to, stanza.id);
    DeliveryWatch::Delivery delivery{.key = key,
                                     .from = stanza.from.bare(),
                                     .to = stanza.to.bare(),
                                     .person = personKey(stanza.to),
                                     .domain = stanza.to.domain().bytes(),
                                     .excerpt = xmpp::bodyOf(stanza).left(excerptBytes + 4)};
    switch (m_watch.open(std::move(delivery), reply, m_clock.monotonic())) {
    case DeliveryWatch::Opened::Full:
        refuse({Reason::Overloaded, {}}, std::move(reply));
        return;
    case DeliveryWatch::Opened::Twice:
        refuse({Reason::Loop, QStringLiteral("the same message twice")}, std::move(reply));
        return;
    case DeliveryWatch::Opened::Yes:
        break;
    }
    if (!m_deadlines.isActive() || m_deadlines.intervalAsDuration() != deadlineCheck)
        m_deadlines.start(deadlineCheck);
    auto done = [self = QPointer(this), key, sender = stanza.from, recipient = stanza.to](
                    const std::expected<void, xmpp::StanzaError> &outcome) {
        if (!self)
            return;
        if (outcome)
            self->written(key, sender, recipient);
        else
            self->failed(key, recipient, outcome.error());
    };
    m_outlets.sendStanza(std::move(stanza), std::move(done));
}

void SipToXmpp::written(const QByteArray &key, const xmpp::Jid &sender, const xmpp::Jid &recipient)
{
    auto outcome = m_watch.written(key, m_clock.monotonic());
    std::visit(base::Overloaded{
                   [](DeliveryWatch::Gone) {},
                   [&](const DeliveryWatch::Unconfirmed &unconfirmed) {
                       ping(sender, recipient.domain(), unconfirmed.pingId);
                   },
                   [this](DeliveryWatch::Reply &reply) { delivered(reply); },
               },
               outcome);
}

void SipToXmpp::failed(const QByteArray &key,
                       const xmpp::Jid &recipient,
                       const xmpp::StanzaError &error)
{
    qCDebug(lcGateway) << "not delivered to" << recipient.domain().text() << ":"
                       << xmpp::name(error.condition) << error.text;
    if (auto reply = m_watch.failed(key)) {
        ++m_counters.sipToXmpp.failed;
        (*reply)(toAnswer(error, addresseeOf(recipient)));
    }
}

// XEP-0199 §4.2, in the sender's name: it takes the way of his message, and so does its answer.
void SipToXmpp::ping(const xmpp::Jid &sender, const base::DomainName &domain, const QByteArray &id)
{
    auto from = xmpp::Jid::fromParts(sender.local(), sender.domain(), pingResource);
    if (!from)
        return; // unanswered, the message is taken as delivered after a while
    xmpp::Stanza iq{.kind = xmpp::Stanza::Kind::Iq,
                    .from = *std::move(from),
                    .to = xmpp::Jid(domain),
                    .id = id,
                    .type = QByteArrayLiteral("get")};
    iq.payload.push_back(
        {.name = "ping", .ns = xmpp::ns::ping, .attributes = {}, .text = {}, .children = {}});
    m_outlets.sendStanza(std::move(iq), [](const auto &) { });
}

void SipToXmpp::ponged(const xmpp::Stanza &iq)
{
    if (auto reply = m_watch.confirmed(iq.from.domain().bytes(), iq.id, m_clock.monotonic()))
        delivered(*reply);
}

void SipToXmpp::objected(const xmpp::Stanza &error)
{
    const sip::Answer answer =
        toAnswer(xmpp::errorOf(error).value_or(xmpp::StanzaError{}), addresseeOf(error.from));
    auto objection = m_watch.objected(watchKey(error.to, error.from, error.id));
    std::visit(base::Overloaded{
                   [&](DeliveryWatch::Unknown) { ++m_counters.strayErrors; },
                   [&](const DeliveryWatch::Late &late) {
                       ++m_counters.lateErrors;
                       notify(error, answer, late.excerpt);
                   },
                   [&](DeliveryWatch::Reply &reply) {
                       ++m_counters.sipToXmpp.failed;
                       reply(answer);
                   },
               },
               objection);
}

// Of several messages to the same person, the notice quotes the first.
void SipToXmpp::doubt(const xmpp::DomainPair &pair, std::chrono::milliseconds span)
{
    QSet<QByteArray> told;
    for (DeliveryWatch::Doubted &doubted :
         m_watch.doubt(pair.from, pair.to, span, m_clock.monotonic())) {
        const auto &[key, sender, recipient, person, domain, excerpt] = doubted.delivery;
        if (doubted.reply) {
            ++m_counters.sipToXmpp.failed;
            doubted.reply(toAnswer({.condition = xmpp::StanzaError::Condition::RemoteServerTimeout,
                                    .text = "The connection to the other side was lost"},
                                   Addressee::Person));
            continue;
        }
        ++m_counters.doubted;
        const QByteArray both = pairKey(sender, recipient);
        if (told.contains(both))
            continue;
        told.insert(both);
        notify(recipient,
               sender,
               "The connection to the other side was lost. It is not certain that this message, "
               "and what you wrote after it, has arrived: "
                   + quoted(excerpt));
    }
}

void SipToXmpp::heardFrom(const xmpp::Jid &person)
{
    m_watch.heardFrom(personKey(person), m_clock.monotonic());
}

void SipToXmpp::checkDeadlines()
{
    conclude(m_watch.expire(m_clock.monotonic()), Reason::TimedOut);
    if (m_watch.isEmpty())
        m_deadlines.stop();
    else if (m_watch.openCount() == 0)
        m_deadlines.setInterval(memoryCheck);
}

void SipToXmpp::giveUp()
{
    conclude(m_watch.takeAll(), Reason::ShuttingDown);
}

void SipToXmpp::conclude(std::vector<DeliveryWatch::Expired> expired, Reason unwritten)
{
    for (DeliveryWatch::Expired &message : expired) {
        if (message.written) {
            delivered(message.reply);
        } else {
            m_counters.sipToXmpp.count(unwritten);
            message.reply(answerFor(unwritten));
        }
    }
}

void SipToXmpp::refuse(const Refusal &refusal, sip::UserAgent::Reply reply)
{
    m_counters.sipToXmpp.count(refusal.reason);
    qCDebug(lcGateway) << "SIP to XMPP refused:" << reasonName(refusal.reason) << refusal.evidence;
    answerLater(answerFor(refusal.reason), std::move(reply));
}

// The transaction layer is not called back from inside its own call.
void SipToXmpp::answerLater(sip::Answer answer, sip::UserAgent::Reply reply)
{
    QMetaObject::invokeMethod(
        this,
        [answer = std::move(answer), reply = std::move(reply)]() mutable { reply(answer); },
        Qt::QueuedConnection);
}

void SipToXmpp::delivered(sip::UserAgent::Reply &reply)
{
    ++m_counters.sipToXmpp.relayed;
    reply({});
}

// The sender has his 200. A type "error" is never relayed as an instant message; this is the
// gateway's own word to him, at most one for a message of his, and nothing answers it.
void SipToXmpp::notify(const xmpp::Stanza &error,
                       const sip::Answer &answer,
                       const QByteArray &excerpt)
{
    const QByteArray cause = answer.reason.isEmpty() ? conditionWords(error) : answer.reason;
    notify(error.from.bare(),
           error.to.bare(),
           "This message could not be delivered (" + cause + "): " + quoted(excerpt));
}

void SipToXmpp::notify(const xmpp::Jid &from, const xmpp::Jid &to, QByteArray text)
{
    auto sender = toSipUri(from);
    auto recipient = toSipUri(to);
    if (!sender || !recipient)
        return;
    m_outlets.sendMessage(
        {.from = *std::move(sender), .to = *std::move(recipient), .body = std::move(text)},
        [](const sip::Answer &) { });
}

} // namespace gateway
