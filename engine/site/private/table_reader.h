// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/private/toml.h"
#include "engine/site/private/values.h"
#include "engine/site/setting_range.h"
#include "engine/site/site_error.h"

#include <QSet>

#include <concepts>
#include <string_view>
#include <vector>

namespace site {

using Faults = QList<SiteError>;

// Reads one table of site.toml key by key into values that already hold their defaults. Whatever
// is wrong becomes a fault; a key that nobody asked for is one too (finish).
class TableReader
{
public:
    TableReader(const toml::table &table, QString path, Faults &faults);

    void flag(std::string_view key, bool &out);
    void number(std::string_view key, int &out, const SettingRange &range);
    void seconds(std::string_view key, std::chrono::seconds &out, const SettingRange &range);

    // A string, read by `parse` (values.h).
    template<typename T, typename Parse>
    void value(std::string_view key, T &out, Parse parse)
    {
        if (const toml::node *node = take(key))
            read(*node, pathOf(key), parse, [&out](const auto &parsed) { out = parsed; });
    }

    // A list of strings; the same value twice is a fault.
    template<typename T, typename Parse>
    void values(std::string_view key, QList<T> &out, Parse parse)
    {
        const toml::array *array = takeArray(key);
        if (!array)
            return;
        out.clear();
        QSet<T> seen;
        for (const toml::node &node : *array) {
            read(node, pathOf(key), parse, [&](const T &parsed) {
                if (seen.contains(parsed))
                    refuse(node, pathOf(key), {SettingFault::GivenTwice});
                seen.insert(parsed);
                out.append(parsed);
            });
        }
    }

    // A table whose keys are domains.
    void byDomain(std::string_view key, QMap<base::DomainName, QString> &out);

    // A table of its own; an absent one reads as empty.
    [[nodiscard]] TableReader table(std::string_view key);
    // An array of tables: `each` is called with a reader for each.
    void tables(std::string_view key, const std::invocable<TableReader> auto &each)
    {
        const toml::array *array = takeArray(key);
        if (!array)
            return;
        for (std::size_t i = 0; i < array->size(); ++i) {
            const toml::node &node = *array->get(i);
            const QString path = pathOf(key) + QStringLiteral("[%1]").arg(i);
            if (const toml::table *element = node.as_table())
                each(TableReader(*element, path, *m_faults));
            else
                wrongType(node, path, QStringLiteral("a table"));
        }
    }

    void missing(std::string_view key);
    // Every key that is left over is unknown.
    void finish();

private:
    const toml::node *take(std::string_view key);
    const toml::array *takeArray(std::string_view key);
    [[nodiscard]] QString pathOf(std::string_view key) const;
    void fault(const toml::node &node, SiteError error);
    // A string that cannot be what it should be.
    void refuse(const toml::node &node, const QString &path, const Refusal &refusal);
    void wrongType(const toml::node &node, const QString &path, const QString &wanted);
    static QString textOf(const toml::node &node);

    template<typename Parse, typename Store>
    void read(const toml::node &node, const QString &path, Parse parse, Store store)
    {
        if (!node.is_string()) {
            wrongType(node, path, QStringLiteral("a string"));
            return;
        }
        const QString text = textOf(node);
        if (const auto parsed = parse(text))
            store(*parsed);
        else
            refuse(node, path, parsed.error());
    }

    const toml::table *m_table;
    QString m_path;
    Faults *m_faults;
    std::vector<std::string_view> m_known;
};

} // namespace site
