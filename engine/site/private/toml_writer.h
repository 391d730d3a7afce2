// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/choices.h"

#include <QByteArray>

#include <concepts>

namespace site {

// A TOML basic string.
[[nodiscard]] QByteArray quoted(const QString &text);

[[nodiscard]] inline QByteArray asToml(const QString &value)
{
    return quoted(value);
}

[[nodiscard]] inline QByteArray asToml(std::same_as<bool> auto value)
{
    return value ? "true" : "false";
}

[[nodiscard]] inline QByteArray asToml(std::same_as<int> auto value)
{
    return QByteArray::number(value);
}

[[nodiscard]] inline QByteArray asToml(std::chrono::seconds value)
{
    return QByteArray::number(qint64(value.count()));
}

[[nodiscard]] inline QByteArray asToml(const base::DomainName &value)
{
    return quoted(value.text());
}

[[nodiscard]] inline QByteArray asToml(const base::Endpoint &value)
{
    return quoted(value.text());
}

[[nodiscard]] inline QByteArray asToml(const std::optional<base::Endpoint> &value)
{
    return quoted(value ? value->text() : QString());
}

template<typename Enum>
    requires std::is_enum_v<Enum>
[[nodiscard]] QByteArray asToml(Enum value)
{
    return quoted(name(value));
}

template<typename T>
[[nodiscard]] QByteArray asToml(const QList<T> &values)
{
    QByteArrayList items;
    for (const T &value : values)
        items.append(asToml(value));
    return '[' + items.join(", ") + ']';
}

// A TOML text under construction: sections with their notes, then keys.
class TomlWriter
{
public:
    void section(const QByteArray &header, const QByteArray &note)
    {
        gap();
        comment(note);
        m_text.append(header).append('\n');
    }
    void element(const QByteArray &header)
    {
        gap();
        m_text.append(header).append('\n');
    }
    void gap() { m_text.append('\n'); }
    void comment(const QByteArray &line) { m_text.append("# ").append(line).append('\n'); }

    template<typename T>
    void key(const QByteArray &name, const T &value)
    {
        m_text.append(name).append(" = ").append(asToml(value)).append('\n');
    }
    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    QByteArray m_text;
};

} // namespace site
