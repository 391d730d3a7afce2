// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/binding_table.h"
#include "engine/sip/binding_watch.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace sip;
using namespace std::chrono_literals;

namespace {

const QByteArray alice = "sip:alice@contoso.example";
const QByteArray desk = "sip:alice@192.0.2.1:5060;transport=tcp";
const QByteArray phone = "sip:alice@192.0.2.2";

Flow flowOf(Transport transport, quint32 id, const char *address = "192.0.2.1")
{
    return {transport, id, QHostAddress(QString::fromLatin1(address)), 40000};
}

} // namespace

class BindingWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsOfNewAndRemovedContacts();
    void tellsOfANewFlowToTheSameContact();
    void noticesExpiryAtItsTime();
    void noticesAClosedConnectionAfterTenSeconds();
    void forgivesWhoConnectsAgainInTime();
    void asksADeviceThatCanBeReachedWithoutItsConnection();
    void keepsOtherContactsOfAPerson();
    void findsASilentDeviceWithinTheInterval();
    void asksASilentDeviceUntilItAnswers();
    void forgetsASilentDeviceWhenItExpires();
    void keepsASilentDeviceWhileAnotherRegisters();
    void forgivesOneLostKeepAlive();
    void takesAnyAnswerAsALifeSign();
    void asksNobodyWhoRegistersOften();
    void asksNobodyWithoutKeepAlives();
    void asksAllSoonAfterAStart();
    void forgetsWhatExpiredBeforeTheStart();

private:
    struct Question {
        OutgoingRequest request;
        Responded done;
    };

    void registered(const QByteArray &contact, const Flow &flow, int seconds = 3600);
    void advance(std::chrono::milliseconds time);
    // In steps, so that each timer fires at its time.
    void pass(std::chrono::seconds time);
    void answer(int status);
    void begin();
    [[nodiscard]] bool isRegistered() const
    {
        return !m_bindings->find(alice, m_clock.now()).empty();
    }

    test::FakeClock m_clock;
    test::FakeDirectory m_directory;
    std::unique_ptr<BindingTable> m_bindings;
    std::unique_ptr<BindingWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_changed, m_reached;
    std::deque<Question> m_questions;
};

void BindingWatchTest::init()
{
    m_directory.stored.clear();
    m_questions.clear();
    begin();
}

void BindingWatchTest::begin()
{
    m_bindings = std::make_unique<BindingTable>(m_directory);
    m_watch = std::make_unique<BindingWatch>(
        *m_bindings, m_clock, [this](OutgoingRequest request, Responded done) {
            m_questions.push_back({std::move(request), std::move(done)});
        });
    m_watch->configure(200s);
    m_changed = std::make_unique<QSignalSpy>(m_watch.get(), &BindingWatch::changed);
    m_reached = std::make_unique<QSignalSpy>(m_watch.get(), &BindingWatch::reached);
    m_watch->begin();
}

void BindingWatchTest::registered(const QByteArray &contact, const Flow &flow, int seconds)
{
    std::vector<Registration> all = m_bindings->find(alice, m_clock.now());
    std::erase_if(all, [&](const Registration &one) { return one.binding.contact == contact; });
    if (seconds > 0)
        all.push_back(
            {{alice, contact, "call", 1, m_clock.now().addSecs(seconds), 1000, {}}, flow});
    m_bindings->replace(alice, all);
    m_watch->follow(alice);
}

void BindingWatchTest::advance(std::chrono::milliseconds time)
{
    m_clock.advance(time);
    m_watch->fireTimers();
}

void BindingWatchTest::pass(std::chrono::seconds time)
{
    for (auto left = time; left > 0s; left -= 1s)
        advance(1s);
}

// 0: nobody did.
void BindingWatchTest::answer(int status)
{
    Question question = std::move(m_questions.front());
    m_questions.pop_front();
    const auto response = validateResponse(
        *Message::parse("SIP/2.0 " + QByteArray::number(status == 0 ? 200 : status)
                        + " x\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKx\r\nCSeq: 1 OPTIONS\r\n\r\n"));
    question.done(status == 0 ? nullptr : &*response, status == 0 ? 408 : status);
}

void BindingWatchTest::tellsOfNewAndRemovedContacts()
{
    registered(desk, flowOf(Transport::Tcp, 1));
    QCOMPARE(m_changed->size(), 1);
    QCOMPARE(m_changed->first().first().toByteArray(), alice);
    QCOMPARE(m_reached->size(), 1);
    registered(desk, flowOf(Transport::Tcp, 1)); // a refresh
    QCOMPARE(m_changed->size(), 1);
    QCOMPARE(m_reached->size(), 2);

    registered(desk, flowOf(Transport::Tcp, 1), 0);

    QCOMPARE(m_changed->size(), 2);
    QCOMPARE(m_reached->size(), 2);
}

void BindingWatchTest::tellsOfANewFlowToTheSameContact()
{
    registered(desk, flowOf(Transport::Tcp, 1));

    registered(desk, flowOf(Transport::Tcp, 2));

    QCOMPARE(m_changed->size(), 2);
}

void BindingWatchTest::noticesExpiryAtItsTime()
{
    registered(desk, flowOf(Transport::Tcp, 1), 60);

    advance(59999ms);
    QCOMPARE(m_changed->size(), 1);
    advance(1ms);

    QCOMPARE(m_changed->size(), 2);
    QVERIFY(m_directory.stored.isEmpty());
}

void BindingWatchTest::noticesAClosedConnectionAfterTenSeconds()
{
    registered(desk, flowOf(Transport::Tcp, 1, "198.51.100.9")); // behind a NAT
    m_watch->loseFlow(1);

    advance(9999ms);
    QVERIFY(isRegistered());
    advance(1ms);

    QVERIFY(!isRegistered());
    QCOMPARE(m_changed->size(), 2);
    QVERIFY(m_questions.empty());
}

void BindingWatchTest::forgivesWhoConnectsAgainInTime()
{
    registered(desk, flowOf(Transport::Tls, 1, "198.51.100.9"));
    m_watch->loseFlow(1);
    advance(5s);

    registered(desk, flowOf(Transport::Tls, 2, "198.51.100.9"));
    advance(30s);
    m_watch->loseFlow(1); // once more, late
    advance(30s);

    QVERIFY(isRegistered());
}

void BindingWatchTest::asksADeviceThatCanBeReachedWithoutItsConnection()
{
    registered(desk, flowOf(Transport::Tcp, 1)); // its contact is where it came from
    m_watch->loseFlow(1);
    advance(10s);
    QCOMPARE(m_questions.size(), 1U);
    answer(200);
    advance(20s);
    QVERIFY(isRegistered());

    registered(desk, flowOf(Transport::Tcp, 2));
    m_watch->loseFlow(2);
    advance(10s);
    answer(0);

    QVERIFY(!isRegistered());
}

void BindingWatchTest::keepsOtherContactsOfAPerson()
{
    registered(desk, flowOf(Transport::Tcp, 1, "198.51.100.9"));
    registered(phone, flowOf(Transport::Tcp, 2, "198.51.100.9"));
    m_watch->loseFlow(1);

    advance(10s);

    const auto left = m_bindings->find(alice, m_clock.now());
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left.front().binding.contact, phone);
    QCOMPARE(m_changed->size(), 3);
}

void BindingWatchTest::findsASilentDeviceWithinTheInterval()
{
    registered(phone, flowOf(Transport::Udp, 9));

    pass(85s);
    QVERIFY(m_questions.empty());
    pass(16s); // half of 200 s, a tenth less at most
    QCOMPARE(m_questions.size(), 1U);
    QCOMPARE(m_questions.front().request.method, Method::Options);
    QCOMPARE(m_questions.front().request.target.text(), phone);
    QCOMPARE(m_questions.front().request.aor, alice);
    answer(0);
    QVERIFY(isRegistered());
    QCOMPARE(m_questions.size(), 1U); // once more, at once
    pass(33s); // and that one is not even reported

    QVERIFY(!isRegistered());
    QCOMPARE(m_changed->size(), 2);
}

void BindingWatchTest::asksASilentDeviceUntilItAnswers()
{
    registered(phone, flowOf(Transport::Udp, 9));
    pass(101s);
    answer(0);
    answer(0);
    QVERIFY(!isRegistered());
    QCOMPARE(m_changed->size(), 2);
    for (int pause : {10, 20, 30, 40, 40, 40}) { // an outage
        pass(std::chrono::seconds(pause * 9 / 10 - 1));
        QVERIFY(m_questions.empty());
        pass(std::chrono::seconds(pause / 10 + 2));
        QCOMPARE(m_questions.size(), 1U);
        answer(0);
    }
    QCOMPARE(m_changed->size(), 2);
    QCOMPARE(m_reached->size(), 1);

    pass(41s);
    answer(200);

    QVERIFY(isRegistered());
    QCOMPARE(m_changed->size(), 3);
    QCOMPARE(m_reached->size(), 2);
}

void BindingWatchTest::forgetsASilentDeviceWhenItExpires()
{
    registered(phone, flowOf(Transport::Udp, 9), 300);
    pass(101s);
    answer(0);
    answer(0);
    pass(200s);

    QVERIFY(m_directory.stored.isEmpty());
    QVERIFY(m_questions.size() > 2);
    answer(200); // too late
    QVERIFY(!isRegistered());
}

void BindingWatchTest::keepsASilentDeviceWhileAnotherRegisters()
{
    registered(phone, flowOf(Transport::Udp, 9));
    pass(101s);
    answer(0);
    answer(0);
    std::vector<Registration> both = m_bindings->all(alice);
    both.push_back({{alice, desk, "call", 1, m_clock.now().addSecs(3600), 1000, {}},
                    flowOf(Transport::Tcp, 1)});
    m_bindings->replace(alice, both);

    m_watch->follow(alice);

    QCOMPARE(m_bindings->find(alice, m_clock.now()).size(), 1U);
    QCOMPARE(m_bindings->current(alice, m_clock.now()).size(), 2U);
    pass(11s);
    QCOMPARE(m_questions.size(), 1U); // the phone is asked on
}

void BindingWatchTest::forgivesOneLostKeepAlive()
{
    registered(phone, flowOf(Transport::Udp, 9));
    pass(101s);
    answer(0);
    QCOMPARE(m_reached->size(), 1);

    answer(200);

    QCOMPARE(m_reached->size(), 2);
    pass(80s);
    QVERIFY(m_questions.empty());
    QVERIFY(isRegistered());
}

void BindingWatchTest::takesAnyAnswerAsALifeSign()
{
    registered(phone, flowOf(Transport::Udp, 9));
    for (const int status : {200, 405, 481, 501, 603}) {
        pass(101s);
        QCOMPARE(m_questions.size(), 1U);
        answer(status);
    }
    QVERIFY(isRegistered());
    QCOMPARE(m_changed->size(), 1);
}

void BindingWatchTest::asksNobodyWhoRegistersOften()
{
    for (int i = 0; i < 20; ++i) {
        registered(phone, flowOf(Transport::Udp, 9));
        pass(60s);
    }

    QVERIFY(m_questions.empty());
    QVERIFY(isRegistered());
}

void BindingWatchTest::asksNobodyWithoutKeepAlives()
{
    m_watch->configure(0s);
    registered(phone, flowOf(Transport::Udp, 9));

    pass(3599s);
    QVERIFY(isRegistered());
    QVERIFY(m_questions.empty());
    pass(1s);

    QVERIFY(!isRegistered());
}

void BindingWatchTest::asksAllSoonAfterAStart()
{
    registered(phone, flowOf(Transport::Udp, 9));
    registered(desk, flowOf(Transport::Tcp, 1));
    begin();
    QVERIFY(isRegistered());

    for (int second = 0; second <= 60; ++second) {
        while (!m_questions.empty())
            answer(m_questions.front().request.target.text() == phone ? 200 : 0);
        pass(1s);
    }

    const auto left = m_bindings->find(alice, m_clock.now());
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left.front().binding.contact, phone);
    QCOMPARE(m_changed->size(), 1);
}

void BindingWatchTest::forgetsWhatExpiredBeforeTheStart()
{
    registered(phone, flowOf(Transport::Udp, 9), 60);
    m_clock.advance(120s);
    begin();

    m_watch->fireTimers();

    QVERIFY(m_directory.stored.isEmpty());
}

QTEST_GUILESS_MAIN(BindingWatchTest)
#include "tst_binding_watch.moc"
