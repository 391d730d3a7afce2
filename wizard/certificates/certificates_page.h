// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace wizard {

class LifeBar;

// Pending requests and certificates, and what can be done with them.
class CertificatesPage : public QWidget
{
    Q_OBJECT

public:
    explicit CertificatesPage(Workspace &workspace, QWidget *parent = nullptr);

    void requestCertificate();
    void importCertificate();

private:
    [[nodiscard]] QWidget *newList();
    [[nodiscard]] QWidget *newEmptyList();
    void assign();
    void remove();
    void showAll();
    void showSelection();
    void explainButtons();
    [[nodiscard]] QString selectedId() const;
    [[nodiscard]] const certificates::StoredCertificate *selectedCertificate() const;
    [[nodiscard]] const certificates::PendingRequest *selectedRequest() const;
    [[nodiscard]] bool isAssigned(const QString &id) const;
    [[nodiscard]] QString assignFault() const;
    [[nodiscard]] QString removeFault() const;
    [[nodiscard]] QString statusOf(const certificates::StoredCertificate &certificate) const;

    Workspace &m_workspace;
    QStackedWidget *m_stack;
    QTableWidget *m_table;
    QPushButton *m_request;
    QPushButton *m_import;
    QPushButton *m_assign;
    QPushButton *m_remove;
    QLabel *m_details;
    LifeBar *m_life;
};

} // namespace wizard
