// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/client.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <expected>
#include <optional>

namespace control {

// What the engine tells about the contact lists of our people, who alone keeps them: the answers
// to "contacts", "pending", "users" and "subscriptions", and the data of events.

enum class Subscription { // RFC 6121 §2.1.2.5, seen from our person
    None,
    To,
    From,
    Both
};

enum class Show { // RFC 6121 §4.7.2.1
    Offline,
    Available,
    Chat,
    Away,
    ExtendedAway,
    DoNotDisturb
};

struct ContactStatus {
    QString user = {}; // ours: "alice@contoso.com"
    QString contact = {}; // "romeo@fabrikam.com"
    Subscription state = Subscription::None;
    bool added = false; // by our person; also who has refused him since
    bool pendingIn = false; // he asks our person, who has not answered
    bool pendingOut = false; // our person asked him
    bool preApproved = false; // our person has said yes, should he ask (RFC 6121 §3.4)
    QStringList owed = {}; // what his server has not confirmed yet: "subscribe", …
    bool blocked = false;
    Show show = Show::Offline; // his, as our person sees it
    QDateTime since = {}; // UTC; of the latest change; invalid: before the engine started

    bool operator==(const ContactStatus &) const = default;
};

// He has been approved, and has not asked yet.
[[nodiscard]] bool isApprovedBeforehand(const ContactStatus &contact);
// Our person added him, and he said no.
[[nodiscard]] bool hasRefused(const ContactStatus &contact);
// Whether there is anything to list; an event may tell of one that is gone.
[[nodiscard]] bool isListed(const ContactStatus &contact);

struct PendingRequest {
    QString user = {};
    QString contact = {}; // who asks
    QDateTime since = {}; // UTC; invalid: before the engine started

    bool operator==(const PendingRequest &) const = default;
};

struct PendingPage {
    QList<PendingRequest> pending = {};
    qint64 total = 0; // there may be more than are listed

    bool operator==(const PendingPage &) const = default;
};

struct UserStatus {
    QString user = {};
    qint64 contacts = 0;
    qint64 pendingRequests = 0;
    qint64 devices = 0; // registered ones

    bool operator==(const UserStatus &) const = default;
};

struct UserPage {
    QList<UserStatus> users = {};
    qint64 total = 0; // that match

    bool operator==(const UserPage &) const = default;
};

struct SubscriptionCounts {
    QString domain = {}; // of a partner; empty: of all
    qint64 contacts = 0;
    qint64 none = 0; // by Subscription
    qint64 to = 0;
    qint64 from = 0;
    qint64 both = 0;
    qint64 pendingIn = 0;
    qint64 pendingOut = 0;
    qint64 owed = 0; // contacts whose server has not confirmed everything

    bool operator==(const SubscriptionCounts &) const = default;
};

struct SubscriptionPage {
    QList<SubscriptionCounts> partners = {}; // by domain
    qint64 partnersTotal = 0; // there may be more than are listed
    SubscriptionCounts all = {};
    qint64 watches = 0; // SIP dialogs of event "presence"
    qint64 publications = 0;

    bool operator==(const SubscriptionPage &) const = default;
};

// What can be done about a contact: method "contact.add" …, params {"user", "contact"}.
enum class ContactDeed {
    Add,
    Remove,
    Approve,
    Refuse,
    Block,
    Unblock
};

// Why the engine would not; the code of its answer.
enum class ContactRefusal {
    UnknownUser = 20, // not one of ours
    NoAccess, // the domain is no partner's, or the user's policy forbids it
    UnknownContact, // not in the list
    NothingPending, // he does not ask
    ListFull
};

[[nodiscard]] QString stateName(Subscription state); // "none", "to", …
[[nodiscard]] QString stateName(Show show); // "offline", "available", "chat", "away", "xa", "dnd"
[[nodiscard]] QString methodName(ContactDeed deed); // "contact.add"
[[nodiscard]] std::optional<ContactRefusal> contactRefusal(const ControlError &error);

constexpr Subscription lastOf(Subscription /*any*/)
{
    return Subscription::Both;
}
constexpr Show lastOf(Show /*any*/)
{
    return Show::DoNotDisturb;
}

[[nodiscard]] QJsonObject toJson(const ContactStatus &contact);
[[nodiscard]] std::expected<ContactStatus, ControlError> contactStatus(const QJsonValue &json);
// {"contacts": […]}
[[nodiscard]] QJsonObject toJson(const QList<ContactStatus> &contacts);
[[nodiscard]] std::expected<QList<ContactStatus>, ControlError>
contactStatuses(const QJsonValue &json);
[[nodiscard]] QJsonObject toJson(const PendingPage &page); // {"pending": […], "total": 3}
[[nodiscard]] std::expected<PendingPage, ControlError> pendingPage(const QJsonValue &json);
[[nodiscard]] QJsonObject toJson(const UserPage &page); // {"users": […], "total": 3}
[[nodiscard]] std::expected<UserPage, ControlError> userPage(const QJsonValue &json);
[[nodiscard]] QJsonObject toJson(const SubscriptionPage &page);
[[nodiscard]] std::expected<SubscriptionPage, ControlError>
subscriptionPage(const QJsonValue &json);

} // namespace control
