// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/status.h"

#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

namespace control {

namespace {

// Every struct names its fields once, in describe(); reading and writing both go by it.
class Writer
{
public:
    void field(QLatin1StringView name, const QString &value) { m_object[name] = value; }
    void field(QLatin1StringView name, bool value) { m_object[name] = value; }
    void field(QLatin1StringView name, qint64 value) { m_object[name] = value; }
    void field(QLatin1StringView name, int value) { m_object[name] = value; }
    void field(QLatin1StringView name, std::chrono::seconds value)
    {
        m_object[name] = static_cast<qint64>(value.count());
    }
    void field(QLatin1StringView name, const QDateTime &value)
    {
        m_object[name] = value.isValid() ? value.toUTC().toString(Qt::ISODate) : QString();
    }
    void field(QLatin1StringView name, const QStringList &value)
    {
        m_object[name] = QJsonArray::fromStringList(value);
    }
    void field(QLatin1StringView name, const QMap<QString, qint64> &value)
    {
        QJsonObject object;
        for (auto entry = value.cbegin(); entry != value.cend(); ++entry)
            object[entry.key()] = entry.value();
        m_object[name] = object;
    }
    template<typename Enum>
        requires std::is_enum_v<Enum>
    void field(QLatin1StringView name, Enum value)
    {
        m_object[name] = stateName(value);
    }
    template<typename Struct>
        requires(!std::is_same_v<Struct, QString>)
    void field(QLatin1StringView name, QList<Struct> &value)
    {
        m_object[name] = array(value);
    }

    template<typename Struct>
    static QJsonObject object(Struct value)
    {
        Writer writer;
        describe(writer, value);
        return writer.m_object;
    }
    template<typename Struct>
    static QJsonArray array(const QList<Struct> &values)
    {
        QJsonArray all;
        for (const Struct &value : values)
            all.append(object(value));
        return all;
    }

private:
    QJsonObject m_object;
};

class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) { }

    void field(QLatin1StringView name, QString &value)
    {
        if (expect(name, QJsonValue::String))
            value = m_object[name].toString();
    }
    void field(QLatin1StringView name, bool &value)
    {
        if (expect(name, QJsonValue::Bool))
            value = m_object[name].toBool();
    }
    void field(QLatin1StringView name, qint64 &value)
    {
        if (expect(name, QJsonValue::Double))
            value = m_object[name].toInteger();
    }
    void field(QLatin1StringView name, int &value)
    {
        if (expect(name, QJsonValue::Double))
            value = m_object[name].toInt();
    }
    void field(QLatin1StringView name, std::chrono::seconds &value)
    {
        if (expect(name, QJsonValue::Double))
            value = std::chrono::seconds(m_object[name].toInteger());
    }
    void field(QLatin1StringView name, QDateTime &value)
    {
        if (!expect(name, QJsonValue::String))
            return;
        const QString text = m_object[name].toString();
        value = QDateTime::fromString(text, Qt::ISODate);
        if (!value.isValid() && !text.isEmpty())
            fail(name);
    }
    void field(QLatin1StringView name, QStringList &value)
    {
        if (!expect(name, QJsonValue::Array))
            return;
        for (const QJsonValue &item : m_object[name].toArray())
            value.append(item.toString());
    }
    void field(QLatin1StringView name, QMap<QString, qint64> &value)
    {
        if (!expect(name, QJsonValue::Object))
            return;
        const QJsonObject object = m_object[name].toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            value.insert(entry.key(), entry.value().toInteger());
    }
    template<typename Enum>
        requires std::is_enum_v<Enum>
    void field(QLatin1StringView name, Enum &value)
    {
        const QString text = m_object[name].toString();
        // Every enum here has three values.
        for (const int number : {0, 1, 2}) {
            value = static_cast<Enum>(number);
            if (stateName(value) == text)
                return;
        }
        fail(name);
    }
    template<typename Struct>
        requires(!std::is_same_v<Struct, QString>)
    void field(QLatin1StringView name, QList<Struct> &value)
    {
        if (expect(name, QJsonValue::Array))
            readArray(m_object[name].toArray(), value);
    }

    template<typename Struct>
    void readArray(const QJsonArray &array, QList<Struct> &values)
    {
        for (const QJsonValue &item : array) {
            Reader reader(item.toObject());
            describe(reader, values.emplaceBack());
            if (!reader.m_fault.isEmpty())
                m_fault = reader.m_fault;
        }
    }
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    bool expect(QLatin1StringView name, QJsonValue::Type type)
    {
        if (m_object[name].type() == type)
            return true;
        fail(name);
        return false;
    }
    void fail(QLatin1StringView name) { m_fault = u"field "_s + name; }

    QJsonObject m_object;
    QString m_fault;
};

void describe(auto &json, ListenerStatus &status)
{
    json.field("purpose"_L1, status.purpose);
    json.field("endpoint"_L1, status.endpoint);
    json.field("state"_L1, status.state);
    json.field("error"_L1, status.error);
}

void describe(auto &json, PartnerStatus &status)
{
    json.field("domain"_L1, status.domain);
    json.field("streams_in"_L1, status.streamsIn);
    json.field("streams_out"_L1, status.streamsOut);
    json.field("queued"_L1, status.queued);
    json.field("policy_warning"_L1, status.policyWarning);
    json.field("last_error"_L1, status.lastError);
    json.field("failing_since"_L1, status.failingSince);
    json.field("last_tried"_L1, status.lastTried);
}

void describe(auto &json, CertificateStatus &status)
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

void describe(auto &json, EngineStatus &status)
{
    json.field("version"_L1, status.version);
    json.field("pid"_L1, status.pid);
    json.field("uptime_s"_L1, status.uptime);
    json.field("state"_L1, status.state);
    json.field("site"_L1, status.site);
    json.field("edge"_L1, status.edge);
    json.field("reload_error"_L1, status.reloadError);
    json.field("listeners"_L1, status.listeners);
    json.field("partners"_L1, status.partners);
    json.field("certificates"_L1, status.certificates);
    json.field("users"_L1, status.users);
    json.field("bindings"_L1, status.bindings);
    json.field("counters"_L1, status.counters);
}

void describe(auto &json, StreamStatus &status)
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

std::unexpected<ControlError> malformed(const QString &why)
{
    return std::unexpected(ControlError{ControlError::Reason::Malformed, why});
}

} // namespace

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
    return Writer::object(status);
}

std::expected<EngineStatus, ControlError> engineStatus(const QJsonValue &json)
{
    if (!json.isObject())
        return malformed(u"a status is an object"_s);
    EngineStatus status;
    Reader reader(json.toObject());
    describe(reader, status);
    if (!reader.fault().isEmpty())
        return malformed(reader.fault());
    return status;
}

QJsonArray toJson(const QList<StreamStatus> &streams)
{
    return Writer::array(streams);
}

std::expected<QList<StreamStatus>, ControlError> streamStatuses(const QJsonValue &json)
{
    if (!json.isArray())
        return malformed(u"streams are an array"_s);
    QList<StreamStatus> streams;
    Reader reader({});
    reader.readArray(json.toArray(), streams);
    if (!reader.fault().isEmpty())
        return malformed(reader.fault());
    return streams;
}

} // namespace control
