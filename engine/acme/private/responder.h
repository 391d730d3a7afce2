// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"
#include "engine/acme/private/protocol.h"

#include <QObject>

#include <memory>

namespace acme {

// One name that has to be proved.
struct ChallengeTask {
    Identifier identifier;
    QByteArray token;
    QByteArray keyAuthorization; // RFC 8555 §8.1
};

// Shows the CA that the names are ours, from present() until withdraw() or its end. Each call is
// made once. Signals come from the event loop, not from inside the calls.
class Responder : public QObject
{
    Q_OBJECT

public:
    virtual void present(const QList<ChallengeTask> &tasks) = 0;
    // Also while present() is still under way.
    virtual void withdraw() = 0;

Q_SIGNALS:
    void ready();
    void failed(const acme::AcmeError &error);
    void withdrawn();
    // Of dns-01 by hand alone.
    void recordsNeeded(const QList<acme::DnsRecord> &records);
    void recordsMissing(const QList<acme::DnsRecord> &records);

public Q_SLOTS:
    // A person has entered the records.
    virtual void proceed(bool mustBeVisible) { Q_UNUSED(mustBeVisible) }

protected:
    // At the next turn of the event loop.
    void post(void (Responder::*signal)());
    void postFailure(const AcmeError &error);
};

// The type of RFC 8555 §9.7.8 for a kind of challenge: "http-01".
[[nodiscard]] QString typeName(Challenge challenge);
[[nodiscard]] std::unique_ptr<Responder> makeResponder(const Settings &settings);

} // namespace acme
