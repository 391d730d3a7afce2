// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QMimeData;
class QPushButton;

namespace wizard {

// The files of an export: added, dropped, taken away. At most 100.
class ExportFiles : public QWidget
{
    Q_OBJECT

public:
    explicit ExportFiles(QWidget *parent = nullptr);

    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    void add(const QStringList &paths);
    // Those that are dragged; folders and remote files are none.
    [[nodiscard]] static QStringList filesIn(const QMimeData &data);

Q_SIGNALS:
    void changed();

private:
    void choose();
    void remove();
    void present();

    QStringList m_paths;
    QListWidget *m_list;
    QPushButton *m_remove;
};

} // namespace wizard
