// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/polling.h"
#include "engine/acme/private/responder.h"
#include "engine/acme/private/session.h"

#include <QTimer>

namespace acme {

// Proves the names of one order to the CA (RFC 8555 §7.5): reads the authorisations, those that are
// valid already count; has all challenges answered at once; waits for the verdicts.
class Authorizations : public QObject
{
    Q_OBJECT

public:
    Authorizations(Session &session, QList<QUrl> urls);

    void start();
    // A person has entered the DNS records.
    void proceed(bool mustBeVisible);
    // Stops answering and, when asked, gives up with the CA what is still pending (§7.5.2).
    void close(bool deactivate);

Q_SIGNALS:
    void prepared(); // the challenges can be answered
    void valid();
    void failed(const acme::AcmeError &error);
    void closed(); // after close(), within seconds
    void recordsNeeded(const QList<acme::DnsRecord> &records);
    void recordsMissing(const QList<acme::DnsRecord> &records);

private:
    struct Open { // an authorisation that is not valid yet
        QUrl url;
        QUrl challenge;
        ChallengeTask task;
    };

    void readNext();
    void take(const QUrl &url, const Authorization &authorization);
    void present();
    void respondNext();
    void awaitNext();
    void look();
    void judge(const Authorization &authorization, std::chrono::seconds retryAfter);
    void fail(AcmeError error, const QString &identifier = {});
    void partClosed();

    Session &m_session;
    QList<QUrl> m_unread;
    QList<Open> m_open;
    qsizetype m_responded = 0; // of m_open
    std::unique_ptr<Responder> m_responder;
    Polling m_polling;
    QTimer m_nextLook;
    QTimer m_closeDeadline;
    int m_closing = 0; // parts under way
    bool m_isClosing = false;
};

} // namespace acme
