// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/subscription.h"

#include <QTest>

#include <array>

using namespace xmpp;
using enum SubscriptionState;
using enum SubscriptionType;

class SubscriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treatsTheUsersStanzasAsTheRfcSays_data();
    void treatsTheUsersStanzasAsTheRfcSays();
    void treatsTheContactsStanzasAsTheRfcSays_data();
    void treatsTheContactsStanzasAsTheRfcSays();
    void consentGivenBeforehandAnswersARequestAtOnce_data();
    void consentGivenBeforehandAnswersARequestAtOnce();
    void consentGivenBeforehandChangesNothingElse();
    void onlyAWithdrawalCancelsConsentGivenBeforehand();
    void peopleWhoAskEachOtherAgainDoNotAnswerForEver();
    void namesAreThoseOfTheProtocol();
};

namespace {

constexpr std::array allStates{None,
                               NonePendingOut,
                               NonePendingIn,
                               NonePendingOutIn,
                               To,
                               ToPendingIn,
                               From,
                               FromPendingOut,
                               Both};
constexpr std::array allTypes{Subscribe, Unsubscribe, Subscribed, Unsubscribed};
constexpr std::array titles{
    "none", "none+out", "none+in", "none+out+in", "to", "to+in", "from", "from+out", "both"};

// A cell of the tables of RFC 6121 Appendix A.
struct Out {
    bool route;
    SubscriptionState next;
    bool preApprove = false;
};
struct In {
    bool deliver;
    SubscriptionState next;
    std::optional<SubscriptionType> reply = {};
};

constexpr bool must = true;
constexpr bool mustNot = false;
constexpr bool shouldNot = false;
constexpr bool preApproval = true;

// Tables 2 to 5: subscribe, unsubscribe, subscribed, unsubscribed; a row for each state.
constexpr std::array<std::array<Out, 4>, 9> outboundTable{{
    {{{must, NonePendingOut}, {must, None}, {mustNot, None, preApproval}, {shouldNot, None}}},
    {{{must, NonePendingOut},
      {must, None},
      {mustNot, NonePendingOut, preApproval},
      {shouldNot, NonePendingOut}}},
    {{{must, NonePendingOutIn}, {must, NonePendingIn}, {must, From}, {must, None}}},
    {{{must, NonePendingOutIn},
      {must, NonePendingIn},
      {must, FromPendingOut},
      {must, NonePendingOut}}},
    {{{must, To}, {must, None}, {mustNot, To, preApproval}, {shouldNot, To}}},
    {{{must, ToPendingIn}, {must, NonePendingIn}, {must, Both}, {must, To}}},
    {{{must, FromPendingOut}, {must, From}, {mustNot, From}, {must, None}}},
    {{{must, FromPendingOut}, {must, From}, {mustNot, FromPendingOut}, {must, NonePendingOut}}},
    {{{must, Both}, {must, From}, {mustNot, Both}, {must, To}}},
}};

// Tables 6 to 9.
constexpr std::array<std::array<In, 4>, 9> inboundTable{{
    {{{must, NonePendingIn}, {shouldNot, None}, {shouldNot, None}, {shouldNot, None}}},
    {{{must, NonePendingOutIn}, {shouldNot, NonePendingOut}, {must, To}, {must, None}}},
    {{{shouldNot, NonePendingIn},
      {must, None, Unsubscribed},
      {shouldNot, NonePendingIn},
      {shouldNot, NonePendingIn}}},
    {{{shouldNot, NonePendingOutIn},
      {must, NonePendingOut, Unsubscribed},
      {must, ToPendingIn},
      {must, NonePendingIn}}},
    {{{must, ToPendingIn}, {shouldNot, To}, {shouldNot, To}, {must, None}}},
    {{{shouldNot, ToPendingIn},
      {must, To, Unsubscribed},
      {shouldNot, ToPendingIn},
      {must, NonePendingIn}}},
    {{{shouldNot, From, Subscribed},
      {must, None, Unsubscribed},
      {shouldNot, From},
      {shouldNot, From}}},
    {{{shouldNot, FromPendingOut, Subscribed},
      {must, NonePendingOut, Unsubscribed},
      {must, Both},
      {must, From}}},
    {{{shouldNot, Both, Subscribed}, {must, To, Unsubscribed}, {shouldNot, Both}, {must, From}}},
}};

void eachCell()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("type");
    for (std::size_t state = 0; state < allStates.size(); ++state) {
        for (std::size_t type = 0; type < allTypes.size(); ++type)
            QTest::addRow("%s, %s", titles.at(state), name(allTypes.at(type)).constData())
                << int(state) << int(type);
    }
}

std::pair<std::size_t, std::size_t> cell()
{
    QFETCH(int, state);
    QFETCH(int, type);
    return {static_cast<std::size_t>(state), static_cast<std::size_t>(type)};
}

} // namespace

void SubscriptionTest::treatsTheUsersStanzasAsTheRfcSays_data()
{
    eachCell();
}

void SubscriptionTest::treatsTheUsersStanzasAsTheRfcSays()
{
    const auto [state, type] = cell();
    const Out expected = outboundTable.at(state).at(type);

    const OutboundStep step = outbound(allStates.at(state), allTypes.at(type));

    QCOMPARE(step.route, expected.route);
    QCOMPARE(step.next, expected.next);
    QCOMPARE(step.preApprove, expected.preApprove);
}

void SubscriptionTest::treatsTheContactsStanzasAsTheRfcSays_data()
{
    eachCell();
}

void SubscriptionTest::treatsTheContactsStanzasAsTheRfcSays()
{
    const auto [state, type] = cell();
    const In expected = inboundTable.at(state).at(type);

    const InboundStep step = inbound(allStates.at(state), allTypes.at(type));

    QCOMPARE(step.deliver, expected.deliver);
    QCOMPARE(step.next, expected.next);
    QCOMPARE(step.autoReply, expected.reply);
}

void SubscriptionTest::consentGivenBeforehandAnswersARequestAtOnce_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");

    const auto row = [](SubscriptionState before, SubscriptionState after) {
        QTest::addRow("%s", titles.at(static_cast<std::size_t>(before)))
            << int(before) << int(after);
    };
    row(None, From);
    row(NonePendingOut, FromPendingOut);
    row(NonePendingIn, From);
    row(NonePendingOutIn, FromPendingOut);
    row(To, Both);
    row(ToPendingIn, Both);
    row(From, From);
    row(FromPendingOut, FromPendingOut);
    row(Both, Both);
}

void SubscriptionTest::consentGivenBeforehandAnswersARequestAtOnce()
{
    QFETCH(int, before);
    QFETCH(int, after);

    const InboundStep step = inbound(static_cast<SubscriptionState>(before), Subscribe, true);

    // RFC 6121 §3.4.2: not delivered, answered.
    QCOMPARE(step, (InboundStep{false, static_cast<SubscriptionState>(after), Subscribed}));
}

void SubscriptionTest::consentGivenBeforehandChangesNothingElse()
{
    for (const SubscriptionState state : allStates) {
        for (const SubscriptionType type : {Unsubscribe, Subscribed, Unsubscribed})
            QCOMPARE(inbound(state, type, true), inbound(state, type, false));
    }
}

void SubscriptionTest::onlyAWithdrawalCancelsConsentGivenBeforehand()
{
    for (const SubscriptionState state : allStates) {
        for (const SubscriptionType type : allTypes)
            QCOMPARE(outbound(state, type).cancelPreApproval, type == Unsubscribed);
    }
}

// Each side's answer goes to the other until nobody answers: no pair of states may ping-pong.
void SubscriptionTest::peopleWhoAskEachOtherAgainDoNotAnswerForEver()
{
    for (SubscriptionState receiver : allStates) {
        for (SubscriptionState other : allStates) {
            for (const SubscriptionType type : allTypes) {
                std::optional<SubscriptionType> stanza = type;
                int answers = 0;
                for (; stanza; std::swap(receiver, other)) {
                    const InboundStep step = inbound(receiver, *stanza, true);
                    receiver = step.next;
                    stanza = step.autoReply;
                    QVERIFY(++answers < 3);
                }
            }
        }
    }
}

void SubscriptionTest::namesAreThoseOfTheProtocol()
{
    QByteArrayList states;
    for (const SubscriptionState state : allStates)
        states.append(name(state));

    QCOMPARE(states,
             (QByteArrayList{"none", "none", "none", "none", "to", "to", "from", "from", "both"}));
    for (const SubscriptionType type : allTypes)
        QCOMPARE(subscriptionType(name(type)), type);
    QCOMPARE(subscriptionType("probe"), std::nullopt);
    QCOMPARE(subscriptionType(""), std::nullopt);
}

QTEST_GUILESS_MAIN(SubscriptionTest)
#include "tst_subscription.moc"
