// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/changes/changes_page.h"

#include "engine/base/worker.h"
#include "wizard/changes/difference_view.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/obstacle.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/site_messages.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {
namespace {

using Changes = std::expected<QList<site::SettingChange>, site::SiteError>;

// What the commit changed that replaced version `number`.
Changes changesAfter(const QString &directory, int number, bool isNewest)
{
    const auto before = site::loadVersion(directory, number);
    if (!before)
        return std::unexpected(before.error());
    const auto after =
        isNewest ? site::loadSite(directory) : site::loadVersion(directory, number + 1);
    if (!after)
        return std::unexpected(after.error());
    return site::differences(*before, *after);
}

} // namespace

ChangesPage::ChangesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(newList(tr("Commits"), u"commits"_s))
    , m_differences(new DifferenceView(this))
    , m_title(new QLabel(this))
    , m_goBack(newButton(tr("&Go back to before this…"), Symbol::Undo, u"goBackToVersion"_s))
{
    setObjectName(u"changesPage"_s);
    m_title->setObjectName(u"changesTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_differences);
    auto *right = new QWidget(this);
    auto *details = new QVBoxLayout(right);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_title);
    details->addWidget(m_differences, 1);
    details->addWidget(m_goBack, 0, Qt::AlignTrailing);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(right);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(
        newPageHeader(tr("Changes"), tr("What is not in force yet, and who changed what before.")));
    column->addWidget(split, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &ChangesPage::showSelection);
    connect(m_goBack, &QPushButton::clicked, this, &ChangesPage::goBack);
    connect(&m_workspace, &Workspace::siteChanged, this, &ChangesPage::readHistory);
    connect(&m_workspace.draft(), &SiteDraft::changed, this, [this] {
        if (isVisible() && selected() == nullptr)
            showSelection();
        showWayBack();
    });
    readHistory();
}

void ChangesPage::showUncommitted()
{
    m_list->setCurrentRow(0);
}

void ChangesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readHistory();
}

void ChangesPage::readHistory()
{
    auto history = site::history(m_workspace.directory());
    if (history == m_history && m_list->count() > 0)
        return showSelection();
    m_history = std::move(history);
    fillList();
}

void ChangesPage::fillList()
{
    m_list->clear();
    new QListWidgetItem(symbolIcon(Symbol::Edit), tr("Not in force yet"), m_list);
    for (const site::HistoryEntry &version : m_history) {
        const QString when =
            QLocale().toString(version.replaced.toLocalTime(), QLocale::ShortFormat);
        const QString who = version.user.isEmpty()
            ? tr("by hand or unknown")
            : tr("%1 with %2", "a user with a program").arg(version.user, version.program);
        auto *item =
            new QListWidgetItem(symbolIcon(Symbol::Log), u"%1\n%2"_s.arg(when, who), m_list);
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(when, who));
    }
    m_list->setCurrentRow(m_workspace.draft().isChanged() || m_history.isEmpty() ? 0 : 1);
}

const site::HistoryEntry *ChangesPage::selected() const
{
    const int row = m_list->currentRow() - 1;
    return row >= 0 && row < m_history.size() ? &m_history.at(row) : nullptr;
}

void ChangesPage::showSelection()
{
    const int shown = ++m_shown;
    const site::HistoryEntry *version = selected();
    showWayBack();
    if (version == nullptr) {
        const QList<site::SettingChange> changes = m_workspace.draft().changes();
        m_title->setText(changes.isEmpty() ? tr("Everything you have changed is in force.")
                                           : tr("What a commit would change"));
        m_differences->show(changes);
        return;
    }
    m_title->setText(tr("What this commit changed"));
    base::onWorker([directory = m_workspace.directory(),
                    number = version->number,
                    isNewest = version == &m_history.first()] {
        return changesAfter(directory, number, isNewest);
    }).then(this, [this, shown](const Changes &changes) {
        if (shown != m_shown)
            return;
        if (!changes)
            m_title->setText(explain(changes.error()).sentence);
        m_differences->show(changes.value_or(QList<site::SettingChange>()));
    });
}

void ChangesPage::showWayBack()
{
    const site::HistoryEntry *version = selected();
    setObstacle(m_goBack,
                version == nullptr ? tr("Select a commit first.")
                    : m_workspace.draft().isChanged()
                    ? tr("There are changes that are not in force yet. Commit or discard them "
                         "first.")
                    : QString());
}

void ChangesPage::goBack()
{
    const site::HistoryEntry *version = selected();
    if (version == nullptr)
        return;
    const int number = version->number;
    const auto undone = static_cast<int>(m_list->currentRow());
    if (!confirm(this,
                 tr("Go back"),
                 tr("Undo %n commit(s)? The engine takes the earlier configuration at "
                    "once; the present one stays in this list.",
                    nullptr,
                    undone),
                 tr("&Go back")))
        return;
    m_goBack->setEnabled(false); // once
    m_workspace.rollback(number).then(this,
                                      [this](const std::expected<void, site::SiteError> &done) {
                                          showWayBack();
                                          if (!done)
                                              warn(this, tr("Go back"), explain(done.error()));
                                      });
}

} // namespace wizard
