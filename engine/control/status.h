// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <expected>

namespace control {

// What the engine tells about itself: the answers to "status" and "streams". The names of the JSON
// fields are defined in status.cpp alone; reading ignores fields it does not know.
enum class EngineState {
    Starting,
    Running,
    Stopping
};

struct ListenerStatus {
    enum class State {
        Listening,
        Failed, // `error` says why
        NoCertificate // TLS is asked for, and no certificate is assigned
    };

    QString purpose; // "xmpp", "xmpp-direct-tls", "sip-tls", "sip-tcp", "sip-udp"
    QString endpoint; // as in site.toml
    State state = State::Listening;
    QString error;

    bool operator==(const ListenerStatus &) const = default;
};

struct PartnerStatus {
    QString domain;
    int streamsIn = 0; // established ones
    int streamsOut = 0;
    qint64 queued = 0;
    QString
        policyWarning; // empty, or why the negotiation rule of this partner warns or cannot work
    QString lastError; // of the latest stream that failed; empty once one is established again
    QDateTime failingSince = {}; // UTC; invalid while lastError is empty
    QDateTime lastTried = {}; // UTC; invalid: there was no stream since the engine started
    qint64 pendingRequests = 0; // of their people, waiting for an approval
    qint64 strangersRefused = 0; // messages and requests, since the engine started

    bool operator==(const PartnerStatus &) const = default;
};

struct CertificateStatus {
    QString id; // as assigned in site.toml
    QStringList domains; // empty: the default certificate
    QString subject;
    QDateTime notAfter; // UTC; invalid when the certificate could not be read
    QString error; // why it could not be used
    // How near its end is, by its lifetime: "", "notice", "warning", "critical", "expired".
    QString warning = {};
    // By ACME: "" (not renewed by the engine), "scheduled", "running", "failed".
    QString renewal = {};
    QDateTime renewAt = {}; // UTC; the next attempt
    QString renewalError = {}; // of the latest attempt

    bool operator==(const CertificateStatus &) const = default;
};

struct EngineStatus {
    QString version;
    qint64 pid = 0;
    std::chrono::seconds uptime{0};
    EngineState state = EngineState::Starting;
    QString site; // the site directory
    QString edge; // edge.fqdn
    QString reloadError; // why the latest reload was refused; empty when it was taken
    QString storageError; // why the database takes no changes; empty while it does
    QList<ListenerStatus> listeners;
    QList<PartnerStatus> partners;
    QList<CertificateStatus> certificates;
    qint64 users = 0;
    qint64 bindings = 0;
    qint64 pendingRequests = 0; // of all partners
    QMap<QString, qint64> counters; // "messages-sip-to-xmpp", "refused-not-allowed", …

    bool operator==(const EngineStatus &) const = default;
};

struct StreamStatus {
    QString id;
    QString direction; // "in" | "out"
    QString local;
    QString remote;
    QString state; // "established", "awaiting-tls", …
    QString method; // "sasl-external" | "dialback" | ""
    bool encrypted = false;
    QString tls; // protocol and cipher
    QDateTime since;
    qint64 stanzasIn = 0;
    qint64 stanzasOut = 0;
    qint64 queued = 0;
    QString lastError;

    bool operator==(const StreamStatus &) const = default;
};

[[nodiscard]] QString stateName(EngineState state); // "starting", "running", "stopping"
[[nodiscard]] QString stateName(ListenerStatus::State state); // "listening", "failed", …

constexpr EngineState lastOf(EngineState /*any*/)
{
    return EngineState::Stopping;
}
constexpr ListenerStatus::State lastOf(ListenerStatus::State /*any*/)
{
    return ListenerStatus::State::NoCertificate;
}

[[nodiscard]] QJsonObject toJson(const EngineStatus &status);
[[nodiscard]] std::expected<EngineStatus, ControlError> engineStatus(const QJsonValue &json);
[[nodiscard]] QJsonObject toJson(const PartnerStatus &partner);
[[nodiscard]] std::expected<PartnerStatus, ControlError> partnerStatus(const QJsonValue &json);
[[nodiscard]] QJsonObject toJson(const StreamStatus &stream);
[[nodiscard]] std::expected<StreamStatus, ControlError> streamStatus(const QJsonValue &json);
[[nodiscard]] QJsonArray toJson(const QList<StreamStatus> &streams);
[[nodiscard]] std::expected<QList<StreamStatus>, ControlError>
streamStatuses(const QJsonValue &json);

} // namespace control
