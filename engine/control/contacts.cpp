// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/contacts.h"

#include "engine/control/json_fields.h"

using namespace Qt::StringLiterals;

namespace control {

template<>
struct Fields<ContactStatus> {
    static void name(auto &json, ContactStatus &contact)
    {
        json.field("user"_L1, contact.user);
        json.field("contact"_L1, contact.contact);
        json.field("state"_L1, contact.state);
        json.field("added"_L1, contact.added);
        json.field("pending_in"_L1, contact.pendingIn);
        json.field("pending_out"_L1, contact.pendingOut);
        json.field("pre_approved"_L1, contact.preApproved);
        json.field("owed"_L1, contact.owed);
        json.field("blocked"_L1, contact.blocked);
        json.field("show"_L1, contact.show);
        json.field("since"_L1, contact.since);
    }
};

template<>
struct Fields<PendingRequest> {
    static void name(auto &json, PendingRequest &request)
    {
        json.field("user"_L1, request.user);
        json.field("contact"_L1, request.contact);
        json.field("since"_L1, request.since);
    }
};

template<>
struct Fields<PendingPage> {
    static void name(auto &json, PendingPage &page)
    {
        json.field("pending"_L1, page.pending);
        json.field("total"_L1, page.total);
    }
};

template<>
struct Fields<UserStatus> {
    static void name(auto &json, UserStatus &user)
    {
        json.field("user"_L1, user.user);
        json.field("contacts"_L1, user.contacts);
        json.field("pending_requests"_L1, user.pendingRequests);
        json.field("devices"_L1, user.devices);
    }
};

template<>
struct Fields<UserPage> {
    static void name(auto &json, UserPage &page)
    {
        json.field("users"_L1, page.users);
        json.field("total"_L1, page.total);
    }
};

template<>
struct Fields<SubscriptionCounts> {
    static void name(auto &json, SubscriptionCounts &counts)
    {
        json.field("domain"_L1, counts.domain);
        json.field("contacts"_L1, counts.contacts);
        json.field("none"_L1, counts.none);
        json.field("to"_L1, counts.to);
        json.field("from"_L1, counts.from);
        json.field("both"_L1, counts.both);
        json.field("pending_in"_L1, counts.pendingIn);
        json.field("pending_out"_L1, counts.pendingOut);
        json.field("owed"_L1, counts.owed);
    }
};

template<>
struct Fields<SubscriptionPage> {
    static void name(auto &json, SubscriptionPage &page)
    {
        json.field("partners"_L1, page.partners);
        json.field("partners_total"_L1, page.partnersTotal);
        json.field("all"_L1, page.all);
        json.field("watches"_L1, page.watches);
        json.field("publications"_L1, page.publications);
    }
};

bool isApprovedBeforehand(const ContactStatus &contact)
{
    return contact.preApproved && contact.state != Subscription::From
        && contact.state != Subscription::Both;
}

bool hasRefused(const ContactStatus &contact)
{
    const bool isSeen = contact.state == Subscription::To || contact.state == Subscription::Both;
    return contact.added && !isSeen && !contact.pendingOut;
}

bool isListed(const ContactStatus &contact)
{
    return contact.state != Subscription::None || contact.added || contact.pendingIn
        || contact.pendingOut || contact.preApproved || contact.blocked || !contact.owed.isEmpty();
}

QString stateName(Subscription state)
{
    switch (state) {
    case Subscription::None:
        return u"none"_s;
    case Subscription::To:
        return u"to"_s;
    case Subscription::From:
        return u"from"_s;
    case Subscription::Both:
        return u"both"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(Show show)
{
    switch (show) {
    case Show::Offline:
        return u"offline"_s;
    case Show::Available:
        return u"available"_s;
    case Show::Chat:
        return u"chat"_s;
    case Show::Away:
        return u"away"_s;
    case Show::ExtendedAway:
        return u"xa"_s;
    case Show::DoNotDisturb:
        return u"dnd"_s;
    }
    Q_UNREACHABLE();
}

QString methodName(ContactDeed deed)
{
    switch (deed) {
    case ContactDeed::Add:
        return u"contact.add"_s;
    case ContactDeed::Remove:
        return u"contact.remove"_s;
    case ContactDeed::Approve:
        return u"contact.approve"_s;
    case ContactDeed::Refuse:
        return u"contact.refuse"_s;
    case ContactDeed::Block:
        return u"contact.block"_s;
    case ContactDeed::Unblock:
        return u"contact.unblock"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ContactRefusal> contactRefusal(const ControlError &error)
{
    if (error.reason != ControlError::Reason::Refused
        || error.code < static_cast<int>(ContactRefusal::UnknownUser)
        || error.code > static_cast<int>(ContactRefusal::ListFull))
        return std::nullopt;
    return static_cast<ContactRefusal>(error.code);
}

QJsonObject toJson(const ContactStatus &contact)
{
    return JsonWriter::object(contact);
}

std::expected<ContactStatus, ControlError> contactStatus(const QJsonValue &json)
{
    return JsonReader::object<ContactStatus>(json, "a contact"_L1);
}

QJsonObject toJson(const QList<ContactStatus> &contacts)
{
    return {{u"contacts"_s, JsonWriter::array(contacts)}};
}

std::expected<QList<ContactStatus>, ControlError> contactStatuses(const QJsonValue &json)
{
    return JsonReader::array<ContactStatus>(json["contacts"_L1], "contacts"_L1);
}

QJsonObject toJson(const PendingPage &page)
{
    return JsonWriter::object(page);
}

std::expected<PendingPage, ControlError> pendingPage(const QJsonValue &json)
{
    return JsonReader::object<PendingPage>(json, "a page of requests"_L1);
}

QJsonObject toJson(const UserPage &page)
{
    return JsonWriter::object(page);
}

std::expected<UserPage, ControlError> userPage(const QJsonValue &json)
{
    return JsonReader::object<UserPage>(json, "a page of users"_L1);
}

QJsonObject toJson(const SubscriptionPage &page)
{
    return JsonWriter::object(page);
}

std::expected<SubscriptionPage, ControlError> subscriptionPage(const QJsonValue &json)
{
    return JsonReader::object<SubscriptionPage>(json, "a page of subscriptions"_L1);
}

} // namespace control
