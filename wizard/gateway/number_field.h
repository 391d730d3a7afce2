// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_range.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace wizard {

class ToneLabel;

// A number with its default beside it, and the way back to that. Lets any number be typed: what
// is out of range is told, not bent.
class NumberField : public QWidget
{
    Q_OBJECT

public:
    NumberField(const QString &key, int defaultValue, site::Unit unit, QWidget *parent);

    [[nodiscard]] int value() const;
    void setValue(int value);
    // Whose key leads here, and what those hear who do not see it.
    void setLabel(QLabel &label, const QString &name);

Q_SIGNALS:
    void changed();

private:
    void showValue();
    [[nodiscard]] QString remarkOn(int value) const;

    int m_default;
    site::Unit m_unit;
    QSpinBox *m_number;
    ToneLabel *m_remark;
    QPushButton *m_reset;
};

} // namespace wizard
