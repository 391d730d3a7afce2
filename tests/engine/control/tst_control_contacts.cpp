// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/contacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using control::ContactStatus;

class ControlContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOnItsWay();
    void keepsEveryValueOfItsEnums();
    void namesFieldsAsScriptsExpectThem();
    void refusesWhatIsMissingOrUnknown();
    void tellsWhatIsListed();
    void tellsWhoIsApprovedBeforehand();
    void tellsWhoHasRefused();
    void knowsTheEnginesRefusals();
};

namespace {

const QDateTime aTime = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

ContactStatus fullContact()
{
    return {.user = u"alice@contoso.com"_s,
            .contact = u"romeo@fabrikam.com"_s,
            .state = control::Subscription::From,
            .added = true,
            .pendingIn = true,
            .pendingOut = true,
            .preApproved = true,
            .owed = {u"subscribe"_s, u"subscribed"_s},
            .blocked = true,
            .show = control::Show::ExtendedAway,
            .since = aTime};
}

QJsonValue throughText(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

} // namespace

void ControlContactsTest::keepsEveryFieldOnItsWay()
{
    const control::PendingPage pending{
        .pending = {{.user = u"a@b.c"_s, .contact = u"d@e.f"_s, .since = aTime}, {}}, .total = 7};
    const control::UserPage users{
        .users = {{.user = u"a@b.c"_s, .contacts = 1, .pendingRequests = 2, .devices = 3}},
        .total = 9'000'000'000};
    const control::SubscriptionCounts counts{.domain = u"fabrikam.com"_s,
                                             .contacts = 1,
                                             .none = 2,
                                             .to = 3,
                                             .from = 4,
                                             .both = 5,
                                             .pendingIn = 6,
                                             .pendingOut = 7,
                                             .owed = 8};
    const control::SubscriptionPage page{.partners = {counts, {}},
                                         .partnersTotal = 3,
                                         .all = counts,
                                         .watches = 11,
                                         .publications = 12};

    QCOMPARE(control::contactStatus(throughText(toJson(fullContact()))).value(), fullContact());
    const QList<ContactStatus> contacts{fullContact(), {}};
    QCOMPARE(control::contactStatuses(throughText(toJson(contacts))).value(), contacts);
    QCOMPARE(control::pendingPage(throughText(toJson(pending))).value(), pending);
    QCOMPARE(control::userPage(throughText(toJson(users))).value(), users);
    QCOMPARE(control::subscriptionPage(throughText(toJson(page))).value(), page);
}

void ControlContactsTest::keepsEveryValueOfItsEnums()
{
    ContactStatus contact;
    for (int show = 0; show <= int(control::Show::DoNotDisturb); ++show) {
        contact.show = static_cast<control::Show>(show);
        QCOMPARE(control::contactStatus(toJson(contact)).value(), contact);
    }
    for (int state = 0; state <= int(control::Subscription::Both); ++state) {
        contact.state = static_cast<control::Subscription>(state);
        QCOMPARE(control::contactStatus(toJson(contact)).value(), contact);
    }
}

void ControlContactsTest::namesFieldsAsScriptsExpectThem()
{
    const QJsonObject json = toJson(QList{fullContact()})["contacts"_L1][0].toObject();

    QCOMPARE(json.keys(),
             (QStringList{u"added"_s,
                          u"blocked"_s,
                          u"contact"_s,
                          u"owed"_s,
                          u"pending_in"_s,
                          u"pending_out"_s,
                          u"pre_approved"_s,
                          u"show"_s,
                          u"since"_s,
                          u"state"_s,
                          u"user"_s}));
    QCOMPARE(json["state"_L1].toString(), u"from"_s);
    QCOMPARE(json["show"_L1].toString(), u"xa"_s);
    QCOMPARE(control::methodName(control::ContactDeed::Unblock), u"contact.unblock"_s);
}

void ControlContactsTest::refusesWhatIsMissingOrUnknown()
{
    QJsonObject missing = toJson(fullContact());
    missing.remove(u"blocked"_s);
    QJsonObject unknown = toJson(fullContact());
    unknown[u"show"_s] = u"dancing"_s;
    QJsonObject nested = toJson(control::SubscriptionPage());
    nested[u"all"_s] = QJsonObject();

    QVERIFY(control::contactStatus(missing).error().evidence.contains(u"blocked"_s));
    QVERIFY(control::contactStatus(unknown).error().evidence.contains(u"show"_s));
    QVERIFY(!control::subscriptionPage(nested).has_value());
    QVERIFY(!control::contactStatuses(QJsonObject()).has_value());
    QVERIFY(!control::pendingPage(QJsonArray()).has_value());
}

void ControlContactsTest::tellsWhoIsApprovedBeforehand()
{
    using control::Subscription;
    for (const auto &[state, isOpen] : {std::pair(Subscription::None, true),
                                        std::pair(Subscription::To, true),
                                        std::pair(Subscription::From, false),
                                        std::pair(Subscription::Both, false)}) {
        QCOMPARE(control::isApprovedBeforehand({.state = state, .preApproved = true}), isOpen);
        QVERIFY(!control::isApprovedBeforehand({.state = state}));
    }
}

void ControlContactsTest::tellsWhoHasRefused()
{
    using control::Subscription;
    QVERIFY(control::hasRefused({.added = true}));
    QVERIFY(control::hasRefused({.state = Subscription::From, .added = true}));
    QVERIFY(!control::hasRefused({.added = true, .pendingOut = true}));
    QVERIFY(!control::hasRefused({.state = Subscription::To, .added = true}));
    QVERIFY(!control::hasRefused({.state = Subscription::Both, .added = true}));
    QVERIFY(!control::hasRefused({}));
}

void ControlContactsTest::tellsWhatIsListed()
{
    QVERIFY(!control::isListed({.user = u"a@b.c"_s, .contact = u"d@e.f"_s}));
    QVERIFY(control::isListed({.state = control::Subscription::To}));
    QVERIFY(control::isListed({.added = true}));
    QVERIFY(control::isListed({.pendingIn = true}));
    QVERIFY(control::isListed({.pendingOut = true}));
    QVERIFY(control::isListed({.preApproved = true}));
    QVERIFY(control::isListed({.owed = {u"unsubscribe"_s}}));
    QVERIFY(control::isListed({.blocked = true}));
}

void ControlContactsTest::knowsTheEnginesRefusals()
{
    using Reason = control::ControlError::Reason;
    using control::ContactRefusal;

    QCOMPARE(control::contactRefusal({Reason::Refused, {}, int(ContactRefusal::ListFull)}),
             ContactRefusal::ListFull);
    QCOMPARE(control::contactRefusal({Reason::Refused, {}, -32602}), std::nullopt);
    QCOMPARE(control::contactRefusal({Reason::TimedOut, {}, 20}), std::nullopt);
}

QTEST_GUILESS_MAIN(ControlContactsTest)
#include "tst_control_contacts.moc"
