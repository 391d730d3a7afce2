// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/partners/partner_input.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace wizard {

class VerdictView;

// TLS, SASL and dialback of a partner, by a preset or one by one, with the verdict on them.
class NegotiationFields : public QGroupBox
{
    Q_OBJECT

public:
    explicit NegotiationFields(QWidget *parent);

    void show(const NegotiationSettings &settings);
    [[nodiscard]] NegotiationSettings settings() const;
    [[nodiscard]] QFormLayout *form() const { return m_form; }

Q_SIGNALS:
    void changed();

private:
    void judge();
    void takePreset();
    void fix();

    QFormLayout *m_form;
    QComboBox *m_preset;
    QComboBox *m_tls;
    QComboBox *m_sasl;
    QCheckBox *m_dialback;
    VerdictView *m_verdict;
};

} // namespace wizard
