// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_actions.h"

#include <QMap>
#include <QObject>

class QHBoxLayout;
class QPushButton;

namespace wizard {

// The buttons of the certificate tasks. What cannot be done is dimmed, with the reason as its
// tooltip and accessible description.
class ActionButtons : public QObject
{
    Q_OBJECT

public:
    explicit ActionButtons(QObject *parent = nullptr);

    // One row of the page; the caller owns it.
    [[nodiscard]] QHBoxLayout *newRow(const QList<CertificateAction> &actions);
    void show(const CertificateTasks &tasks, const CertificateSelection &selection);

Q_SIGNALS:
    void requested(CertificateAction action);

private:
    QMap<CertificateAction, QPushButton *> m_buttons;
};

} // namespace wizard
