// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/subscriber.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QSignalSpy>
#include <QTest>

namespace test {

inline const events::Pair pair{"sip:romeo@montague.example", "sip:alice@contoso.example"};
inline const QByteArray granted = "Expires: 3600\r\nContact: <sip:sfb.contoso.example>\r\n";

inline QByteArray pidfOf(const QByteArray &show)
{
    return "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:alice@contoso.example'>"
           "<tuple id='t'><status><basic>open</basic><show xmlns='jabber:client'>"
        + show + "</show></status></tuple></presence>";
}

inline QByteArray tagOf(const QByteArray &value)
{
    return sip::NameAddr::parse(value)->tag().toByteArray();
}

// A NOTIFY within the dialog that a SUBSCRIBE of ours began.
struct Notify {
    QByteArray state = "active;expires=3600";
    QByteArray body = {};
    QByteArray event = "presence";
    QByteArray type = "application/pidf+xml";
    QByteArray remoteTag = "notifier";
    QByteArray localTag = {}; // empty: the right one
    QByteArray callId = {}; // empty: the right one
    int sequence = 1;
};

// A subscriber between a port and a clock that a test holds in its hands.
class SubscriberBench : public QObject
{
protected:
    void begin()
    {
        m_port.answers.clear();
        m_port.sent.clear();
        m_subscriber = std::make_unique<events::Subscriber>(m_port, m_clock);
        m_pending = std::make_unique<QSignalSpy>(m_subscriber.get(), &events::Subscriber::pending);
        m_active = std::make_unique<QSignalSpy>(m_subscriber.get(), &events::Subscriber::active);
        m_fetched = std::make_unique<QSignalSpy>(m_subscriber.get(), &events::Subscriber::fetched);
        m_ended = std::make_unique<QSignalSpy>(m_subscriber.get(), &events::Subscriber::ended);
    }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_subscriber->fireTimers();
    }
    // In steps, as the time passes; until something more was sent, or the end.
    bool passUntilSent(std::chrono::seconds atMost)
    {
        const std::size_t before = m_port.sent.size();
        for (std::chrono::seconds passed(0); passed < atMost && m_port.sent.size() == before;
             ++passed)
            pass(std::chrono::seconds(1));
        return m_port.sent.size() > before;
    }
    const sip::OutgoingRequest &last() const { return m_port.sent.back().request; }
    std::size_t lastIndex() const { return m_port.sent.size() - 1; }
    int notify(const Notify &parts)
    {
        const sip::OutgoingRequest &ours = last();
        const QByteArray headers = (parts.event.isEmpty() ? "" : "Event: " + parts.event + "\r\n")
            + (parts.state.isEmpty() ? "" : "Subscription-State: " + parts.state + "\r\n")
            + "Contact: <sip:sfb.contoso.example>\r\n"
            + (parts.body.isEmpty() ? "" : "Content-Type: " + parts.type + "\r\n");
        const RequestText text{.method = "NOTIFY",
                               .uri = "sip:edge.example",
                               .from = "<sip:alice@contoso.example>;tag=" + parts.remoteTag,
                               .to = "<sip:romeo@montague.example>;tag="
                                   + (parts.localTag.isEmpty() ? tagOf(ours.from) : parts.localTag),
                               .callId = parts.callId.isEmpty() ? ours.callId : parts.callId,
                               .sequence = QByteArray::number(parts.sequence),
                               .headers = headers,
                               .body = parts.body};
        const sip::Request request = text.request();
        m_subscriber->serve({.id = ++m_ids, .request = request, .flow = {}, .sender = {}});
        return m_port.answers.back().id == m_ids ? m_port.answers.back().status : 0;
    }
    // Accepted and active.
    void establish(int sequence = 1)
    {
        m_subscriber->subscribe(pair);
        m_port.respond(lastIndex(), 200, granted);
        QCOMPARE(notify({.body = pidfOf("away"), .sequence = sequence}), 200);
    }

    FakeClock m_clock;
    FakeRequestPort m_port;
    std::unique_ptr<events::Subscriber> m_subscriber;
    std::unique_ptr<QSignalSpy> m_pending, m_active, m_fetched, m_ended;
    quint64 m_ids = 0;
};

} // namespace test
