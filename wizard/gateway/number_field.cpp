// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/gateway/number_field.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/gateway_messages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int mostThatCanBeTyped = 999'999'999;
constexpr int widestExpected = 1'048'576; // 12 d 3 h 16 min 16 s
constexpr int remarkAir = 8;

} // namespace

NumberField::NumberField(const QString &key, int defaultValue, site::Unit unit, QWidget *parent)
    : QWidget(parent)
    , m_default(defaultValue)
    , m_unit(unit)
    , m_number(new QSpinBox(this))
    , m_remark(new ToneLabel(Tone::Muted, this))
    , m_reset(newButton(tr("Reset to default"), Symbol::Undo, key + u"_reset"_s))
{
    m_number->setObjectName(key);
    m_number->setGroupSeparatorShown(true);
    m_number->setSuffix(unitSuffix(unit));
    m_number->setRange(0, widestExpected);
    m_number->setFixedWidth(m_number->sizeHint().width());
    m_number->setMaximum(mostThatCanBeTyped);
    m_remark->setObjectName(key + u"_remark"_s);
    m_remark->setWordWrap(false);
    m_remark->setMinimumWidth(m_remark->fontMetrics().horizontalAdvance(remarkOn(widestExpected))
                              + remarkAir);
    QSizePolicy keeping = m_reset->sizePolicy();
    keeping.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keeping);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_number);
    row->addWidget(m_remark, 1);
    row->addWidget(m_reset);
    connect(m_number, &QSpinBox::valueChanged, this, &NumberField::showValue);
    connect(m_number, &QSpinBox::valueChanged, this, &NumberField::changed);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_number->setFocus(); // the button goes away
        setValue(m_default);
    });
    setValue(defaultValue);
    showValue();
}

int NumberField::value() const
{
    return m_number->value();
}

void NumberField::setValue(int value)
{
    m_number->setValue(value);
}

void NumberField::setLabel(QLabel &label, const QString &name)
{
    label.setBuddy(m_number); // as a focus proxy this field would catch Tab for ever (Qt 6.4)
    m_number->setAccessibleName(name);
    m_reset->setAccessibleName(tr("%1: reset to default").arg(name));
}

void NumberField::showValue()
{
    m_remark->setText(remarkOn(value()));
    m_number->setAccessibleDescription(m_remark->text());
    m_reset->setVisible(value() != m_default);
}

QString NumberField::remarkOn(int value) const
{
    const QString usual = quantityText(m_default, m_unit);
    return value == m_default ? tr("%1 (default)").arg(usual)
                              : tr("%1 (default: %2)").arg(quantityText(value, m_unit), usual);
}

} // namespace wizard
