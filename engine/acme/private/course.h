// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"
#include "engine/acme/private/authorizations.h"
#include "engine/acme/private/request_claim.h"

#include <functional>
#include <optional>

namespace acme {

// The steps of an Order, one after the other. Each begins with announce() and ends by calling the
// next, or end().
class Order::Course : public QObject
{
    Q_OBJECT

public:
    Course(Order &order, Settings settings, const QString &siteDirectory);
    ~Course() override;

    void start(const certificates::RequestDraft &draft, const certificates::KeyHome &home);
    void startRenewal(const QString &certificateId, const base::Secret &keySecret);
    void proceed(bool mustBeVisible);
    void cancel();

private:
    using Requested = std::expected<certificates::PendingRequest, certificates::StoreError>;

    void begin(std::function<QFuture<Requested>()> makeRequest);
    void openAccount(const std::expected<Directory, AcmeError> &directory);
    void makeKey(const std::expected<AccountFacts, AcmeError> &account);
    void placeOrder(const Requested &request);
    void prepareChallenges(const Connection::Result &answer);
    void finalize();
    void awaitCertificate(const Connection::Result &answer);
    void look();
    void download(const QUrl &certificate);
    void import(const Connection::Result &answer);

    bool announce(Step step); // false: the order is ending
    void end(Outcome outcome);
    void clearUp();
    void finish();

    // Calls the next step, unless the order is ending.
    template<typename Result>
    auto then(void (Course::*next)(const Result &))
    {
        return [this, next](const Result &result) {
            if (!m_outcome)
                (this->*next)(result);
        };
    }

    Order &m_order;
    QString m_siteDirectory;
    Session m_session;
    std::function<QFuture<Requested>()> m_makeRequest;
    std::shared_ptr<RequestClaim> m_claim; // owners: this, and the thread that makes the request
    QByteArray m_csrDer;
    QUrl m_orderUrl;
    OrderAnswer m_placed;
    std::unique_ptr<Authorizations> m_authorizations;
    Polling m_polling;
    QTimer m_nextLook;
    std::optional<Outcome> m_outcome; // set: ending
    bool m_isImporting = false;
    bool m_isFinished = false;
};

} // namespace acme
