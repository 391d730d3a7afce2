// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assignment/assignment_pages.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/assignment_messages.h"
#include "wizard/messages/certificate_task_messages.h"
#include "wizard/viewing/certificate_viewer.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class CertificateStorePage final : public AssignmentPage
{
    Q_DECLARE_TR_FUNCTIONS(CertificateStorePage)

public:
    CertificateStorePage(Workspace &workspace, AssignmentAnswers &answers)
        : AssignmentPage(workspace, answers)
        , m_table(newTable(
              {tr("Friendly name"), tr("Status"), tr("Expires"), tr("Issuer"), tr("Names")},
              u"storeTable"_s))
        , m_finding(new FindingLabel(this))
        , m_view(newButton(tr("&View certificate details…"), Symbol::View, u"viewDetails"_s))
    {
        setHead(u"store"_s,
                tr("Certificate store"),
                tr("Choose the certificate. What cannot be assigned says why."));
        m_table->setSelectionMode(QAbstractItemView::SingleSelection);
        m_table->setAccessibleName(tr("Certificates"));
        m_finding->setObjectName(u"coverage"_s);
        m_view->setAutoDefault(false);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_table, 1);
        column->addWidget(m_finding);
        column->addWidget(m_view, 0, Qt::AlignLeft);
        connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] { take(); });
        connect(m_view, &QPushButton::clicked, this, [this] { view(); });
    }

    void initializePage() override
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_rows = certificateTasks(
                     workspace().site(), workspace().certificates(), workspace().pending(), now)
                     .rows;
        m_rows.removeIf([](const StoreRow &row) { return row.isRequest; });
        fill(now);
        const auto before =
            std::ranges::find(m_rows, answers().assignment.certificateId, &StoreRow::id);
        const auto first =
            before != m_rows.end() ? before : std::ranges::find_if(m_rows, &isAssignable);
        if (first != m_rows.end())
            m_table->selectRow(static_cast<int>(std::distance(m_rows.begin(), first)));
        take();
    }

    [[nodiscard]] bool isComplete() const override
    {
        const StoreRow *row = selected();
        return row != nullptr && isAssignable(*row);
    }

private:
    static bool isAssignable(const StoreRow &row)
    {
        return row.hasKey && row.status != CertificateStatus::Expired;
    }

    void fill(const QDateTime &now)
    {
        QList<QStringList> rows;
        for (const StoreRow &row : std::as_const(m_rows))
            rows += {row.friendlyName,
                     statusText(row.status, row.notAfter, now),
                     dateText(row.notAfter),
                     row.issuer,
                     row.names.join(u", "_s)};
        setRows(m_table, rows);
        for (int line = 0; line < m_table->rowCount(); ++line)
            m_table->item(line, 1)->setIcon(statusIcon(m_rows.at(line).status));
        fitColumns(m_table);
    }

    [[nodiscard]] const StoreRow *selected() const
    {
        const int line = m_table->currentRow();
        return line < 0 || line >= m_rows.size() ? nullptr : &m_rows.at(line);
    }

    void take()
    {
        const StoreRow *row = selected();
        m_finding->clear();
        m_view->setEnabled(row != nullptr);
        if (row != nullptr && isAssignable(*row)) {
            answers().assignment.certificateId = row->id;
            showCoverage();
        } else if (row != nullptr) {
            m_finding->show(FindingLabel::Level::Error,
                            obstacleText(CertificateAction::Assign,
                                         row->hasKey ? Obstacle::Expired : Obstacle::KeyMissing));
        }
        Q_EMIT completeChanged();
    }

    void showCoverage()
    {
        const auto &site = workspace().site();
        if (!site || chosen() == nullptr)
            return;
        const FindingLine worst =
            impactFindings(*site, impactOf(*site, chosen()->leaf, answers().result())).first();
        m_finding->show(worst.level, worst.sentence);
    }

    void view()
    {
        const StoreRow *row = selected();
        const auto stored = workspace().store().find(row->id);
        if (!stored)
            return;
        CertificateViewer viewer(workspace(), *stored, this);
        viewer.exec();
    }

    QTableWidget *m_table;
    FindingLabel *m_finding;
    QPushButton *m_view;
    QList<StoreRow> m_rows;
};

} // namespace

AssignmentPage *newCertificateStorePage(Workspace &workspace, AssignmentAnswers &answers)
{
    return new CertificateStorePage(workspace, answers);
}

} // namespace wizard
