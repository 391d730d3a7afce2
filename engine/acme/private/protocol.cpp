// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/protocol.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

constexpr qsizetype maxAuthorizations = 200; // more names than any CA takes
constexpr qsizetype maxChallenges = 20;
constexpr qsizetype maxTokenBytes = 256;

QUrl secureUrl(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    const bool usable = url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
    return usable ? url : QUrl();
}

// RFC 8555 §8.3: nothing but base64url, so it is safe in a path and in an answer.
QByteArray token(const QJsonValue &value)
{
    const QByteArray text = value.toString().toLatin1();
    const bool clean = text.size() <= maxTokenBytes && std::ranges::all_of(text, [](char c) {
                           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                               || (c >= '0' && c <= '9') || c == '-' || c == '_';
                       });
    return clean ? text : QByteArray();
}

std::optional<Status> statusOf(const QJsonObject &object)
{
    const QString text = object[u"status"_s].toString();
    if (text == u"pending")
        return Status::Pending;
    if (text == u"ready")
        return Status::Ready;
    if (text == u"processing")
        return Status::Processing;
    if (text == u"valid")
        return Status::Valid;
    if (text == u"invalid" || text == u"deactivated" || text == u"expired" || text == u"revoked")
        return Status::Invalid;
    return std::nullopt;
}

std::optional<AcmeError> failureOf(const QJsonObject &object)
{
    const QJsonObject problem = object[u"error"_s].toObject();
    if (problem.isEmpty())
        return std::nullopt;
    return errorOf(problem, Asked::Validation);
}

OfferedChallenge challengeOf(const QJsonObject &object)
{
    return {.type = object[u"type"_s].toString(),
            .url = secureUrl(object[u"url"_s]),
            .token = token(object[u"token"_s]),
            .isInvalid = object[u"status"_s].toString() == u"invalid",
            .error = failureOf(object)};
}

} // namespace

std::optional<Directory> readDirectoryAnswer(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject meta = object[u"meta"_s].toObject();
    Directory directory{.newNonce = secureUrl(object[u"newNonce"_s]),
                        .newAccount = secureUrl(object[u"newAccount"_s]),
                        .newOrder = secureUrl(object[u"newOrder"_s]),
                        .facts = {.termsOfService = QUrl(meta[u"termsOfService"_s].toString()),
                                  .website = QUrl(meta[u"website"_s].toString()),
                                  .caaIdentities = {},
                                  .bindingRequired = meta[u"externalAccountRequired"_s].toBool()}};
    for (const auto names = meta[u"caaIdentities"_s].toArray(); const auto &name : names)
        directory.facts.caaIdentities.append(name.toString());
    if (directory.newNonce.isEmpty() || directory.newAccount.isEmpty()
        || directory.newOrder.isEmpty())
        return std::nullopt;
    return directory;
}

std::optional<OrderAnswer> readOrder(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto status = statusOf(object);
    OrderAnswer order{.status = status.value_or(Status::Invalid),
                      .authorizations = {},
                      .finalize = secureUrl(object[u"finalize"_s]),
                      .certificate = secureUrl(object[u"certificate"_s]),
                      .error = failureOf(object)};
    const QJsonArray authorizations = object[u"authorizations"_s].toArray();
    for (const auto &url : authorizations)
        order.authorizations.append(secureUrl(url));
    const bool usable = status && !order.finalize.isEmpty()
        && authorizations.size() <= maxAuthorizations && !order.authorizations.contains(QUrl())
        && (order.status != Status::Valid || !order.certificate.isEmpty());
    return usable ? std::optional(order) : std::nullopt;
}

std::optional<Authorization> readAuthorization(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto status = statusOf(object);
    const QJsonObject identifier = object[u"identifier"_s].toObject();
    const QString value = identifier[u"value"_s].toString();
    const QString kind = identifier[u"type"_s].toString();
    const QJsonArray challenges = object[u"challenges"_s].toArray();
    if (!status || value.isEmpty() || (kind != u"dns" && kind != u"ip")
        || challenges.size() > maxChallenges)
        return std::nullopt;
    Authorization authorization{
        .status = *status,
        .identifier = {kind == u"ip" ? Identifier::Kind::Ip : Identifier::Kind::Dns, value},
        .challenges = {}};
    for (const auto &challenge : challenges) {
        const OfferedChallenge offered = challengeOf(challenge.toObject());
        if (!offered.url.isEmpty() && !offered.token.isEmpty())
            authorization.challenges.append(offered);
    }
    return authorization;
}

QJsonObject newOrder(const QList<Identifier> &identifiers)
{
    QJsonArray array;
    for (const Identifier &identifier : identifiers)
        array.append(
            QJsonObject{{u"type"_s, identifier.kind == Identifier::Kind::Ip ? u"ip"_s : u"dns"_s},
                        {u"value"_s, identifier.value}});
    return {{u"identifiers"_s, array}};
}

} // namespace acme
