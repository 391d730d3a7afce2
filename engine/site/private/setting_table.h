// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/private/toml.h"
#include "engine/site/site.h"

#include <QMap>

#include <utility>

namespace site {

// Where a value stands: the section of site.toml, the element by its domain or name where the
// section has several, the key. An empty key: the whole element.
struct SettingAddress {
    QString section;
    QString element;
    QString key;
};

// A site as the values of its file, each with its address.
class SettingTable
{
public:
    explicit SettingTable(const Site &site);

    // By section, element and key. An element that only one of the two has is one address.
    [[nodiscard]] static QList<SettingAddress> addresses(const SettingTable &left,
                                                         const SettingTable &right);
    // TOML; of an element its keys, a line each; empty when there is none.
    [[nodiscard]] QString value(const SettingAddress &address) const;
    // Becomes as `from` has it: changed, added or removed.
    void take(const SettingAddress &address, const SettingTable &from);
    [[nodiscard]] QByteArray toml() const;

private:
    void add(const QString &section, const toml::table &table);

    QMap<std::pair<QString /*section*/, QString /*element*/>, toml::table> m_elements;
};

} // namespace site
