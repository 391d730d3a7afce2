// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/contact_messages.h"

#include "wizard/messages/engine_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using control::ContactDeed;
using control::ContactRefusal;
using control::Show;
using control::Subscription;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ContactMessages)
};

QString subscriptionText(Subscription state)
{
    switch (state) {
    case Subscription::None:
        return Text::tr("no presence");
    case Subscription::To:
        return Text::tr("user sees contact");
    case Subscription::From:
        return Text::tr("contact sees user");
    case Subscription::Both:
        return Text::tr("both see each other");
    }
    return {};
}

QString subscriptionExplanation(Subscription state)
{
    switch (state) {
    case Subscription::None:
        return Text::tr("Neither sees the other's presence.");
    case Subscription::To:
        return Text::tr("The user sees the contact's presence, the contact does not see theirs.");
    case Subscription::From:
        return Text::tr("The contact sees the user's presence, the user does not see theirs.");
    case Subscription::Both:
        return Text::tr("Both see each other's presence.");
    }
    return {};
}

QString sentence(ContactRefusal refusal)
{
    switch (refusal) {
    case ContactRefusal::UnknownUser:
        return Text::tr("This is none of your users. Check the address.");
    case ContactRefusal::NoAccess:
        return Text::tr("The user may not talk to people of this domain. Look at the effective "
                        "permission on the page Policies.");
    case ContactRefusal::UnknownContact:
        return Text::tr("The user does not have this contact any more. The list shows what there "
                        "is now.");
    case ContactRefusal::NothingPending:
        return Text::tr("The contact does not ask any more. There is nothing left to do.");
    case ContactRefusal::ListFull:
        return Text::tr("The contact list of this user is full. Remove contacts that are not "
                        "needed.");
    }
    return {};
}

} // namespace

QString showText(Show show)
{
    switch (show) {
    case Show::Offline:
        return Text::tr("Offline");
    case Show::Available:
        return Text::tr("Available");
    case Show::Chat:
        return Text::tr("Free to chat");
    case Show::Away:
        return Text::tr("Away");
    case Show::ExtendedAway:
        return Text::tr("Away for long");
    case Show::DoNotDisturb:
        return Text::tr("Do not disturb");
    }
    return {};
}

QString relationText(const control::ContactStatus &contact)
{
    QStringList parts;
    if (contact.blocked)
        parts += Text::tr("blocked");
    if (contact.pendingIn)
        parts += Text::tr("contact asks");
    if (contact.pendingOut)
        parts += Text::tr("user asked");
    if (control::hasRefused(contact))
        parts += Text::tr("contact refused");
    if (control::isApprovedBeforehand(contact))
        parts += Text::tr("approved beforehand");
    if (parts.isEmpty() && contact.state == Subscription::None && !contact.owed.isEmpty())
        return Text::tr("removed, not confirmed yet");
    if (parts.isEmpty() || contact.state != Subscription::None)
        parts += subscriptionText(contact.state);
    return parts.join(u", "_s);
}

QString relationExplanation(const control::ContactStatus &contact)
{
    QStringList sentences{subscriptionExplanation(contact.state)};
    if (contact.blocked)
        sentences += Text::tr("The contact is blocked: nothing of theirs reaches the user.");
    if (contact.pendingIn)
        sentences += Text::tr("The contact asks to see the user's presence. Approve or refuse it.");
    if (contact.pendingOut)
        sentences += Text::tr("The user asked to see the contact's presence; the contact has not "
                              "answered yet.");
    if (control::hasRefused(contact))
        sentences +=
            Text::tr("The contact refused to be seen. Add the contact again to ask at once; the "
                     "user's phone may ask again after a day.");
    if (control::isApprovedBeforehand(contact))
        sentences += Text::tr("The contact may see the user's presence as soon as they ask.");
    if (!contact.owed.isEmpty())
        sentences += Text::tr("The partner's server has not confirmed the latest change yet; "
                              "it is told again until it does.");
    return sentences.join(u' ');
}

QString waitingText(ContactDeed deed, qsizetype count)
{
    const auto number = static_cast<int>(count);
    switch (deed) {
    case ContactDeed::Approve:
        return Text::tr("Approving %n request(s).", nullptr, number);
    case ContactDeed::Refuse:
        return Text::tr("Refusing %n request(s).", nullptr, number);
    case ContactDeed::Remove:
        return Text::tr("Removing %n contact(s).", nullptr, number);
    case ContactDeed::Add:
        return Text::tr("Adding %n contact(s).", nullptr, number);
    case ContactDeed::Block:
        return Text::tr("Blocking %n contact(s).", nullptr, number);
    case ContactDeed::Unblock:
        return Text::tr("Unblocking %n contact(s).", nullptr, number);
    }
    return {};
}

Explanation explainContact(const control::ControlError &error)
{
    Explanation explanation = explain(error);
    if (const auto refusal = control::contactRefusal(error))
        explanation.sentence = sentence(*refusal);
    return explanation;
}

QString sinceText(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const QDateTime local = since.toLocalTime();
    return local.date() == now.toLocalTime().date()
        ? QLocale().toString(local.time(), QLocale::ShortFormat)
        : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace wizard
