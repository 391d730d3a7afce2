// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace wizard {

class PartnerTable;

// The partners as one sorted and searched them.
class PartnerOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PartnerOrder(PartnerTable &table, QObject *parent = nullptr);

    void search(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    PartnerTable &m_table;
    QString m_foldedText;
};

} // namespace wizard
