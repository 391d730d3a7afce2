// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/account_key.h"
#include "engine/acme/private/protocol.h"
#include "engine/acme/settings.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;
class QNetworkRequest;

namespace acme {

// The conversation with one CA: HTTPS alone, signed requests with their nonces (RFC 8555 §6),
// nothing longer than a certificate chain, nothing longer than 30 seconds. Questions still open
// when it is destroyed are never answered; else each is, once, and not from inside the call.
class Connection : public QObject
{
    Q_OBJECT

public:
    struct Answer {
        int status = 0;
        QByteArray body;
        QUrl location;
        std::chrono::seconds retryAfter{0}; // 0: not said
    };
    using Result = std::expected<Answer, AcmeError>;
    using Answered = std::move_only_function<void(Result)>;

    // Reads the CA file, if there is one.
    [[nodiscard]] static std::expected<std::unique_ptr<Connection>, AcmeError>
    open(const Settings &settings);

    void setKey(const AccountKey &key) { m_key = key; }
    void setNewNonce(const QUrl &url) { m_newNonce = url; }
    void setAccount(const QUrl &url) { m_account = url; } // empty: requests carry the key itself

    void get(const QUrl &url, Answered answered);
    void post(const QUrl &url, const QJsonObject &payload, Asked asked, Answered answered);
    void postAsGet(const QUrl &url, Asked asked, Answered answered); // RFC 8555 §6.3

private:
    struct Request {
        QUrl url;
        QByteArray payload;
        Asked asked = Asked::Order;
        Answered answered;
        int attempt = 0;
    };

    explicit Connection(QSslConfiguration tls);

    [[nodiscard]] QNetworkRequest requestFor(const QUrl &url) const;
    void watch(QNetworkReply *reply, std::move_only_function<void(QNetworkReply &)> ended);
    void fetchNonce(std::shared_ptr<Request> request);
    void send(std::shared_ptr<Request> request);
    void take(const std::shared_ptr<Request> &request, QNetworkReply &reply);

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    std::optional<AccountKey> m_key;
    QUrl m_newNonce;
    QUrl m_account;
    QByteArray m_nonce; // the one for the next request
};

} // namespace acme
