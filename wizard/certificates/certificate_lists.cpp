// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/certificate_lists.h"

#include "wizard/look/forms.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int usageLines = 4; // seen without scrolling
constexpr int statusColumn = 1;

QString none()
{
    return u"–"_s;
}

QLabel *newCaption(const QString &text, QWidget *buddy)
{
    auto *caption = new QLabel(text);
    caption->setBuddy(buddy);
    QFont bold = caption->font();
    bold.setBold(true);
    caption->setFont(bold);
    return caption;
}

void setStatus(QTableWidgetItem *item, CertificateStatus status, const QString &evidence = {})
{
    item->setIcon(statusIcon(status));
    if (evidence.isEmpty())
        return;
    item->setToolTip(evidence);
    item->setData(Qt::AccessibleDescriptionRole, evidence);
}

QStringList cells(const UsageRow &row, const QDateTime &now)
{
    const bool isKnown = row.notAfter.isValid();
    return {usageText(row.usage),
            statusText(row, now),
            isKnown ? row.friendlyName : none(),
            isKnown ? dateText(row.notAfter) : none(),
            isKnown ? row.issuer : none()};
}

QStringList cells(const StoreRow &row, const QDateTime &now)
{
    return {row.friendlyName,
            row.isRequest ? CertificateLists::tr("Pending since %1").arg(dateText(row.notAfter))
                          : statusText(row.status, row.notAfter, now),
            row.isRequest ? none() : dateText(row.notAfter),
            row.isRequest ? none() : row.issuer,
            row.names.join(u", "_s)};
}

} // namespace

CertificateLists::CertificateLists(QLayout *usageButtons, QLayout *storeButtons, QWidget *parent)
    : QWidget(parent)
    , m_usages(newTable({tr("Usage"), tr("Status"), tr("Certificate"), tr("Expires"), tr("Issuer")},
                        u"usages"_s))
    , m_store(
          newTable({tr("Friendly name"), tr("Status"), tr("Expires"), tr("Issuer"), tr("Names")},
                   u"certificates"_s))
{
    for (QTableWidget *table : {m_usages, m_store}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        connect(table, &QTableWidget::itemActivated, this, &CertificateLists::opened);
    }
    m_usages->setAccessibleName(tr("Usages"));
    m_store->setAccessibleName(tr("Certificates and requests"));
    const int line = m_usages->verticalHeader()->defaultSectionSize();
    m_usages->setFixedHeight(m_usages->horizontalHeader()->sizeHint().height() + usageLines * line
                             + 2 * m_usages->frameWidth());
    m_store->setMinimumHeight(4 * line);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(newCaption(tr("Usages"), m_usages));
    column->addWidget(m_usages);
    column->addLayout(usageButtons);
    column->addSpacing(8);
    column->addWidget(newCaption(tr("Certificates and requests"), m_store));
    column->addWidget(m_store, 1);
    column->addLayout(storeButtons);

    connect(m_usages, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_usages->currentRow();
        if (row >= 0 && !m_usages->selectedItems().isEmpty())
            take({.usage = m_tasks.usages.at(row).usage, .id = m_tasks.usages.at(row).id});
    });
    connect(m_store, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_store->currentRow();
        if (row >= 0 && !m_store->selectedItems().isEmpty())
            take({.usage = {}, .id = m_tasks.rows.at(row).id});
    });
}

void CertificateLists::show(const CertificateTasks &tasks, const QDateTime &now)
{
    if (tasks == m_tasks && now.date() == m_shownOn) {
        Q_EMIT selectionChanged(); // nothing to draw: the engine is asked every two seconds
        return;
    }
    m_tasks = tasks;
    m_shownOn = now.date();
    const QSignalBlocker usagesQuiet(m_usages);
    const QSignalBlocker storeQuiet(m_store);
    showUsages(now);
    showStore(now);
    select(m_selection);
}

void CertificateLists::showUsages(const QDateTime &now)
{
    QList<QStringList> rows;
    for (const UsageRow &row : std::as_const(m_tasks.usages))
        rows += cells(row, now);
    setRows(m_usages, rows);
    for (int row = 0; row < m_usages->rowCount(); ++row) {
        const UsageRow &usage = m_tasks.usages.at(row);
        setStatus(m_usages->item(row, statusColumn), usage.status, usage.evidence);
    }
    fitColumns(m_usages);
}

void CertificateLists::showStore(const QDateTime &now)
{
    QList<QStringList> rows;
    for (const StoreRow &row : std::as_const(m_tasks.rows))
        rows += cells(row, now);
    setRows(m_store, rows);
    for (int row = 0; row < m_store->rowCount(); ++row)
        setStatus(m_store->item(row, statusColumn), m_tasks.rows.at(row).status);
    fitColumns(m_store);
}

// What is gone gives way to the first line of the store.
void CertificateLists::select(const CertificateSelection &selection)
{
    const auto usage = std::ranges::find(m_tasks.usages, selection.usage, &UsageRow::usage);
    if (selection.usage && usage != m_tasks.usages.end())
        take({.usage = usage->usage, .id = usage->id});
    else if (m_tasks.row(selection.id) != nullptr)
        take({.usage = {}, .id = selection.id});
    else
        take({.usage = {}, .id = m_tasks.rows.isEmpty() ? QString() : m_tasks.rows.first().id});
}

void CertificateLists::take(CertificateSelection selection)
{
    m_selection = std::move(selection);
    paintSelection();
    Q_EMIT selectionChanged();
}

void CertificateLists::paintSelection()
{
    const QSignalBlocker usagesQuiet(m_usages);
    const QSignalBlocker storeQuiet(m_store);
    const auto mark = [](QTableWidget *table, auto row, auto first) {
        if (row >= 0 && table->currentRow() != static_cast<int>(row))
            table->setCurrentCell(static_cast<int>(row), first);
        if (row >= 0)
            table->selectRow(static_cast<int>(row));
        else
            table->clearSelection();
    };
    const auto usage = std::ranges::find(m_tasks.usages, m_selection.usage, &UsageRow::usage);
    const auto row = std::ranges::find(m_tasks.rows, m_selection.id, &StoreRow::id);
    mark(m_usages,
         usage == m_tasks.usages.end() ? -1 : std::distance(m_tasks.usages.begin(), usage),
         0);
    mark(m_store,
         m_selection.usage || row == m_tasks.rows.end() ? -1
                                                        : std::distance(m_tasks.rows.begin(), row),
         0);
}

} // namespace wizard
