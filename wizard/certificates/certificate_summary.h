// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"

#include <QWidget>

class QLabel;

namespace wizard {

class LifeBar;

// Below the lists: what the selected certificate or request is, and how old it is.
class CertificateSummary : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateSummary(QWidget *parent = nullptr);

    // `renewAt`: the engine's next attempt; invalid: it renews it not.
    void show(const certificates::StoredCertificate &certificate,
              const QDateTime &renewAt,
              const QDateTime &now);
    void show(const certificates::PendingRequest &request);
    void clear();

private:
    QLabel *m_text;
    LifeBar *m_life;
};

} // namespace wizard
