// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/partner_link.h"

#include "engine/base/clock.h"
#include "engine/presence/logging.h"
#include "engine/xmpp/namespaces.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace presence {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int window = 200; // stanzas on their way; the queue of a route takes 1,000
constexpr milliseconds pingDelay{200}; // what is written meanwhile is confirmed by one ping
constexpr seconds pingPatience{60}; // the answer may need a stream of the partner's
constexpr seconds pingAgain{5};
constexpr seconds answerPatience{10}; // after the pong; a probe is answered at once or never
constexpr seconds firstRetry{1};
// Below the 30 s of a route, which answers at once while it waits itself: together they notice
// within a minute that a partner is back.
constexpr seconds lastRetry{15};
constexpr int maxDoublings = 4;
constexpr seconds steady{60}; // sure for so long: the next failure is a new one
constexpr seconds shortestRetry{1}; // however often the partner is heard

milliseconds retryDelay(int failures)
{
    const milliseconds delay =
        std::min<milliseconds>(firstRetry * (1 << std::min(failures, maxDoublings)), lastRetry);
    const double share = 0.5 + (QRandomGenerator::global()->generateDouble() / 2);
    return milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) * share));
}

} // namespace

PartnerLink::PartnerLink(xmpp::DomainPair pair,
                         const Outlets &outlets,
                         const base::Clock &clock,
                         LinkOwner &owner)
    : m_pair(std::move(pair)), m_outlets(outlets), m_clock(clock), m_owner(owner)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PartnerLink::tick);
}

PartnerLink::Time PartnerLink::now() const
{
    return m_clock.monotonic();
}

std::optional<PartnerLink::Time> PartnerLink::nextTime() const
{
    if (const auto *waiting = std::get_if<Waiting>(&m_state))
        return waiting->until;
    if (const auto *asking = std::get_if<Asking>(&m_state))
        return std::min(asking->ping.again, asking->ping.deadline);
    const auto &sure = std::get<Sure>(m_state);
    std::optional<Time> next;
    if (sure.ping)
        next = std::min(sure.ping->again, sure.ping->deadline);
    else if (!m_written.empty())
        next = m_pingAt;
    if (!m_probed.empty())
        next = std::min(next.value_or(m_probed.front().until), m_probed.front().until);
    return next;
}

void PartnerLink::arm()
{
    const auto next = nextTime();
    if (next && !m_stopped)
        m_timer.start(std::max(*next - now(), milliseconds(0)));
    else
        m_timer.stop();
}

void PartnerLink::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void PartnerLink::beginUnsure(Time jitter)
{
    m_state = Waiting{now() + jitter};
    arm();
}

void PartnerLink::doubt()
{
    m_unheard = false; // what was said last may have been said into nowhere
    becomeUnsure();
}

void PartnerLink::becomeUnsure()
{
    if (std::holds_alternative<Waiting>(m_state))
        return;
    const bool wasSure = isSure();
    if (wasSure && now() - m_sureSince >= steady)
        m_failures = 0;
    forgetWhatWasWritten();
    const milliseconds delay = retryDelay(m_failures++);
    m_state = Waiting{now() + delay};
    if (wasSure)
        qCInfo(lcPresence) << "what" << m_pair.to.text() << "knows of" << m_pair.from.text()
                           << "is not certain: it is asked until it answers";
    arm();
}

void PartnerLink::forgetWhatWasWritten()
{
    ++m_epoch;
    m_inFlight = 0;
    m_order.clear();
    m_due.clear();
    m_written.clear();
    m_probed.clear();
}

void PartnerLink::hear()
{
    auto *waiting = std::get_if<Waiting>(&m_state);
    if (!waiting)
        return;
    waiting->until = std::min(waiting->until, std::max(now(), m_asked + shortestRetry));
    arm();
}

void PartnerLink::enqueue(const ContactKey &key, Due due)
{
    if (!isSure())
        return;
    if (m_order.empty() && m_inFlight < window && !m_pumping) { // nearly always
        m_owner.write(*this, key, due);
        return;
    }
    const auto [entry, isNew] = m_due.try_emplace(key, quint8(0));
    entry->second = static_cast<quint8>(entry->second | static_cast<quint8>(due));
    if (isNew)
        m_order.push_back(key);
    pump();
}

void PartnerLink::pump()
{
    if (std::exchange(m_pumping, true))
        return;
    while (!m_order.empty() && m_inFlight < window && isSure()) {
        const ContactKey key = std::move(m_order.front());
        m_order.pop_front();
        const quint8 due = m_due.extract(key).mapped();
        for (const Due each : {Due::Presence, Due::Probe}) {
            if ((due & static_cast<quint8>(each)) != 0)
                m_owner.write(*this, key, each);
        }
    }
    m_pumping = false;
}

void PartnerLink::send(xmpp::Stanza stanza)
{
    write(std::move(stanza), false);
}

void PartnerLink::write(xmpp::Stanza stanza, bool isQuestion)
{
    ++m_inFlight;
    auto done = [self = QPointer(this), epoch = m_epoch, isQuestion](const xmpp::Outcome &outcome) {
        if (self)
            self->delivered(epoch, isQuestion, outcome);
    };
    m_outlets.sendStanza(std::move(stanza), std::move(done));
}

void PartnerLink::delivered(quint64 epoch, bool isQuestion, const xmpp::Outcome &outcome)
{
    if (epoch != m_epoch)
        return;
    --m_inFlight;
    if (!outcome)
        becomeUnsure();
    else if (isQuestion)
        onAsked();
    else
        pump();
}

void PartnerLink::expectConfirmation(const ContactKey &key, quint64 turn)
{
    expect({key, turn});
}

void PartnerLink::expectAnswer(const ContactKey &key)
{
    expect({key, std::nullopt});
}

void PartnerLink::expect(Unconfirmed written)
{
    if (!isSure())
        return;
    const bool isFirst = m_written.empty();
    m_written.push_back(std::move(written));
    if (!isFirst)
        return;
    m_pingAt = now() + pingDelay;
    arm();
}

PartnerLink::Ping PartnerLink::ping()
{
    Ping ping{.ids = {}, .again = {}, .deadline = now() + pingPatience};
    writePing(ping);
    return ping;
}

// XEP-0199 §4.3, from one domain to the other.
void PartnerLink::writePing(Ping &ping)
{
    ping.again = now() + pingAgain;
    ping.ids.push_back("presence-" + QByteArray::number(++m_pings) + '-'
                       + QByteArray::number(m_clock.now().toMSecsSinceEpoch()));
    xmpp::Stanza iq{.kind = xmpp::Stanza::Kind::Iq,
                    .from = xmpp::Jid(m_pair.from),
                    .to = xmpp::Jid(m_pair.to),
                    .id = ping.ids.back(),
                    .type = QByteArrayLiteral("get")};
    iq.payload.push_back(
        {.name = "ping", .ns = xmpp::ns::ping, .attributes = {}, .text = {}, .children = {}});
    write(std::move(iq), !isSure());
}

void PartnerLink::ask()
{
    m_asked = now();
    m_state = Asking{ping()};
    arm();
}

// The question went out on an authenticated stream: the partner is there. Its answer may have to
// wait for a stream of its own, which a server after a cut of the network opens late. Without an
// answer this is done once for each stream.
void PartnerLink::onAsked()
{
    const auto *asking = std::get_if<Asking>(&m_state);
    if (!asking || std::exchange(m_unheard, true))
        return;
    becomeSure({.ping = asking->ping, .before = {}});
}

void PartnerLink::becomeSure(Sure sure)
{
    m_state = std::move(sure);
    m_sureSince = now();
    qCInfo(lcPresence) << m_pair.to.text() << "can be reached; all it has to know of"
                       << m_pair.from.text() << "is said again";
    m_owner.resync(*this);
    arm();
}

bool PartnerLink::takePong(const QByteArray &id)
{
    const auto isIn = [&id](const Ping &ping) {
        return std::ranges::find(ping.ids, id) != ping.ids.end();
    };
    if (const auto *asking = std::get_if<Asking>(&m_state); asking && isIn(asking->ping)) {
        m_unheard = false;
        becomeSure({});
        return true;
    }
    const auto *sure = std::get_if<Sure>(&m_state);
    if (!sure || !sure->ping || !isIn(*sure->ping))
        return false;
    m_unheard = false;
    if (sure->ping->ids.front() == id) {
        confirmWhatWasWritten();
    } else { // what was answered before is lost
        forgetWhatWasWritten();
        becomeSure({});
    }
    return true;
}

void PartnerLink::confirmWhatWasWritten()
{
    const std::vector<Unconfirmed> before = std::move(std::get<Sure>(m_state).before);
    m_state = Sure{};
    if (!m_written.empty())
        m_pingAt = now(); // it has waited for the pong
    for (const Unconfirmed &each : before) {
        if (each.turn)
            m_owner.confirmed(each.key, *each.turn);
        else
            m_probed.push_back({each.key, now() + answerPatience});
    }
    arm();
}

void PartnerLink::tick()
{
    if (const auto *waiting = std::get_if<Waiting>(&m_state)) {
        if (now() >= waiting->until)
            ask();
        return;
    }
    auto *const asking = std::get_if<Asking>(&m_state);
    auto *const sure = std::get_if<Sure>(&m_state);
    Ping *const open = asking ? &asking->ping : sure->ping ? &*sure->ping : nullptr;
    if (open && now() >= open->deadline) {
        becomeUnsure();
        return;
    }
    if (open && now() >= open->again)
        writePing(*open);
    if (sure && !open && !m_written.empty() && now() >= m_pingAt) {
        sure->before = std::exchange(m_written, {});
        sure->ping = ping();
    }
    dropSilent();
    arm();
}

void PartnerLink::dropSilent()
{
    while (!m_probed.empty() && m_probed.front().until <= now()) {
        const ContactKey key = std::move(m_probed.front().key);
        m_probed.pop_front();
        m_owner.unanswered(key);
    }
}

} // namespace presence
