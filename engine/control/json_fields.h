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
#include <type_traits>
#include <utility>

namespace control {

// Every struct names its fields once, in a specialization of this with a static
// name(auto &json, Struct &value); reading and writing both go by it. An enum has stateName() for
// its values and lastOf() for the last of them.
template<typename Struct>
struct Fields;

template<typename Struct>
concept HasFields = requires { sizeof(Fields<Struct>); };

class JsonWriter
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
        requires HasFields<Struct>
    void field(QLatin1StringView name, Struct &value)
    {
        m_object[name] = object(value);
    }

    template<typename Struct>
    static QJsonObject object(Struct value)
    {
        JsonWriter writer;
        Fields<Struct>::name(writer, value);
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

class JsonReader
{
public:
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)) { }

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
        for (int number = 0; number <= static_cast<int>(lastOf(value)); ++number) {
            if (stateName(static_cast<Enum>(number)) != text)
                continue;
            value = static_cast<Enum>(number);
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
        requires HasFields<Struct>
    void field(QLatin1StringView name, Struct &value)
    {
        if (!expect(name, QJsonValue::Object))
            return;
        JsonReader reader(m_object[name].toObject());
        Fields<Struct>::name(reader, value);
        if (!reader.m_fault.isEmpty())
            m_fault = reader.m_fault;
    }

    template<typename Struct>
    void readArray(const QJsonArray &array, QList<Struct> &values)
    {
        for (const QJsonValue &item : array) {
            JsonReader reader(item.toObject());
            Fields<Struct>::name(reader, values.emplaceBack());
            if (!reader.m_fault.isEmpty())
                m_fault = reader.m_fault;
        }
    }
    [[nodiscard]] const QString &fault() const { return m_fault; }

    // The whole of it; `what` for people: "a status".
    template<typename Struct>
    [[nodiscard]] static std::expected<Struct, ControlError> object(const QJsonValue &json,
                                                                    QLatin1StringView what)
    {
        if (!json.isObject())
            return malformed(what + QStringLiteral(" is an object"));
        Struct value;
        JsonReader reader(json.toObject());
        Fields<Struct>::name(reader, value);
        if (!reader.m_fault.isEmpty())
            return malformed(reader.m_fault);
        return value;
    }
    template<typename Struct>
    [[nodiscard]] static std::expected<QList<Struct>, ControlError> array(const QJsonValue &json,
                                                                          QLatin1StringView what)
    {
        if (!json.isArray())
            return malformed(what + QStringLiteral(" are an array"));
        QList<Struct> values;
        JsonReader reader({});
        reader.readArray(json.toArray(), values);
        if (!reader.m_fault.isEmpty())
            return malformed(reader.m_fault);
        return values;
    }

private:
    static std::unexpected<ControlError> malformed(const QString &why)
    {
        return std::unexpected(ControlError{ControlError::Reason::Malformed, why});
    }
    bool expect(QLatin1StringView name, QJsonValue::Type type)
    {
        if (m_object[name].type() == type)
            return true;
        fail(name);
        return false;
    }
    void fail(QLatin1StringView name) { m_fault = QStringLiteral("field ") + name; }

    QJsonObject m_object;
    QString m_fault;
};

} // namespace control
