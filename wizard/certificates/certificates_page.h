// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_actions.h"
#include "wizard/model/workspace.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace wizard {

class ActionButtons;
class CertificateLists;
class CertificateSummary;
struct ImportSource;

// The certificate tasks: where certificates are presented, what the store holds, and what can be
// done with it. A certificate dropped on the page is imported.
class CertificatesPage : public QWidget
{
    Q_OBJECT

public:
    explicit CertificatesPage(Workspace &workspace, QWidget *parent = nullptr);

    void requestCertificate();
    void importCertificate();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *newEmptyList();
    [[nodiscard]] QWidget *newLists();
    void showAll();
    void showSelection();
    void run(CertificateAction action);
    void import(const QList<ImportSource> &sources);
    void processPending();
    void assign();
    void unassign();
    void goBack();
    void view();
    void exportCertificate();
    void renew();
    void remove();
    [[nodiscard]] const certificates::StoredCertificate *selectedCertificate() const;
    [[nodiscard]] const certificates::PendingRequest *selectedRequest() const;

    Workspace &m_workspace;
    ActionButtons *m_buttons;
    QStackedWidget *m_stack;
    QPushButton *m_first = nullptr;
    CertificateLists *m_lists = nullptr;
    CertificateSummary *m_summary;
    CertificateTasks m_tasks;
};

} // namespace wizard
