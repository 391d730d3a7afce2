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
    row("pending again",
        {.phase = Phase::Holding, .wasActive = true},
        pending,
        Phase::Holding,
        Send::Nothing,
        Tell::Lost);
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
        Tell::Doubtful);
    row("no NOTIFY after the answer",
        in(Phase::Answered),
        NotifyMissing{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Doubtful);
    row("there was a NOTIFY", in(Phase::Holding), NotifyMissing{}, Phase::Holding);
    row("its time is over",
        in(Phase::Holding),
        Elapsed{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Doubtful);
    row("its time is over while it is refreshed",
        in(Phase::Refreshing),
        Elapsed{},
        Phase::Waiting,
        Send::Nothing,
        Tell::Doubtful);

    for (const Phase phase : {Phase::Waiting, Phase::Asking, Phase::Answered})
        row(qPrintable(QStringLiteral("nothing is heard in phase %1").arg(int(phase))),
            in(phase),
            Stale{},
            phase,
            Send::Nothing,
            Tell::Lost);
    row("it is there again", in(Phase::Holding), Stale{}, Phase::Holding);

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
    if (now.phase != Phase::Waiting)
        QCOMPARE(step.wait.has_value(), step.next.phase == Phase::Waiting);
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
                                                           Elapsed{},
                                                           Stale{}})
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
                                 Elapsed{},
                                 Stale{}};
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
