// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/contact_methods.h"

#include "engine/control/server.h"
#include "engine/daemon/contact_book.h"
#include "engine/daemon/logging.h"
#include "engine/site/access.h"
#include "engine/xmpp/jid.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

using control::ContactDeed;
using control::MethodError;
using Result = std::expected<QJsonValue, MethodError>;

constexpr qsizetype usualPage = 1000;
constexpr qsizetype longestPage = 10'000;
constexpr qsizetype longestPart = 256; // of an address, in letters

std::unexpected<MethodError> invalid(const QString &why)
{
    return std::unexpected(MethodError{MethodError::invalidParams, why});
}

std::unexpected<MethodError> refused(const ContactBook::Fault &fault)
{
    return std::unexpected(MethodError{static_cast<int>(fault.reason), fault.evidence});
}

std::expected<qsizetype, MethodError>
number(const QJsonObject &params, QLatin1StringView name, qsizetype absent, qsizetype most)
{
    const QJsonValue value = params.value(name);
    if (value.isUndefined())
        return absent;
    const double given = value.toDouble(-1);
    if (given < 0 || given != std::floor(given) || given > static_cast<double>(most))
        return invalid(u"%1 is a whole number up to %2"_s.arg(name).arg(most));
    return static_cast<qsizetype>(given);
}

std::expected<qsizetype, MethodError> limit(const QJsonObject &params)
{
    return number(params, "limit"_L1, usualPage, longestPage);
}

std::expected<QString, MethodError> user(const QJsonObject &params)
{
    auto user = site::canonicalUser(params.value("user"_L1).toString());
    if (!user)
        return invalid(u"user is not user@domain"_s);
    return *std::move(user);
}

std::expected<QString, MethodError> contact(const QJsonObject &params)
{
    const auto jid = xmpp::Jid::parse(params.value("contact"_L1).toString().toUtf8());
    if (!jid || jid->local().isEmpty())
        return invalid(u"contact is not user@domain"_s);
    return QString::fromUtf8(jid->bare().text());
}

Result contacts(const ContactBook &book, const QJsonObject &params)
{
    const auto whose = user(params);
    if (!whose)
        return std::unexpected(whose.error());
    const auto found = book.contacts(*whose);
    if (!found)
        return refused(found.error());
    return toJson(*found);
}

Result carryOut(ContactBook &book, ContactDeed deed, const QJsonObject &params)
{
    const auto whose = user(params);
    if (!whose)
        return std::unexpected(whose.error());
    const auto whom = contact(params);
    if (!whom)
        return std::unexpected(whom.error());
    if (const auto done = book.carryOut(deed, *whose, *whom); !done)
        return refused(done.error());
    qCInfo(lcDaemon).noquote() << "an administrator's" << methodName(deed) << "of" << *whom << "for"
                               << *whose;
    return toJson(book.contact(*whose, *whom));
}

Result pending(const ContactBook &book, const QJsonObject &params)
{
    const auto most = limit(params);
    if (!most)
        return std::unexpected(most.error());
    return toJson(book.pending(*most));
}

Result users(const ContactBook &book, const QJsonObject &params)
{
    const auto most = limit(params);
    if (!most)
        return std::unexpected(most.error());
    const QString part = params.value("part"_L1).toString();
    if (part.size() > longestPart)
        return invalid(u"part is too long"_s);
    return toJson(book.users(part.toLower(), *most));
}

Result subscriptions(const ContactBook &book, const QJsonObject &params)
{
    const auto most = limit(params);
    const auto offset =
        number(params, "offset"_L1, 0, static_cast<qsizetype>(std::numeric_limits<int>::max()));
    if (!most || !offset)
        return std::unexpected(most ? offset.error() : most.error());
    return toJson(book.subscriptions(*offset, *most));
}

} // namespace

void addContactMethods(control::Server &server, ContactBook &book)
{
    const auto ask = [&](const QString &name,
                         Result (*method)(const ContactBook &, const QJsonObject &)) {
        server.addMethod(name, [&book, method](const QJsonObject &params, control::Reply reply) {
            reply(method(book, params));
        });
    };
    ask(u"contacts"_s, contacts);
    ask(u"pending"_s, pending);
    ask(u"users"_s, users);
    ask(u"subscriptions"_s, subscriptions);
    for (const ContactDeed deed : {ContactDeed::Add,
                                   ContactDeed::Remove,
                                   ContactDeed::Approve,
                                   ContactDeed::Refuse,
                                   ContactDeed::Block,
                                   ContactDeed::Unblock})
        server.addMethod(methodName(deed),
                         [&book, deed](const QJsonObject &params, control::Reply reply) {
                             reply(carryOut(book, deed, params));
                         });
}

} // namespace puented
