// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/status.h"

#include "engine/control/json_fields.h"

using namespace Qt::StringLiterals;

namespace control {

template<>
struct Fields<ListenerStatus> {
    static void name(auto &json, ListenerStatus &status)
    {
        json.field("purpose"_L1, status.purpose);
        json.field("endpoint"_L1, status.endpoint);
        json.field("state"_L1, status.state);
        json.field("error"_L1, status.error);
    }
};

template<>
struct Fields<PartnerStatus> {
    static void name(auto &json, PartnerStatus &status)
    {
        json.field("domain"_L1, status.domain);
        json.field("streams_in"_L1, status.streamsIn);
        json.field("streams_out"_L1, status.streamsOut);
        json.field("queued"_L1, status.queued);
        json.field("policy_warning"_L1, status.policyWarning);
        json.field("last_error"_L1, status.lastError);
        json.field("failing_since"_L1, status.failingSince);
        json.field("last_tried"_L1, status.lastTried);
        json.field("pending_requests"_L1, status.pendingRequests);
        json.field("strangers_refused"_L1, status.strangersRefused);
    }
};

template<>
struct Fields<CertificateStatus> {
    static void name(auto &json, CertificateStatus &status)
    {
        json.field("id"_L1, status.id);
        json.field("domains"_L1, status.domains);
        json.field("subject"_L1, status.subject);
        json.field("not_after"_L1, status.notAfter);
        json.field("error"_L1, status.error);
        json.field("warning"_L1, status.warning);
        json.field("renewal"_L1, status.renewal);
        json.field("renew_at"_L1, status.renewAt);
        json.field("renewal_error"_L1, status.renewalError);
    }
};

template<>
struct Fields<EngineStatus> {
    static void name(auto &json, EngineStatus &status)
    {
        json.field("version"_L1, status.version);
        json.field("pid"_L1, status.pid);
        json.field("uptime_s"_L1, status.uptime);
        json.field("state"_L1, status.state);
        json.field("site"_L1, status.site);
        json.field("edge"_L1, status.edge);
        json.field("reload_error"_L1, status.reloadError);
        json.field("storage_error"_L1, status.storageError);
        json.field("listeners"_L1, status.listeners);
        json.field("partners"_L1, status.partners);
        json.field("certificates"_L1, status.certificates);
        json.field("users"_L1, status.users);
        json.field("bindings"_L1, status.bindings);
        json.field("pending_requests"_L1, status.pendingRequests);
        json.field("counters"_L1, status.counters);
    }
};

template<>
struct Fields<StreamStatus> {
    static void name(auto &json, StreamStatus &status)
    {
        json.field("id"_L1, status.id);
        json.field("direction"_L1, status.direction);
        json.field("local"_L1, status.local);
        json.field("remote"_L1, status.remote);
        json.field("state"_L1, status.state);
        json.field("method"_L1, status.method);
        json.field("encrypted"_L1, status.encrypted);
        json.field("tls"_L1, status.tls);
        json.field("since"_L1, status.since);
        json.field("stanzas_in"_L1, status.stanzasIn);
        json.field("stanzas_out"_L1, status.stanzasOut);
        json.field("queued"_L1, status.queued);
        json.field("last_error"_L1, status.lastError);
    }
};

QString stateName(EngineState state)
{
    switch (state) {
    case EngineState::Starting:
        return u"starting"_s;
    case EngineState::Running:
        return u"running"_s;
    case EngineState::Stopping:
        return u"stopping"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(ListenerStatus::State state)
{
    switch (state) {
    case ListenerStatus::State::Listening:
        return u"listening"_s;
    case ListenerStatus::State::Failed:
        return u"failed"_s;
    case ListenerStatus::State::NoCertificate:
        return u"no-certificate"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const EngineStatus &status)
{
    return JsonWriter::object(status);
}

QJsonObject toJson(const PartnerStatus &partner)
{
    return JsonWriter::object(partner);
}

QJsonObject toJson(const StreamStatus &stream)
{
    return JsonWriter::object(stream);
}

QJsonArray toJson(const QList<StreamStatus> &streams)
{
    return JsonWriter::array(streams);
}

std::expected<EngineStatus, ControlError> engineStatus(const QJsonValue &json)
{
    return JsonReader::object<EngineStatus>(json, "a status"_L1);
}

std::expected<PartnerStatus, ControlError> partnerStatus(const QJsonValue &json)
{
    return JsonReader::object<PartnerStatus>(json, "a partner"_L1);
}

std::expected<StreamStatus, ControlError> streamStatus(const QJsonValue &json)
{
    return JsonReader::object<StreamStatus>(json, "a stream"_L1);
}

std::expected<QList<StreamStatus>, ControlError> streamStatuses(const QJsonValue &json)
{
    return JsonReader::array<StreamStatus>(json, "streams"_L1);
}

} // namespace control
