// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_import.h"
#include "wizard/messages/explanation.h"
#include "wizard/model/site_draft.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QCheckBox;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace wizard {

class ExportFiles;
class FindingLabel;
class LyncItemTable;
class LyncItemView;

// Takes what Lync's administrators exported over into the draft of the site: files picked or
// dropped, what would become of each object, conflicts with their choice. Reading and judging are
// done off the GUI's thread.
class LyncImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LyncImportDialog(SiteDraft &draft, QWidget *parent = nullptr);

    void addFiles(const QStringList &paths);
    void accept() override;

Q_SIGNALS:
    void judged(); // what is shown is about all files and choices

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Judgement;

    [[nodiscard]] QWidget *newItems();
    void listen();
    void forget();
    void judge();
    void settle(const Judgement &judgement);
    void refuse(const Explanation &explanation);
    void present();
    void showSelected();
    void choose(int row, site::LyncChoice choice);
    void chooseForConflicts(site::LyncChoice choice);
    [[nodiscard]] int selectedRow() const;

    SiteDraft &m_draft;
    QHash<QString, site::LyncChoice> m_choices; // by item
    std::optional<site::LyncExport> m_exported; // what the files hold
    std::optional<site::LyncImport> m_import;
    std::optional<site::Site> m_judgedFor; // the draft that m_import was made from
    quint64 m_generation = 0; // answers to earlier questions are ignored
    QTimer m_slow;
    ExportFiles *m_files;
    QProgressBar *m_busy;
    FindingLabel *m_finding;
    LyncItemTable *m_table;
    QSortFilterProxyModel *m_shown;
    QTableView *m_items;
    LyncItemView *m_view;
    QCheckBox *m_onlyConflicts;
    QPushButton *m_skipAll;
    QPushButton *m_takeAll;
    QPushButton *m_takeOver;
};

} // namespace wizard
