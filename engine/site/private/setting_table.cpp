// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/setting_table.h"

#include "engine/site/private/toml_document.h"
#include "engine/site/site_file.h"

#include <set>
#include <sstream>

using namespace Qt::StringLiterals;

namespace site {
namespace {

QString textOf(const toml::node &node)
{
    std::ostringstream text;
    text << toml::toml_formatter(node, toml::format_flags::none); // one kind of quotes
    return QString::fromStdString(text.str());
}

QString textOf(const toml::table &table)
{
    QStringList lines;
    for (const auto &[key, node] : table)
        lines.append(QString::fromStdString(std::string(key)) + u" = "_s + textOf(node));
    return lines.join(u'\n');
}

// What tells the elements of a section apart.
QString identityOf(const toml::table &element)
{
    for (const auto *key : {"domain", "name"}) {
        if (const auto text = element[key].value<std::string>())
            return QString::fromStdString(*text);
    }
    return {};
}

QString keyIn(const QString &section, std::string_view key)
{
    const auto name = QString::fromStdString(std::string(key));
    return section.isEmpty() ? name : section + u'.' + name;
}

std::set<std::string> keysOf(const toml::table &table)
{
    std::set<std::string> keys;
    for (const auto &[key, node] : table)
        keys.emplace(key);
    return keys;
}

// The array of tables, or the table, of this section; made where it is missing.
template<typename Node>
Node &place(toml::table &root, const QString &section)
{
    const QStringList path = section.split(u'.');
    toml::table *table = &root;
    for (const QString &name : path.first(path.size() - 1))
        table = table->emplace<toml::table>(name.toStdString()).first->second.as_table();
    return *table->emplace<Node>(path.last().toStdString()).first->second.template as<Node>();
}

} // namespace

SettingTable::SettingTable(const Site &site)
{
    // What we wrote ourselves can be read.
    add({}, readToml(writeSite(site), std::numeric_limits<qsizetype>::max()).value());
}

void SettingTable::add(const QString &section, const toml::table &table)
{
    toml::table values;
    for (const auto &[key, node] : table) {
        const QString inner = keyIn(section, key);
        if (const toml::table *subsection = node.as_table()) {
            add(inner, *subsection);
        } else if (node.is_array_of_tables()) {
            for (const toml::node &element : *node.as_array())
                m_elements.insert({inner, identityOf(*element.as_table())}, *element.as_table());
        } else {
            values.insert(key, node);
        }
    }
    if (!section.isEmpty())
        m_elements.insert({section, {}}, values);
}

QList<SettingAddress> SettingTable::addresses(const SettingTable &left, const SettingTable &right)
{
    auto all = left.m_elements;
    all.insert(right.m_elements);
    QList<SettingAddress> addresses;
    for (const auto &[section, element] : all.keys()) {
        const std::pair place(section, element);
        const bool isInBoth = left.m_elements.contains(place) && right.m_elements.contains(place);
        if (!isInBoth && !element.isEmpty()) {
            addresses.append({section, element, {}});
            continue;
        }
        std::set<std::string> keys = keysOf(left.m_elements.value(place));
        keys.merge(keysOf(right.m_elements.value(place)));
        for (const std::string &key : keys)
            addresses.append({section, element, QString::fromStdString(key)});
    }
    return addresses;
}

QString SettingTable::value(const SettingAddress &address) const
{
    const auto found = m_elements.constFind({address.section, address.element});
    if (found == m_elements.cend())
        return {};
    if (address.key.isEmpty())
        return textOf(*found);
    const toml::node *node = found->get(address.key.toStdString());
    return node == nullptr ? QString() : textOf(*node);
}

void SettingTable::take(const SettingAddress &address, const SettingTable &from)
{
    const std::pair place(address.section, address.element);
    const auto source = from.m_elements.constFind(place);
    if (address.key.isEmpty()) {
        if (source == from.m_elements.cend())
            m_elements.remove(place);
        else
            m_elements.insert(place, *source);
        return;
    }
    const std::string key = address.key.toStdString();
    const toml::node *node = source == from.m_elements.cend() ? nullptr : source->get(key);
    if (node == nullptr)
        m_elements[place].erase(key);
    else
        m_elements[place].insert_or_assign(key, *node);
}

QByteArray SettingTable::toml() const
{
    toml::table root;
    for (const auto &[where, values] : m_elements.asKeyValueRange()) {
        const auto &[section, element] = where;
        if (element.isEmpty()) {
            auto &table = place<toml::table>(root, section);
            for (const auto &[key, node] : values)
                table.insert(key, node);
        } else {
            place<toml::array>(root, section).push_back(values);
        }
    }
    std::ostringstream text;
    text << root;
    return QByteArray::fromStdString(text.str());
}

} // namespace site
