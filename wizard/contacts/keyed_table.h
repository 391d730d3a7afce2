// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <utility>

namespace wizard {

// Things as rows, each with a key of its own. What stays keeps its row, so that a view keeps its
// selection and its place; only what is another thing now is painted anew.
template<typename Thing>
class KeyedTable : public QAbstractTableModel
{
public:
    static constexpr int rankRole = Qt::UserRole; // to sort by

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] virtual QString keyOf(const Thing &thing) const = 0;

    void show(const QList<Thing> &things)
    {
        QHash<QString, qsizetype> places;
        places.reserve(things.size());
        for (qsizetype i = 0; i < things.size(); ++i)
            places.insert(keyOf(things.at(i)), i);
        takeOut(places);
        takeOver(things, places);
        append(things);
    }

    [[nodiscard]] const Thing &at(int row) const { return m_things.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_things.size());
    }

private:
    using Places = QHash<QString, qsizetype>;

    void takeOut(const Places &wanted)
    {
        for (int last = rowCount() - 1; last >= 0; --last) {
            int first = last + 1;
            while (first > 0 && !wanted.contains(keyOf(m_things.at(first - 1))))
                --first;
            if (first > last)
                continue;
            beginRemoveRows({}, first, last);
            m_things.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    void takeOver(const QList<Thing> &things, const Places &places)
    {
        int first = -1;
        int last = -1;
        for (int row = 0; row < rowCount(); ++row) {
            const Thing &now = things.at(places.value(keyOf(m_things.at(row))));
            if (m_things.at(row) == now)
                continue;
            m_things[row] = now;
            first = first < 0 ? row : first;
            last = row;
        }
        if (first >= 0)
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    void append(const QList<Thing> &things)
    {
        if (things.size() == m_things.size())
            return;
        QSet<QString> present;
        present.reserve(m_things.size());
        for (const Thing &thing : std::as_const(m_things))
            present.insert(keyOf(thing));
        beginInsertRows({}, rowCount(), static_cast<int>(things.size()) - 1);
        for (const Thing &thing : things) {
            if (!present.contains(keyOf(thing)))
                m_things += thing;
        }
        endInsertRows();
    }

    QList<Thing> m_things;
};

} // namespace wizard
