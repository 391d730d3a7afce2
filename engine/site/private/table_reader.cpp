// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/table_reader.h"

#include "engine/site/private/nearest_word.h"

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;

namespace site {
namespace {

QString textOfKey(std::string_view key)
{
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QString typeName(const toml::node &node)
{
    std::ostringstream text;
    text << node.type();
    return QString::fromStdString(text.str());
}

const toml::table &emptyTable()
{
    static const toml::table table;
    return table;
}

} // namespace

TableReader::TableReader(const toml::table &table, QString path, Faults &faults)
    : m_table(&table), m_path(std::move(path)), m_faults(&faults)
{ }

void TableReader::flag(std::string_view key, bool &out)
{
    const toml::node *node = take(key);
    if (!node)
        return;
    if (const auto *boolean = node->as_boolean())
        out = boolean->get();
    else
        wrongType(*node, pathOf(key), u"true or false"_s);
}

void TableReader::number(std::string_view key, int &out, const SettingRange &range)
{
    const toml::node *node = take(key);
    if (!node)
        return;
    const auto *integer = node->as_integer();
    if (!integer) {
        wrongType(*node, pathOf(key), u"a whole number"_s);
        return;
    }
    const auto inRange = checkRange(integer->get(), range, pathOf(key));
    if (inRange)
        out = *inRange;
    else
        fault(*node, inRange.error());
}

void TableReader::seconds(std::string_view key,
                          std::chrono::seconds &out,
                          const SettingRange &range)
{
    int count = static_cast<int>(out.count());
    number(key, count, range);
    out = std::chrono::seconds(count);
}

void TableReader::byDomain(std::string_view key, QMap<base::DomainName, QString> &out)
{
    const toml::node *node = take(key);
    if (!node)
        return;
    const toml::table *table = node->as_table();
    if (!table) {
        wrongType(*node, pathOf(key), u"a table"_s);
        return;
    }
    for (const auto &[domainKey, value] : *table) {
        const QString text = textOfKey(domainKey.str());
        const QString path = pathOf(key) + u".\""_s + text.left(maxShownCharacters) + u'"';
        const auto domain = domainFrom(text);
        if (!domain) {
            const Refusal &refusal = domain.error();
            fault(value,
                  settingError(SiteError::Reason::BadValue,
                               path,
                               refusal.fault,
                               {text.left(maxShownCharacters)}));
            continue;
        }
        if (out.contains(*domain)) // in another spelling: TOML itself refuses the same key twice
            fault(value,
                  settingError(SiteError::Reason::Conflict,
                               path,
                               SettingFault::DomainGivenTwice,
                               {domain->text()}));
        read(value, path, certificateIdFrom, [&](const QString &id) { out.insert(*domain, id); });
    }
}

TableReader TableReader::table(std::string_view key)
{
    const toml::node *node = take(key);
    if (node && !node->is_table())
        wrongType(*node, pathOf(key), u"a table"_s);
    const toml::table *table = node ? node->as_table() : nullptr;
    return {table ? *table : emptyTable(), pathOf(key), *m_faults};
}

void TableReader::missing(std::string_view key)
{
    SiteError error =
        settingError(SiteError::Reason::Missing, pathOf(key), SettingFault::HasNoDefault);
    error.line = static_cast<int>(m_table->source().begin.line);
    m_faults->append(error);
}

void TableReader::finish()
{
    QStringList known;
    for (const std::string_view key : m_known)
        known.append(textOfKey(key));
    for (const auto &[key, node] : *m_table) {
        const QString text = textOfKey(key.str());
        if (known.contains(text))
            continue;
        const QString meant = nearestWord(text, known);
        const SiteError error{SiteError::Reason::UnknownKey,
                              static_cast<int>(key.source().begin.line),
                              pathOf(key.str()),
                              meant.isEmpty() ? QString() : u"did you mean %1?"_s.arg(meant)};
        m_faults->append(error);
    }
}

const toml::node *TableReader::take(std::string_view key)
{
    m_known.push_back(key);
    return m_table->get(key);
}

const toml::array *TableReader::takeArray(std::string_view key)
{
    const toml::node *node = take(key);
    if (node && !node->is_array())
        wrongType(*node, pathOf(key), u"a list"_s);
    return node ? node->as_array() : nullptr;
}

QString TableReader::pathOf(std::string_view key) const
{
    const QString text = textOfKey(key).left(maxShownCharacters);
    return m_path.isEmpty() ? text : m_path + u'.' + text;
}

void TableReader::fault(const toml::node &node, SiteError error)
{
    error.line = static_cast<int>(node.source().begin.line);
    m_faults->append(std::move(error));
}

void TableReader::refuse(const toml::node &node, const QString &path, const Refusal &refusal)
{
    const QString shown = refusal.isSecret ? u"…"_s : textOf(node).left(maxShownCharacters);
    const QStringList words = QStringList{shown} + refusal.words;
    fault(node, settingError(SiteError::Reason::BadValue, path, refusal.fault, words));
}

void TableReader::wrongType(const toml::node &node, const QString &path, const QString &wanted)
{
    fault(node,
          {.reason = SiteError::Reason::WrongType,
           .line = 0,
           .key = path,
           .evidence = u"it is %1, and should be %2"_s.arg(typeName(node), wanted),
           .words = {typeName(node), wanted}});
}

QString TableReader::textOf(const toml::node &node)
{
    return QString::fromStdString(node.as_string()->get());
}

} // namespace site
