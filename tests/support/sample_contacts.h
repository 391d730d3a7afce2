// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_contact_book.h"

namespace test {

// Three requests and two people, of whom Alice has a contact in each state that a person can be in:
// seen, asking, asked, blocked, approved beforehand and having refused.
inline void fillWithSamples(FakeContactBook &book)
{
    using control::Show;
    using control::Subscription;
    const QString alice = QStringLiteral("alice@contoso.com");
    const QString bob = QStringLiteral("bob@contoso.com");
    const QDateTime since(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    const auto at = [](const char *name) {
        return QString::fromLatin1(name) + QStringLiteral("@fabrikam.com");
    };
    book.put({.user = alice,
              .contact = at("romeo"),
              .state = Subscription::Both,
              .show = Show::Available,
              .since = since});
    book.put({.user = alice,
              .contact = at("juliet"),
              .state = Subscription::To,
              .pendingIn = true,
              .show = Show::DoNotDisturb,
              .since = since});
    book.put({.user = alice, .contact = at("nurse"), .pendingIn = true, .since = since});
    book.put(
        {.user = alice, .contact = at("tybalt"), .state = Subscription::From, .blocked = true});
    book.put({.user = alice,
              .contact = at("paris"),
              .pendingOut = true,
              .owed = {QStringLiteral("subscribe")}});
    book.put({.user = alice, .contact = at("rosaline"), .preApproved = true});
    book.put({.user = alice, .contact = at("benvolio"), .added = true, .since = since});
    book.put({.user = bob, .contact = at("nurse"), .pendingIn = true, .since = since});
}

} // namespace test
