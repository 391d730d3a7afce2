// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace wizard {

// Each gets what it needs from the left on, but leaves those after it half of an equal share, or
// what they need if that is less.
[[nodiscard]] QList<int> sharedWidths(const QList<int> &needed, int room);

// The columns of a table share its width, so that none is out of sight while another has more than
// it needs. The widths follow the window until somebody sets one.
class FittedColumns : public QObject
{
    Q_OBJECT

public:
    static FittedColumns &of(QTableView *table);

    // As wide as their contents, at most so many pixels (0: any).
    void fit(int most = 0);
    // What may come into a column needs more than what is there.
    void reserve(int column, int width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FittedColumns(QTableView *table);

    [[nodiscard]] QList<int> order() const;
    [[nodiscard]] QList<int> widths() const;
    void share();

    QTableView *m_table;
    QList<int> m_needed;
    QList<int> m_shared; // as they were after the latest share()
};

} // namespace wizard
