// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace wizard {

class FindingLabel;
class PemView;

// Renews a certificate: a request with the same names, for the same key or a new one, and then the
// request itself, to be sent to the certification authority.
class RenewDialog : public QDialog
{
    Q_OBJECT

public:
    RenewDialog(Workspace &workspace,
                certificates::StoredCertificate certificate,
                QWidget *parent = nullptr);

    void reject() override; // not while the key is being made

private:
    [[nodiscard]] QWidget *newChoice();
    [[nodiscard]] QWidget *newResult();
    void start();
    void settle(
        const std::expected<certificates::PendingRequest, certificates::CertificateError> &request);
    void setBusy(bool isBusy);

    Workspace &m_workspace;
    certificates::StoredCertificate m_certificate;
    QStackedWidget *m_stack;
    QRadioButton *m_newKey;
    QRadioButton *m_sameKey;
    QLineEdit *m_secret;
    QProgressBar *m_busy;
    FindingLabel *m_finding;
    PemView *m_request;
    QPushButton *m_renew;
    QPushButton *m_cancel;
    bool m_isBusy = false;
};

} // namespace wizard
