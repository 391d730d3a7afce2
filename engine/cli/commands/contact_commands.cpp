// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/text_table.h"
#include "engine/control/contacts.h"
#include "engine/site/access.h"
#include "engine/site/directories.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using control::ContactDeed;
using control::ContactRefusal;

struct ContactOptions {
    QString user;
    QString contact;
};

struct PageOptions {
    int limit = 1000;
    int offset = 0;
};

QString message(ContactRefusal refusal)
{
    switch (refusal) {
    case ContactRefusal::UnknownUser:
        return u"This is no user of this site. See puentectl user list."_s;
    case ContactRefusal::NoAccess:
        return u"This user may not talk to people of that domain. See puentectl policy effective "
               "with the user and --partner."_s;
    case ContactRefusal::UnknownContact:
        return u"The user has no such contact. See puentectl contact list."_s;
    case ContactRefusal::NothingPending:
        return u"This contact does not ask for anything. See puentectl contact pending."_s;
    case ContactRefusal::ListFull:
        return u"The contact list of this user is full. Remove contacts that are not needed."_s;
    }
    Q_UNREACHABLE();
}

QString reason(ContactRefusal refusal)
{
    switch (refusal) {
    case ContactRefusal::UnknownUser:
        return u"unknown-user"_s;
    case ContactRefusal::NoAccess:
        return u"no-access"_s;
    case ContactRefusal::UnknownContact:
        return u"unknown-contact"_s;
    case ContactRefusal::NothingPending:
        return u"nothing-pending"_s;
    case ContactRefusal::ListFull:
        return u"list-full"_s;
    }
    Q_UNREACHABLE();
}

std::expected<QJsonValue, Failure>
ask(const Session &session, const QString &method, const QJsonObject &params)
{
    const control::Answer answer =
        control::callAndWait(site::controlSocketPath(session.directory), method, params);
    if (answer)
        return *answer;
    Failure why = failure(answer.error());
    if (const auto refusal = control::contactRefusal(answer.error())) {
        why.reason = reason(*refusal);
        why.message = message(*refusal);
    }
    return std::unexpected(why);
}

Failure notAnAddress(const QString &what, const QString &text)
{
    return refused(u"address-malformed"_s,
                   u"%1 is no address of a %2. Write name@domain."_s.arg(text, what));
}

QString done(ContactDeed deed)
{
    switch (deed) {
    case ContactDeed::Add:
        return u"Added %1 to the contacts of %2."_s;
    case ContactDeed::Remove:
        return u"Removed %1 from the contacts of %2."_s;
    case ContactDeed::Approve:
        return u"Approved that %1 sees the presence of %2."_s;
    case ContactDeed::Refuse:
        return u"Refused that %1 sees the presence of %2."_s;
    case ContactDeed::Block:
        return u"Blocked %1 for %2."_s;
    case ContactDeed::Unblock:
        return u"Unblocked %1 for %2."_s;
    }
    Q_UNREACHABLE();
}

Result carryOut(const Session &session, ContactDeed deed, const ContactOptions &options)
{
    if (!site::canonicalUser(options.user))
        return std::unexpected(notAnAddress(u"user"_s, options.user));
    if (!site::canonicalUser(options.contact))
        return std::unexpected(notAnAddress(u"contact"_s, options.contact));
    const auto answer = ask(session,
                            control::methodName(deed),
                            {{u"user"_s, options.user}, {u"contact"_s, options.contact}});
    if (!answer)
        return std::unexpected(answer.error());
    const auto contact = control::contactStatus(*answer);
    if (!contact)
        return std::unexpected(failure(contact.error()));
    return Report{.text = done(deed).arg(contact->contact, contact->user),
                  .json = {{u"contact"_s, toJson(*contact)}}};
}

template<ContactDeed deed>
Result run(const Session &session, const ContactOptions &options)
{
    return carryOut(session, deed, options);
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : u"-"_s;
}

// What is open between the two, in the words of the commands.
QString openText(const control::ContactStatus &contact)
{
    QStringList parts;
    if (contact.pendingIn)
        parts += u"asks"_s;
    if (contact.pendingOut)
        parts += u"asked"_s;
    if (control::hasRefused(contact))
        parts += u"refused"_s;
    if (control::isApprovedBeforehand(contact))
        parts += u"approved beforehand"_s;
    if (contact.blocked)
        parts += u"blocked"_s;
    if (!contact.owed.isEmpty())
        parts += u"not confirmed: "_s + contact.owed.join(u' ');
    return parts.join(u", "_s);
}

Result runList(const Session &session, const ContactOptions &options)
{
    if (!site::canonicalUser(options.user))
        return std::unexpected(notAnAddress(u"user"_s, options.user));
    const auto answer = ask(session, u"contacts"_s, {{u"user"_s, options.user}});
    if (!answer)
        return std::unexpected(answer.error());
    const auto contacts = control::contactStatuses(*answer);
    if (!contacts)
        return std::unexpected(failure(contacts.error()));
    QList<QStringList> rows;
    for (const control::ContactStatus &contact : *contacts)
        rows.append({contact.contact,
                     control::stateName(contact.state),
                     control::stateName(contact.show),
                     timeText(contact.since),
                     openText(contact)});
    return Report{
        .text = rows.isEmpty()
            ? u"There are no contacts."_s
            : textTable({u"CONTACT"_s, u"STATE"_s, u"SHOW"_s, u"SINCE"_s, u"OPEN"_s}, rows),
        .json = toJson(*contacts)};
}

// Below a list that was cut; empty: it was not.
QString remainder(qsizetype shown, qint64 total)
{
    return shown < total ? u"\n%1 of %2 are shown."_s.arg(shown).arg(total) : QString();
}

Result runPending(const Session &session, const PageOptions &options)
{
    const auto answer = ask(session, u"pending"_s, {{u"limit"_s, options.limit}});
    if (!answer)
        return std::unexpected(answer.error());
    const auto page = control::pendingPage(*answer);
    if (!page)
        return std::unexpected(failure(page.error()));
    QList<QStringList> rows;
    for (const control::PendingRequest &request : page->pending)
        rows.append({request.contact, request.user, timeText(request.since)});
    return Report{.text = rows.isEmpty()
                      ? u"No request is waiting."_s
                      : textTable({u"CONTACT"_s, u"ASKS FOR"_s, u"SINCE"_s}, rows)
                          + remainder(rows.size(), page->total),
                  .json = toJson(*page)};
}

QStringList rowOf(const control::SubscriptionCounts &counts)
{
    QStringList row{counts.domain.isEmpty() ? u"all"_s : counts.domain};
    for (const qint64 count : {counts.contacts,
                               counts.both,
                               counts.to,
                               counts.from,
                               counts.none,
                               counts.pendingIn,
                               counts.pendingOut,
                               counts.owed})
        row += QString::number(count);
    return row;
}

Result runSubscriptions(const Session &session, const PageOptions &options)
{
    const auto answer = ask(
        session, u"subscriptions"_s, {{u"offset"_s, options.offset}, {u"limit"_s, options.limit}});
    if (!answer)
        return std::unexpected(answer.error());
    const auto page = control::subscriptionPage(*answer);
    if (!page)
        return std::unexpected(failure(page.error()));
    QList<QStringList> rows;
    for (const control::SubscriptionCounts &partner : page->partners)
        rows.append(rowOf(partner));
    rows.append(rowOf(page->all));
    const QStringList headings{u"PARTNER"_s,
                               u"CONTACTS"_s,
                               u"BOTH"_s,
                               u"TO"_s,
                               u"FROM"_s,
                               u"NONE"_s,
                               u"ASK US"_s,
                               u"ASKED"_s,
                               u"NOT CONFIRMED"_s};
    return Report{
        .text = textTable(headings, rows) + remainder(page->partners.size(), page->partnersTotal)
            + u"\nSIP watches: %1, publications: %2"_s.arg(page->watches).arg(page->publications),
        .json = toJson(*page)};
}

void defineUser(CLI::App &command, ContactOptions &options)
{
    addText(command, "user", options.user, "Ours: user@domain")->required();
}

void defineBoth(CLI::App &command, ContactOptions &options)
{
    defineUser(command, options);
    addText(command, "contact", options.contact, "Theirs: user@domain")->required();
}

void defineLimit(CLI::App &command, PageOptions &options)
{
    command.add_option("--limit", options.limit, "How many at most")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
}

void definePage(CLI::App &command, PageOptions &options)
{
    defineLimit(command, options);
    command.add_option("--offset", options.offset, "How many to leave out first")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
}

} // namespace

void addContactCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group =
        *parser.add_subcommand("contact", "The contact lists of our users")->require_subcommand(1);
    addCommand(group, chosen, {"list", "List the contacts of a user"}, defineUser, runList);
    addCommand(group,
               chosen,
               {"pending", "List who waits for the approval of which user"},
               defineLimit,
               runPending);
    addCommand(group,
               chosen,
               {"add", "Put somebody on a user's list, and ask to see their presence"},
               defineBoth,
               run<ContactDeed::Add>);
    addCommand(group,
               chosen,
               {"remove", "Take somebody off a user's list, both ways"},
               defineBoth,
               run<ContactDeed::Remove>);
    addCommand(group,
               chosen,
               {"approve", "Let a contact who asks see a user's presence"},
               defineBoth,
               run<ContactDeed::Approve>);
    addCommand(group,
               chosen,
               {"refuse", "Refuse a contact who asks"},
               defineBoth,
               run<ContactDeed::Refuse>);
    addCommand(group,
               chosen,
               {"block", "Let nothing of a contact reach a user"},
               defineBoth,
               run<ContactDeed::Block>);
    addCommand(group, chosen, {"unblock", "End a block"}, defineBoth, run<ContactDeed::Unblock>);
    addCommand(parser,
               chosen,
               {"subscriptions", "Count the subscriptions by partner and state"},
               definePage,
               runSubscriptions);
}

} // namespace cli
