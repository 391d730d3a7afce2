// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/notifier.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>

namespace test {

inline const QByteArray alice = "sip:alice@contoso.example";
inline const QByteArray bob = "sip:bob@fabrikam.example";
inline const events::Pair aliceAndBob{alice, bob};

// Says what the test tells it to, and writes down what it is told.
class FakeSource final : public events::PresenceSource
{
public:
    std::expected<Standing, sip::Refusal> verdict = Standing::Active;
    QHash<events::Pair, events::PresenceBody> documents;
    QByteArrayList log;

    std::expected<Standing, sip::Refusal> decide(const events::Pair &pair, bool isFetch) override
    {
        log += (isFetch ? "fetch " : "decide ") + pair.presentity;
        return verdict;
    }
    events::PresenceBody document(const events::Pair &pair) override
    {
        return documents.value(pair);
    }
    void watched(const events::Pair &pair) override { log += "watched " + pair.presentity; }
    void unwatched(const events::Pair &pair) override { log += "unwatched " + pair.presentity; }
};

// A NOTIFY, and its place among all that was sent.
struct Notified {
    sip::OutgoingRequest request;
    std::size_t index;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const QByteArray lines = "\r\n" + request.headers;
        const qsizetype at = lines.indexOf("\r\n" + name + ": ");
        const qsizetype start = at + 4 + name.size();
        return at < 0 ? QByteArray() : lines.mid(start, lines.indexOf('\r', start) - start);
    }
    [[nodiscard]] QByteArray state() const { return header("Subscription-State"); }
};

// A device of somebody: what it subscribes with.
struct Device {
    QByteArray user = "alice";
    QByteArray callId = "call-1";
    QByteArray contact = "<sip:alice@192.0.2.1:5062;transport=tcp>";
    QByteArray fromTag = "a";
    int sequence = 0;

    RequestText subscribe(const QByteArray &toTag, const QByteArray &headers)
    {
        const QByteArray tag = toTag.isEmpty() ? QByteArray() : ";tag=" + toTag;
        const QByteArray event = headers.contains("Event:") ? QByteArray() : "Event: presence\r\n";
        return {.method = "SUBSCRIBE",
                .uri = "sip:bob@fabrikam.example",
                .from = '<' + ("sip:" + user) + "@contoso.example>;tag=" + fromTag + ";epid=e1",
                .to = "<sip:bob@fabrikam.example>" + tag,
                .callId = callId,
                .sequence = QByteArray::number(++sequence),
                .headers = event + "Contact: " + contact + "\r\n" + headers};
    }
};

// A notifier between a port, a source and a clock that a test holds in its hands.
class NotifierBench : public QObject
{
protected:
    void begin()
    {
        m_port.answers.clear();
        forgetSent();
        m_port.unreachable.clear();
        m_source.verdict = events::PresenceSource::Standing::Active;
        m_source.log.clear();
        m_source.documents = {{aliceAndBob, {.pidf = "<open/>"}}};
        m_notifier = std::make_unique<events::Notifier>(m_port, m_clock);
        m_notifier->setSource(&m_source);
    }
    FakeRequestPort::Answered
    asked(Device &device, const QByteArray &toTag, const QByteArray &headers = {})
    {
        const sip::Request request = device.subscribe(toTag, headers).request();
        const sip::Flow flow{sip::Transport::Tcp, 7, QHostAddress(QHostAddress::LocalHost), 40000};
        const std::size_t before = m_port.answers.size();
        m_notifier->serve(
            {quint64(before), request, flow, "sip:" + device.user + "@contoso.example", false});
        return m_port.answers.size() == before + 1 ? m_port.answers.back()
                                                   : FakeRequestPort::Answered{};
    }
    // The tag of the dialog it makes.
    QByteArray subscribed(Device &device, const QByteArray &headers = {})
    {
        const FakeRequestPort::Answered answer = asked(device, {}, headers);
        return answer.status == 200 ? answer.toTag : QByteArray();
    }
    void advance(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_notifier->fireTimers();
    }
    // The oldest NOTIFY that waits for its answer; and that with the answer. 0: nobody is there.
    Notified taken()
    {
        const std::size_t index = m_next++;
        return {m_port.sent.at(index).request, index};
    }
    Notified served(int status = 200, const QByteArray &headers = {})
    {
        Notified notify = taken();
        respond(notify, status, headers);
        return notify;
    }
    void respond(const Notified &notify, int status, const QByteArray &headers = {})
    {
        if (status == 0)
            m_port.fail(notify.index, 408);
        else
            m_port.respond(notify.index, status, headers);
    }
    [[nodiscard]] std::size_t open() const { return m_port.sent.size() - m_next; }
    void forgetSent()
    {
        m_port.sent.clear();
        m_next = 0;
    }
    [[nodiscard]] int count(const QByteArray &entry) const
    {
        return int(m_source.log.count(entry));
    }

    FakeClock m_clock;
    FakeRequestPort m_port;
    std::size_t m_next = 0; // of what was sent, to be answered
    FakeSource m_source;
    std::unique_ptr<events::Notifier> m_notifier;
};

} // namespace test
