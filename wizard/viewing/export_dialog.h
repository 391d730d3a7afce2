// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/viewing/export_file.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace wizard {

class FindingLabel;
class NewPassword;

// Exports a certificate: with its private key as PKCS#12, if the key may leave, or alone as PEM.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ExportSource source, QWidget *parent = nullptr);

    void reject() override; // not while it is writing

private:
    [[nodiscard]] QWidget *newFileRow();
    void addKeyChoice();
    void chooseFile();
    void suggestFile();
    void showButtons();
    void start();
    void settle(const std::expected<void, certificates::CertificateError> &written);

    ExportSource m_source;
    QRadioButton *m_withKey;
    QRadioButton *m_alone;
    FindingLabel *m_reason;
    QWidget *m_passwords;
    NewPassword *m_password;
    QLineEdit *m_keySecret;
    QLineEdit *m_path;
    QProgressBar *m_busy;
    FindingLabel *m_finding;
    QPushButton *m_export;
    QPushButton *m_cancel;
    bool m_isWriting = false;
};

} // namespace wizard
