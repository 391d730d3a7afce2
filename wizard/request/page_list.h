// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLabel;

namespace wizard {

// Beside a wizard's pages: all of them by short name, those behind ticked, the present one bold.
class PageList : public QWidget
{
    Q_OBJECT

public:
    explicit PageList(const QStringList &names, QWidget *parent = nullptr);

    void setCurrent(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *icon;
        QLabel *name;
    };

    void paintRows();

    QList<Row> m_rows;
    int m_current = 0;
};

} // namespace wizard
