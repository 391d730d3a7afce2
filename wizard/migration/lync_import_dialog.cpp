// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/migration/lync_import_dialog.h"

#include "engine/base/worker.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/lync_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/migration/export_files.h"
#include "wizard/migration/lync_item_table.h"
#include "wizard/migration/lync_item_view.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr auto slow = 300ms; // only what takes longer shows that it does
constexpr int mostCharacters = 26; // the tool tip has the rest

using site::LyncChoice;

QString keyOf(const site::LyncItem &item)
{
    return QStringList{name(item.kind), item.name, item.file}.join(u'\n');
}

std::expected<site::LyncExport, site::LyncFileError> read(const QStringList &paths)
{
    QList<site::LyncFile> files;
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(
                site::LyncFileError{.reason = site::LyncFileError::Reason::Unreadable,
                                    .file = name,
                                    .evidence = file.errorString()});
        files.append({.name = name, .bytes = file.read(site::maxLyncFileBytes + 1)});
    }
    return site::readLyncFiles(files);
}

} // namespace

struct LyncImportDialog::Judgement {
    site::Site site; // what it was judged for
    std::expected<site::LyncExport, site::LyncFileError> exported;
    std::optional<site::LyncImport> import = {};
};

LyncImportDialog::LyncImportDialog(SiteDraft &draft, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_files(new ExportFiles(this))
    , m_busy(new QProgressBar(this))
    , m_finding(new FindingLabel(this))
    , m_table(new LyncItemTable(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_items(new QTableView(this))
    , m_view(new LyncItemView(this))
    , m_onlyConflicts(new QCheckBox(tr("Show only &conflicts"), this))
    , m_skipAll(new QPushButton(tr("L&eave out all conflicts"), this))
    , m_takeAll(new QPushButton(tr("Take over all that can &be"), this))
    , m_takeOver(newButton(tr("&Take over"), Symbol::Import, u"takeOver"_s))
{
    setObjectName(u"lyncImportDialog"_s);
    setWindowTitle(tr("Import from Lync"));
    setAcceptDrops(true);
    m_finding->setObjectName(u"finding"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(8);
    m_busy->setAccessibleName(tr("Reading and checking"));
    m_busy->hide();
    m_takeOver->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_takeOver);
    buttons->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_files);
    column->addWidget(m_busy);
    column->addWidget(m_finding);
    column->addWidget(newItems(), 1);
    column->addLayout(buttons);

    listen();
    followTheEye(this);
    resize(1020, 700);
    forget();
}

QWidget *LyncImportDialog::newItems()
{
    m_shown->setSourceModel(m_table);
    m_shown->setFilterRole(LyncItemTable::conflictRole);
    m_items->setModel(m_shown);
    dressTable(m_items);
    m_items->setObjectName(u"items"_s);
    m_items->setAccessibleName(tr("What would be taken over"));
    m_items->setSelectionMode(QAbstractItemView::SingleSelection);
    m_items->setSortingEnabled(true);
    m_items->sortByColumn(-1, Qt::AscendingOrder); // as the files have them
    m_onlyConflicts->setObjectName(u"onlyConflicts"_s);
    m_skipAll->setObjectName(u"skipAll"_s);
    m_takeAll->setObjectName(u"takeAll"_s);

    auto *line = new QHBoxLayout;
    line->addWidget(m_onlyConflicts);
    line->addStretch();
    line->addWidget(m_skipAll);
    line->addWidget(m_takeAll);
    auto *row = new QHBoxLayout;
    row->addWidget(m_items, 6);
    row->addWidget(m_view, 5);
    auto *items = new QWidget(this);
    auto *column = new QVBoxLayout(items);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row, 1);
    column->addLayout(line);
    return items;
}

void LyncImportDialog::listen()
{
    for (QPushButton *button : {m_skipAll, m_takeAll})
        button->setAutoDefault(false);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slow);
    connect(&m_slow, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_files, &ExportFiles::changed, this, [this] {
        m_exported.reset();
        judge();
    });
    connect(m_takeOver, &QPushButton::clicked, this, &LyncImportDialog::accept);
    connect(m_table, &LyncItemTable::choiceMade, this, &LyncImportDialog::choose);
    connect(m_view, &LyncItemView::choiceMade, this, [this](LyncChoice choice) {
        choose(selectedRow(), choice);
    });
    connect(m_items->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &LyncImportDialog::showSelected);
    connect(m_onlyConflicts, &QCheckBox::toggled, this, [this](bool isOn) {
        m_shown->setFilterFixedString(isOn ? u"true"_s : QString());
    });
    connect(
        m_skipAll, &QPushButton::clicked, this, [this] { chooseForConflicts(LyncChoice::Skip); });
    connect(
        m_takeAll, &QPushButton::clicked, this, [this] { chooseForConflicts(LyncChoice::Take); });
    connect(&m_draft, &SiteDraft::changed, this, [this] {
        if (m_judgedFor && m_draft.site() != m_judgedFor)
            judge();
    });
}

void LyncImportDialog::addFiles(const QStringList &paths)
{
    m_files->add(paths);
}

void LyncImportDialog::forget()
{
    m_slow.stop();
    m_busy->hide();
    m_import.reset();
    m_judgedFor.reset();
    m_table->show({});
    present();
}

void LyncImportDialog::judge()
{
    ++m_generation;
    m_takeOver->setEnabled(false);
    if (m_files->paths().isEmpty() || !m_draft.site()) {
        forget();
        return;
    }
    m_slow.start();
    base::onWorker([paths = m_files->paths(),
                    exported = m_exported,
                    site = *m_draft.site(),
                    choices = m_choices] {
        Judgement judgement{.site = site, .exported = exported ? *exported : read(paths)};
        if (judgement.exported)
            judgement.import =
                importLync(*judgement.exported, site, [&choices](const site::LyncItem &item) {
                    return choices.value(keyOf(item), LyncChoice::Undecided);
                });
        return judgement;
    }).then(this, [this, generation = m_generation](const Judgement &judgement) {
        if (generation == m_generation)
            settle(judgement);
    });
}

void LyncImportDialog::settle(const Judgement &judgement)
{
    if (!judgement.exported) {
        refuse(explain(judgement.exported.error()));
        return;
    }
    m_slow.stop();
    m_busy->hide();
    m_exported = *judgement.exported;
    m_import = *judgement.import;
    m_judgedFor = judgement.site;
    const bool hasOtherRows = m_table->rowCount() != m_import->items.size();
    m_table->show(m_import->items);
    if (hasOtherRows)
        fitColumns(m_items, mostCharacters);
    present();
    Q_EMIT judged();
}

void LyncImportDialog::refuse(const Explanation &explanation)
{
    forget();
    m_finding->show(FindingLabel::Level::Error, explanation.sentence);
    m_finding->setToolTip(explanation.evidence);
    Q_EMIT judged();
}

void LyncImportDialog::present()
{
    m_finding->setToolTip({});
    const bool isRead = m_import.has_value();
    const bool hasConflicts = isRead && m_import->undecided > 0;
    const bool isNew = isRead && m_judgedFor && m_import->site != *m_judgedFor;
    for (QWidget *widget : {static_cast<QWidget *>(m_skipAll), static_cast<QWidget *>(m_takeAll)})
        widget->setEnabled(hasConflicts);
    m_takeOver->setEnabled(isNew && m_import->mayBeWritten());
    if (isRead && m_import->contradiction)
        m_finding->show(FindingLabel::Level::Error, explain(*m_import->contradiction).sentence);
    else if (hasConflicts)
        m_finding->show(FindingLabel::Level::Warning,
                        tr("%n entries conflict with this site. Decide for each whether it is "
                           "taken over.",
                           nullptr,
                           int(m_import->undecided)));
    else if (isNew)
        m_finding->show(FindingLabel::Level::Good,
                        tr("All of this can be taken over. It is written when you commit the "
                           "changes."));
    else if (isRead)
        m_finding->show(FindingLabel::Level::Notice,
                        tr("Nothing changes: all of this is here already, or left out."));
    else
        m_finding->clear();
    showSelected();
}

int LyncImportDialog::selectedRow() const
{
    const QModelIndex current = m_items->currentIndex();
    return current.isValid() ? m_shown->mapToSource(current).row() : -1;
}

void LyncImportDialog::showSelected()
{
    if (const site::LyncItem *item = m_table->at(selectedRow()))
        m_view->show(*item);
    else
        m_view->clear();
}

void LyncImportDialog::choose(int row, LyncChoice choice)
{
    if (const site::LyncItem *item = m_table->at(row)) {
        m_choices.insert(keyOf(*item), choice);
        judge();
    }
}

void LyncImportDialog::chooseForConflicts(LyncChoice choice)
{
    if (!m_import)
        return;
    for (const site::LyncItem &item : std::as_const(m_import->items)) {
        if (item.isUndecided())
            m_choices.insert(keyOf(item), item.canTake() ? choice : LyncChoice::Skip);
    }
    judge();
}

void LyncImportDialog::accept()
{
    if (!m_import || !m_takeOver->isEnabled())
        return;
    const auto edited = m_draft.edit(
        tr("Import from Lync"), [this](site::Site &site) -> std::expected<void, site::SiteError> {
            site = m_import->site;
            return {};
        });
    if (!edited) {
        warn(this, tr("Import from Lync"), explain(edited.error()));
        return;
    }
    QDialog::accept();
}

void LyncImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!ExportFiles::filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LyncImportDialog::dropEvent(QDropEvent *event)
{
    const QStringList paths = ExportFiles::filesIn(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    addFiles(paths);
}

} // namespace wizard
