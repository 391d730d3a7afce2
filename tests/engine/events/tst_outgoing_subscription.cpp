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

constexpr std::array phases{Phase::Waiting,
                            Phase::Asking,
                            Phase::Answered,
                            Phase::Holding,
                            Phase::Refreshing,
                            Phase::Leaving,
                            Phase::Over};

OutgoingSubscription in(Phase phase)
{
    return {.phase = phase};
}

const OutgoingSubscription fetch{.phase = Phase::Asking, .isFetch = true};
const OutgoingSubscription unwanted{.phase = Phase::Asking, .isWanted = false};

OutgoingSubscription with(OutgoingSubscription subscription, Phase phase)
{
    subscription.phase = phase;
    return subscription;
}

Notified terminated(std::optional<Reason> reason, std::optional<std::chrono::seconds> after = {})
{
    return {.state = State::Terminated, .reason = reason, .retryAfter = after};
}

} // namespace

class OutgoingSubscriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOn_data();
    void goesOn();
    void endsAsTheReasonSays_data();
    void endsAsTheReasonSays();
    void takesEveryRefusal_data();
    void takesEveryRefusal();
    void keepsToTheMinimumOfTheOther();
    void waitsLongerEachTime();
    void asksAtOnceButNotInALoop();
    void looksOnceAndLeaves_data();
    void looksOnceAndLeaves();
    void stopsWhateverComesAfterTheEnd();
    void survivesAnyEventInAnyPhase();
};

// One line for each pair of phase and event that does something.
void OutgoingSubscriptionTest::goesOn_data()
{
    QTest::addColumn<OutgoingSubscription>("now");
    QTest::addColumn<Event>("event");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Send>("send");
    QTest::addColumn<Tell>("tell");

    const auto row = [](const char *name,
                        const OutgoingSubscription &now,
                        const Event &event,
                        Phase phase,
                        Send send = Send::Nothing,
                        Tell tell = Tell::Nothing) {
        QTest::newRow(name) << now << event << phase << send << tell;
    };
    const Notified active{.state = State::Active};
    const Notified pending{.state = State::Pending};
    const Accepted accepted{3600s};

    row("it is time to ask", in(Phase::Waiting), Due{}, Phase::Asking, Send::Subscribe);
    row("nobody wants it before it was asked", in(Phase::Waiting), Unwanted{}, Phase::Over);
    row("accepted", in(Phase::Asking), accepted, Phase::Answered);
    row("active after the answer",
        in(Phase::Answered),
        active,
        Phase::Holding,
        Send::Nothing,
        Tell::Active);
    row("pending after the answer",
        in(Phase::Answered),
        pending,
        Phase::Holding,
        Send::Nothing,
        Tell::Pending);
    row("active before the answer",
        in(Phase::Asking),
        active,
        Phase::Refreshing,
        Send::Nothing,
        Tell::Active);
    row("pending before the answer",
        in(Phase::Asking),
        pending,
        Phase::Refreshing,
        Send::Nothing,
        Tell::Pending);
    row("the answer after an early NOTIFY", in(Phase::Refreshing), accepted, Phase::Holding);
    row("approved", in(Phase::Holding), active, Phase::Holding, Send::Nothing, Tell::Active);
    row("news while it is refreshed",
        in(Phase::Refreshing),
        active,
        Phase::Refreshing,
        Send::Nothing,
        Tell::Active);
    row("it is time to refresh", in(Phase::Holding), Due{}, Phase::Refreshing, Send::Refresh);
    row("no NOTIFY and no answer",
        in(Phase::Asking),
        NotifyMissing{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Lost);
    row("no NOTIFY after the answer",
        in(Phase::Answered),
        NotifyMissing{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Lost);
    row("there was a NOTIFY", in(Phase::Holding), NotifyMissing{}, Phase::Holding);
    row("its time is over",
        in(Phase::Holding),
        Elapsed{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Lost);
    row("its time is over while it is refreshed",
        in(Phase::Refreshing),
        Elapsed{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Lost);

    row("nobody wants it", in(Phase::Holding), Unwanted{}, Phase::Leaving, Send::Leave);
    row("nobody wants it before the answer", in(Phase::Asking), Unwanted{}, Phase::Asking);
    row("nobody wanted it: accepted", unwanted, accepted, Phase::Answered);
    row("nobody wanted it: NOTIFY",
        with(unwanted, Phase::Answered),
        active,
        Phase::Leaving,
        Send::Leave);
    row("nobody wanted it: early NOTIFY", unwanted, active, Phase::Refreshing);
    row("nobody wanted it: answer after the NOTIFY",
        with(unwanted, Phase::Refreshing),
        accepted,
        Phase::Leaving,
        Send::Leave);
    row("nobody wanted it: refused", unwanted, Declined{403}, Phase::Over);
    row("nobody wanted it: no answer", unwanted, Declined{408}, Phase::Over);
    row("nobody wanted it: no NOTIFY", unwanted, NotifyMissing{}, Phase::Over);
    row("nobody wanted it: the refresh failed",
        with(unwanted, Phase::Refreshing),
        Declined{503},
        Phase::Leaving,
        Send::Leave);
    row("wanted again before the answer", unwanted, Wanted{}, Phase::Asking);

    const OutgoingSubscription leaving = with(unwanted, Phase::Leaving);
    row("left: accepted", leaving, Accepted{0s}, Phase::Leaving);
    row("left: the last NOTIFY", leaving, terminated(Reason::Timeout), Phase::Over);
    row("left: a NOTIFY that crossed", leaving, active, Phase::Leaving);
    row("left: refused", leaving, Declined{481}, Phase::Over);
    row("left: nothing comes", leaving, NotifyMissing{}, Phase::Over);
    row("left, and wanted again", leaving, Wanted{}, Phase::Leaving);
    row("left, wanted again: the last NOTIFY",
        in(Phase::Leaving),
        terminated(Reason::Timeout),
        Phase::Waiting);
}

void OutgoingSubscriptionTest::goesOn()
{
    QFETCH(OutgoingSubscription, now);
    QFETCH(Event, event);

    const SubscriptionStep step = events::advance(now, event);

    QTEST(step.next.phase, "phase");
    QTEST(step.send, "send");
    QTEST(step.tell, "tell");
    QCOMPARE(step.wait.has_value(), step.next.phase == Phase::Waiting);
}

// RFC 6665 §4.1.3.
void OutgoingSubscriptionTest::endsAsTheReasonSays_data()
{
    QTest::addColumn<std::optional<Reason>>("reason");
    QTest::addColumn<int>("least"); // seconds until it is asked again; -1: never
    QTest::addColumn<int>("most");
    QTest::addColumn<Tell>("tell");

    const std::optional<Reason> none;
    QTest::newRow("none") << none << 0 << 0 << Tell::Nothing;
    QTest::newRow("deactivated") << std::optional(Reason::Deactivated) << 0 << 0 << Tell::Nothing;
    QTest::newRow("timeout") << std::optional(Reason::Timeout) << 0 << 0 << Tell::Nothing;
    QTest::newRow("probation") << std::optional(Reason::Probation) << 30 << 30 << Tell::Lost;
    QTest::newRow("giveup") << std::optional(Reason::GiveUp) << 30 << 30 << Tell::Lost;
    QTest::newRow("invariant") << std::optional(Reason::Invariant) << 86400 << 86400
                               << Tell::Nothing;
    QTest::newRow("rejected") << std::optional(Reason::Rejected) << -1 << -1 << Tell::Refused;
    QTest::newRow("noresource") << std::optional(Reason::NoResource) << -1 << -1 << Tell::Refused;
}

void OutgoingSubscriptionTest::endsAsTheReasonSays()
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

void OutgoingSubscriptionTest::takesEveryRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Phase>("fresh"); // when it never worked
    QTest::addColumn<Phase>("refresh"); // of a refresh of what worked

    for (const int status : {403, 489, 603})
        QTest::addRow("%d", status) << status << Phase::Over << Phase::Over;
    for (const int status : {404, 410, 604})
        QTest::addRow("%d", status) << status << Phase::Over << Phase::Waiting;
    for (const int status : {405, 416, 480, 481, 482, 483, 484, 485, 501})
        QTest::addRow("%d", status) << status << Phase::Waiting << Phase::Waiting;
    for (const int status : {302, 400, 401, 407, 408, 420, 423, 487, 500, 503, 504, 600})
        QTest::addRow("%d", status) << status << Phase::Waiting << Phase::Holding;
}

void OutgoingSubscriptionTest::takesEveryRefusal()
{
    QFETCH(int, status);
    QFETCH(Phase, fresh);
    QFETCH(Phase, refresh);
    const OutgoingSubscription worked{.phase = Phase::Refreshing, .wasActive = true};

    const SubscriptionStep first = events::advance(in(Phase::Asking), Declined{status});
    const SubscriptionStep later = events::advance(worked, Declined{status});

    QCOMPARE(first.next.phase, fresh);
    QCOMPARE(first.tell, fresh == Phase::Over ? Tell::Refused : Tell::Lost);
    QCOMPARE(later.next.phase, refresh);
    QCOMPARE(later.tell,
             refresh == Phase::Over                           ? Tell::Refused
                 : refresh == Phase::Holding || status == 481 ? Tell::Nothing
                                                              : Tell::Lost);
    const auto heeded = events::advance(worked, Declined{.status = status, .retryAfter = 700s});
    if (heeded.wait && status != 481)
        QCOMPARE(*heeded.wait, 700s);
}

void OutgoingSubscriptionTest::keepsToTheMinimumOfTheOther()
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

void OutgoingSubscriptionTest::waitsLongerEachTime()
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

void OutgoingSubscriptionTest::asksAtOnceButNotInALoop()
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

void OutgoingSubscriptionTest::looksOnceAndLeaves_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<Tell>("tell");

    QTest::newRow("terminated") << Event(terminated(Reason::Timeout)) << Tell::Fetched;
    QTest::newRow("no reason") << Event(terminated(std::nullopt)) << Tell::Fetched;
    QTest::newRow("rejected") << Event(terminated(Reason::Rejected)) << Tell::Refused;
    QTest::newRow("active") << Event(Notified{.state = State::Active}) << Tell::Fetched;
    QTest::newRow("refused") << Event(Declined{403}) << Tell::Refused;
    QTest::newRow("no way") << Event(Declined{503}) << Tell::Lost;
    QTest::newRow("too short a time")
        << Event(Declined{.status = 423, .minExpires = 60s}) << Tell::Lost;
    QTest::newRow("nothing comes") << Event(NotifyMissing{}) << Tell::Lost;
}

void OutgoingSubscriptionTest::looksOnceAndLeaves()
{
    QFETCH(Event, event);

    const SubscriptionStep step = events::advance(fetch, event);

    QCOMPARE(step.next.phase, Phase::Over);
    QCOMPARE(step.send, Send::Nothing);
    QTEST(step.tell, "tell");
    if (!std::holds_alternative<Declined>(event)) // its answer came before
        QCOMPARE(events::advance(with(fetch, Phase::Answered), event), step);
}

void OutgoingSubscriptionTest::stopsWhateverComesAfterTheEnd()
{
    for (const Event &event : std::initializer_list<Event>{Due{},
                                                           Wanted{},
                                                           Unwanted{},
                                                           Accepted{3600s},
                                                           Declined{503},
                                                           Notified{},
                                                           NotifyMissing{},
                                                           Elapsed{}})
        QCOMPARE(events::advance(in(Phase::Over), event),
                 SubscriptionStep{.next = in(Phase::Over)});
}

// Nothing is sent but where it can be, and nothing hangs: who waits knows for how long.
void OutgoingSubscriptionTest::survivesAnyEventInAnyPhase()
{
    const std::vector<Event> all{Due{},
                                 Wanted{},
                                 Unwanted{},
                                 Accepted{3600s},
                                 Accepted{0s},
                                 Declined{408},
                                 Declined{423, {}, 7200s},
                                 Declined{481},
                                 Declined{489},
                                 Declined{503, 5s},
                                 Notified{.state = State::Active, .expires = 60s},
                                 Notified{.state = State::Pending},
                                 terminated(Reason::Rejected),
                                 terminated(Reason::Probation, 30s),
                                 terminated(std::nullopt),
                                 NotifyMissing{},
                                 Elapsed{}};
    for (const Phase phase : phases) {
        for (const bool isFetch : {false, true}) {
            for (const bool isWanted : {false, true}) {
                for (const Event &event : all) {
                    const OutgoingSubscription now{
                        .phase = phase, .isFetch = isFetch, .isWanted = isWanted};
                    const SubscriptionStep step = events::advance(now, event);
                    const Phase next = step.next.phase;
                    if (next == Phase::Waiting && phase != Phase::Waiting)
                        QVERIFY(step.wait.has_value());
                    if (step.send == Send::Subscribe)
                        QCOMPARE(next, Phase::Asking);
                    if (step.send == Send::Refresh)
                        QCOMPARE(next, Phase::Refreshing);
                    if (step.send == Send::Leave)
                        QCOMPARE(next, Phase::Leaving);
                    if (step.tell == Tell::Refused || step.tell == Tell::Fetched)
                        QCOMPARE(next, Phase::Over);
                    if (!step.next.isWanted)
                        QVERIFY(step.tell == Tell::Nothing);
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(OutgoingSubscriptionTest)
#include "tst_outgoing_subscription.moc"
