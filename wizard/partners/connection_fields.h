// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/partners/partner_input.h"

#include <QGroupBox>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace wizard {

class FindingLabel;

// Where a partner's streams go, how many there may be, and how they are kept.
class ConnectionFields : public QGroupBox
{
    Q_OBJECT

public:
    explicit ConnectionFields(QWidget *parent);

    void show(const PartnerInput &input);
    void read(PartnerInput &input) const;
    // And what the values mean in this gateway.
    void showFaults(const PartnerJudgement &judgement, const site::Gateway &gateway);
    [[nodiscard]] QFormLayout *form() const { return m_form; }

Q_SIGNALS:
    void changed();

private:
    QFormLayout *m_form;
    QLineEdit *m_proxy;
    FindingLabel *m_proxyFinding;
    QSpinBox *m_limit;
    FindingLabel *m_limitFinding;
    QCheckBox *m_keepAlive;
    FindingLabel *m_keepAliveFinding;
};

} // namespace wizard
