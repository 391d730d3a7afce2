// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_actions.h"

#include <QDate>
#include <QWidget>

class QTableWidget;

namespace wizard {

// The table of usages and, below it, the store; one line is selected in one of both. Each has its
// row of buttons under it.
class CertificateLists : public QWidget
{
    Q_OBJECT

public:
    CertificateLists(QLayout *usageButtons, QLayout *storeButtons, QWidget *parent = nullptr);

    void show(const CertificateTasks &tasks, const QDateTime &now);
    [[nodiscard]] const CertificateSelection &selection() const { return m_selection; }
    void select(const CertificateSelection &selection);

Q_SIGNALS:
    void selectionChanged();
    void opened(); // by Enter or a double click

private:
    void showUsages(const QDateTime &now);
    void showStore(const QDateTime &now);
    void take(CertificateSelection selection);
    void paintSelection();

    QTableWidget *m_usages;
    QTableWidget *m_store;
    CertificateTasks m_tasks;
    QDate m_shownOn; // the day counts, for what expires
    CertificateSelection m_selection;
};

} // namespace wizard
