// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace wizard {

// Beside a wizard's pages: those on the way by short name, those behind ticked, the present one
// bold.
class PageList : public QWidget
{
    Q_OBJECT

public:
    // Wide enough for all `names` there may ever be, so that the pages do not move.
    explicit PageList(const QStringList &names, QWidget *parent = nullptr);

    void show(const QStringList &names, qsizetype current);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *icon;
        QLabel *name;
    };

    void paintRows();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QStringList m_names;
    qsizetype m_current = 0;
};

} // namespace wizard
