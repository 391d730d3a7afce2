// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daemon/contact_book.h"

#include <QMap>

#include <functional>

namespace test {

// Contact lists in memory, without partners or people behind them.
class FakeContactBook final : public puented::ContactBook
{
public:
    using Contacts = QMap<QString, control::ContactStatus>;

    QMap<QString, Contacts> lists; // by user
    std::optional<Fault> fault; // of the next deed
    std::function<void(const QString &user, const QString &contact)> changed;
    int deeds = 0;

    void put(const control::ContactStatus &contact)
    {
        lists[contact.user][contact.contact] = contact;
        if (changed)
            changed(contact.user, contact.contact);
    }

    [[nodiscard]] std::expected<QList<control::ContactStatus>, Fault>
    contacts(const QString &user) const override
    {
        if (!lists.contains(user))
            return std::unexpected(Fault{control::ContactRefusal::UnknownUser, user});
        return lists[user].values();
    }

    [[nodiscard]] control::ContactStatus contact(const QString &user,
                                                 const QString &contact) const override
    {
        control::ContactStatus none;
        none.user = user;
        none.contact = contact;
        return lists.value(user).value(contact, none);
    }

    [[nodiscard]] control::PendingPage pending(qsizetype limit) const override
    {
        control::PendingPage page;
        for (const Contacts &list : lists) {
            for (const control::ContactStatus &one : list) {
                if (!one.pendingIn)
                    continue;
                if (++page.total <= limit)
                    page.pending += {one.user, one.contact, one.since};
            }
        }
        return page;
    }

    [[nodiscard]] control::UserPage users(const QString &part, qsizetype limit) const override
    {
        control::UserPage page;
        for (const auto &[user, list] : lists.asKeyValueRange()) {
            if (!user.contains(part) || ++page.total > limit)
                continue;
            control::UserStatus status{
                .user = user, .contacts = list.size(), .pendingRequests = 0, .devices = 1};
            for (const control::ContactStatus &one : list)
                status.pendingRequests += one.pendingIn ? 1 : 0;
            page.users += status;
        }
        return page;
    }

    [[nodiscard]] control::SubscriptionPage subscriptions(qsizetype offset,
                                                          qsizetype limit) const override
    {
        control::SubscriptionPage page;
        page.watches = offset;
        page.publications = limit;
        return page;
    }

    [[nodiscard]] Done
    carryOut(control::ContactDeed deed, const QString &user, const QString &contact) override
    {
        ++deeds;
        if (fault)
            return std::unexpected(*std::exchange(fault, std::nullopt));
        control::ContactStatus &one = lists[user][contact];
        one.user = user;
        one.contact = contact;
        change(one, deed);
        if (!control::isListed(one))
            lists[user].remove(contact);
        if (changed)
            changed(user, contact);
        return {};
    }

private:
    static void change(control::ContactStatus &one, control::ContactDeed deed)
    {
        switch (deed) {
        case control::ContactDeed::Add:
            one.added = true;
            one.pendingOut = true;
            break;
        case control::ContactDeed::Remove:
            one = {.user = one.user, .contact = one.contact};
            break;
        case control::ContactDeed::Approve:
            if (!one.pendingIn) {
                one.preApproved = true;
                break;
            }
            one.pendingIn = false;
            one.state = control::Subscription::From;
            break;
        case control::ContactDeed::Refuse:
            one.pendingIn = false;
            one.preApproved = false;
            break;
        case control::ContactDeed::Block:
            one.blocked = true;
            break;
        case control::ContactDeed::Unblock:
            one.blocked = false;
            break;
        }
    }
};

} // namespace test
