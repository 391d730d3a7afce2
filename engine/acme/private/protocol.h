// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/account.h"
#include "engine/acme/private/problem.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace acme {

// The objects of RFC 8555 §7.1, read strictly: every URL is HTTPS, every token base64url. None:
// the answer is something else.

struct Directory {
    QUrl newNonce;
    QUrl newAccount;
    QUrl newOrder;
    DirectoryFacts facts;
};

struct Identifier {
    enum class Kind {
        Dns,
        Ip // RFC 8738
    };

    Kind kind = Kind::Dns;
    QString value;

    bool operator==(const Identifier &) const = default;
};

struct OfferedChallenge {
    QString type; // "http-01"
    QUrl url;
    QByteArray token;
    bool isInvalid = false;
    std::optional<AcmeError> error; // of a validation that failed
};

enum class Status { // of orders and authorisations, as far as we tell them apart
    Pending,
    Ready,
    Processing,
    Valid,
    Invalid // also deactivated, expired, revoked
};

struct Authorization {
    Status status = Status::Pending;
    Identifier identifier;
    QList<OfferedChallenge> challenges; // those without a token, of other types, are left out
};

struct OrderAnswer {
    Status status = Status::Pending;
    QList<QUrl> authorizations;
    QUrl finalize;
    QUrl certificate; // once valid
    std::optional<AcmeError> error;
};

[[nodiscard]] std::optional<Directory> readDirectoryAnswer(const QByteArray &json);
[[nodiscard]] std::optional<OrderAnswer> readOrder(const QByteArray &json);
[[nodiscard]] std::optional<Authorization> readAuthorization(const QByteArray &json);

// The payload of newOrder; each name once.
[[nodiscard]] QJsonObject newOrder(const QList<Identifier> &identifiers);

} // namespace acme
