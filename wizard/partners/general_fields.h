// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/partners/partner_input.h"

#include <QGroupBox>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

class FindingLabel;

// Who the partner is: domains, description, and what its people may do.
class GeneralFields : public QGroupBox
{
    Q_OBJECT

public:
    // The primary domain of a partner that is there already stays as it is.
    GeneralFields(bool isNew, QWidget *parent);

    void show(const PartnerInput &input);
    void read(PartnerInput &input) const;
    void showFaults(const PartnerJudgement &judgement);
    [[nodiscard]] QFormLayout *form() const { return m_form; }

Q_SIGNALS:
    void changed();

private:
    QFormLayout *m_form;
    QLineEdit *m_domain;
    FindingLabel *m_domainFinding;
    QLineEdit *m_additional;
    FindingLabel *m_additionalFinding;
    QLineEdit *m_description;
    FindingLabel *m_descriptionFinding;
    QComboBox *m_type;
    FindingLabel *m_typeFinding;
};

} // namespace wizard
