// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/outgoing_subscription.h"

#include <QTest>

using namespace events;
using namespace events::subscription;
using namespace std::chrono_literals;
using Send = SubscriptionStep::Send;
using Tell = SubscriptionStep::Tell;
using State = Notified::State;

namespace {

OutgoingSubscription in(Phase phase)
{
    return {.phase = phase};
}

Notified terminated(std::optional<Reason> reason, std::optional<std::chrono::seconds> after = {})
{
    return {.state = State::Terminated, .reason = reason, .retryAfter = after};
}

} // namespace

class SubscriptionEndingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAsTheReasonSays_data();
    void endsAsTheReasonSays();
    void takesEveryRefusal_data();
    void takesEveryRefusal();
    void keepsToTheMinimumOfTheOther();
    void waitsLongerEachTime();
    void asksAtOnceButNotInALoop();
};

// RFC 6665 §4.1.3.
void SubscriptionEndingsTest::endsAsTheReasonSays_data()
{
    QTest::addColumn<std::optional<Reason>>("reason");
    QTest::addColumn<int>("least"); // seconds until it is asked again; -1: never
    QTest::addColumn<int>("most");
    QTest::addColumn<Tell>("tell");

    const std::optional<Reason> none;
    QTest::newRow("none") << none << 0 << 0 << Tell::Nothing;
    QTest::newRow("deactivated") << std::optional(Reason::Deactivated) << 0 << 0 << Tell::Nothing;
    QTest::newRow("timeout") << std::optional(Reason::Timeout) << 0 << 0 << Tell::Nothing;
    QTest::newRow("probation") << std::optional(Reason::Probation) << 30 << 30 << Tell::Doubtful;
    QTest::newRow("giveup") << std::optional(Reason::GiveUp) << 30 << 30 << Tell::Doubtful;
    QTest::newRow("invariant") << std::optional(Reason::Invariant) << 86400 << 86400
                               << Tell::Nothing;
    QTest::newRow("rejected") << std::optional(Reason::Rejected) << -1 << -1 << Tell::Refused;
    QTest::newRow("noresource") << std::optional(Reason::NoResource) << -1 << -1 << Tell::Refused;
}

void SubscriptionEndingsTest::endsAsTheReasonSays()
{
    QFETCH(std::optional<Reason>, reason);
    QFETCH(int, least);
    QFETCH(int, most);

    for (const Phase phase : {Phase::Asking, Phase::Answered, Phase::Holding, Phase::Refreshing}) {
        const SubscriptionStep step = events::advance(in(phase), terminated(reason));
        QTEST(step.tell, "tell");
        QCOMPARE(step.next.phase, least < 0 ? Phase::Over : Phase::Waiting);
        QCOMPARE(step.wait.has_value(), least >= 0);
        if (step.wait) {
            QVERIFY(step.wait->count() >= least);
            QVERIFY(step.wait->count() <= most);
        }
        const bool heeds = reason != Reason::Rejected && reason != Reason::NoResource;
        const auto later = events::advance(in(phase), terminated(reason, 500s));
        if (heeds)
            QVERIFY(*later.wait >= 500s);
        else
            QCOMPARE(later, step);
    }
}

void SubscriptionEndingsTest::takesEveryRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Phase>("fresh"); // when it never worked
    QTest::addColumn<Phase>("refresh"); // of a refresh of what worked

    for (const int status : {403, 603})
        QTest::addRow("%d", status) << status << Phase::Over << Phase::Over;
    for (const int status : {404, 410, 489, 604})
        QTest::addRow("%d", status) << status << Phase::Over << Phase::Waiting;
    for (const int status : {405, 416, 480, 481, 482, 483, 484, 485, 501})
        QTest::addRow("%d", status) << status << Phase::Waiting << Phase::Waiting;
    for (const int status : {302, 400, 401, 407, 408, 420, 423, 487, 500, 503, 504, 600})
        QTest::addRow("%d", status) << status << Phase::Waiting << Phase::Holding;
}

void SubscriptionEndingsTest::takesEveryRefusal()
{
    QFETCH(int, status);
    QFETCH(Phase, fresh);
    QFETCH(Phase, refresh);
    const OutgoingSubscription worked{.phase = Phase::Refreshing, .wasActive = true};

    const SubscriptionStep first = events::advance(in(Phase::Asking), Declined{status});
    const SubscriptionStep later = events::advance(worked, Declined{status});

    QCOMPARE(first.next.phase, fresh);
    const bool isOutage = status == 408 || status == 481 || (status / 100 == 5 && status != 501);
    QCOMPARE(first.tell,
             fresh == Phase::Over ? Tell::Refused
                 : isOutage       ? Tell::Doubtful
                                  : Tell::Lost);
    QCOMPARE(later.next.phase, refresh);
    QCOMPARE(later.tell,
             refresh == Phase::Over                           ? Tell::Refused
                 : refresh == Phase::Holding || status == 481 ? Tell::Nothing
                                                              : Tell::Lost);
    const auto heeded = events::advance(worked, Declined{.status = status, .retryAfter = 700s});
    if (heeded.wait && status != 481)
        QCOMPARE(*heeded.wait, 700s);
}

void SubscriptionEndingsTest::keepsToTheMinimumOfTheOther()
{
    for (const auto &[phase, send] :
         {std::pair(Phase::Asking, Send::Subscribe), std::pair(Phase::Refreshing, Send::Refresh)}) {
        const auto step = events::advance(in(phase), Declined{.status = 423, .minExpires = 7200s});
        QCOMPARE(step.next.phase, phase);
        QCOMPARE(step.send, send);
        QCOMPARE(step.next.expires, 7200s);
        // Not again and again, and not for ever.
        for (const auto absurd : {7200s, 0s, 86401s}) {
            const auto refused =
                events::advance(step.next, Declined{.status = 423, .minExpires = absurd});
            QCOMPARE(refused.send, Send::Nothing);
            QVERIFY(refused.wait.has_value());
        }
    }
}

void SubscriptionEndingsTest::waitsLongerEachTime()
{
    const auto waits = [](int status) {
        std::vector<qint64> seconds;
        OutgoingSubscription now = in(Phase::Asking);
        for (int i = 0; i < 6; ++i) {
            const SubscriptionStep step = events::advance(now, Declined{status});
            seconds.push_back(step.wait->count());
            now = events::advance(step.next, Due{}).next;
        }
        return seconds;
    };

    // What may mend any moment is asked often enough to be back within half a minute.
    QCOMPARE(waits(503), (std::vector<qint64>{1, 5, 15, 30, 30, 30}));
    QCOMPARE(waits(408), (std::vector<qint64>{1, 5, 15, 30, 30, 30}));
    QCOMPARE(waits(480), (std::vector<qint64>{30, 120, 600, 1800, 1800, 1800}));
    const auto absurd =
        events::advance(in(Phase::Asking), Declined{.status = 503, .retryAfter = 10000000s});
    QCOMPARE(*absurd.wait, 86400s);
}

void SubscriptionEndingsTest::asksAtOnceButNotInALoop()
{
    OutgoingSubscription now = in(Phase::Holding);
    std::vector<qint64> waits;
    for (int i = 0; i < 5; ++i) {
        const auto step = events::advance(now, terminated(Reason::Deactivated));
        waits.push_back(step.wait->count());
        now = events::advance(step.next, Due{}).next;
        now = events::advance(now, Accepted{3600s}).next;
        now = events::advance(now, Notified{.state = State::Active}).next;
        QCOMPARE(now.phase, Phase::Holding);
    }
    QCOMPARE(waits, (std::vector<qint64>{0, 5, 15, 30, 30}));

    now = events::advance(now, Due{}).next;
    now = events::advance(now, Accepted{3600s}).next; // it lived until its refresh
    QCOMPARE(*events::advance(now, terminated(Reason::Deactivated)).wait, 0s);
}

QTEST_GUILESS_MAIN(SubscriptionEndingsTest)
#include "tst_subscription_endings.moc"
