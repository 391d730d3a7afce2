// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/contacts.h"

#include <expected>

namespace puented {

// The contact lists of our people as an administrator asks for them and changes them. Users are
// canonical ("alice@contoso.com"), contacts are bare JIDs in their canonical form. Nothing waits.
class ContactBook
{
public:
    struct Fault {
        control::ContactRefusal reason;
        QString evidence = {}; // English
    };
    using Done = std::expected<void, Fault>;

    ContactBook() = default;
    ContactBook(const ContactBook &) = delete;
    ContactBook &operator=(const ContactBook &) = delete;
    virtual ~ContactBook() = default;

    [[nodiscard]] virtual std::expected<QList<control::ContactStatus>, Fault>
    contacts(const QString &user) const = 0;
    // Not listed: a status that says nothing.
    [[nodiscard]] virtual control::ContactStatus contact(const QString &user,
                                                         const QString &contact) const = 0;
    [[nodiscard]] virtual control::PendingPage pending(qsizetype limit) const = 0;
    // Those whose address contains `part`, by address.
    [[nodiscard]] virtual control::UserPage users(const QString &part, qsizetype limit) const = 0;
    [[nodiscard]] virtual control::SubscriptionPage subscriptions(qsizetype offset,
                                                                  qsizetype limit) const = 0;
    // What has been done already is done: no fault.
    [[nodiscard]] virtual Done
    carryOut(control::ContactDeed deed, const QString &user, const QString &contact) = 0;
};

} // namespace puented
