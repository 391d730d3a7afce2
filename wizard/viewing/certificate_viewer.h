// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/chain_judgement.h"
#include "wizard/model/workspace.h"

#include <QDialog>

class QTabWidget;

namespace wizard {

class CertificationPath;
class FindingLabel;

// A certificate or a pending request to look at: General, Details, Certification path, Text.
class CertificateViewer : public QDialog
{
    Q_OBJECT

public:
    CertificateViewer(const Workspace &workspace,
                      const certificates::StoredCertificate &certificate,
                      QWidget *parent = nullptr);
    explicit CertificateViewer(const certificates::PendingRequest &request,
                               QWidget *parent = nullptr);

Q_SIGNALS:
    void judged(); // the chain, in the background

private:
    void addFrame(const QString &title);
    [[nodiscard]] QWidget *newGeneral(const QList<QStringList> &facts);
    [[nodiscard]] QWidget *newPath(const certificates::StoredCertificate &certificate);
    void judge(const Workspace &workspace, const certificates::StoredCertificate &certificate);

    QTabWidget *m_tabs;
    FindingLabel *m_verdict;
    CertificationPath *m_path = nullptr;
};

} // namespace wizard
