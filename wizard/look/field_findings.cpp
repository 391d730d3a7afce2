// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/field_findings.h"

#include "wizard/messages/site_messages.h"

#include <QFormLayout>

namespace wizard {

FieldFindings::FieldFindings(QWidget *window) : m_window(window), m_foot(new FindingLabel(window))
{ }

FindingLabel *FieldFindings::addTo(QFormLayout *form, const QString &key)
{
    auto *label = new FindingLabel(m_window);
    label->setObjectName(key + QStringLiteral("_finding"));
    form->addRow(QString(), label);
    m_labels.insert(key, label);
    return label;
}

void FieldFindings::clear()
{
    m_hasError = false;
    for (FindingLabel *label : std::as_const(m_labels))
        label->clear();
    m_foot->clear();
}

void FieldFindings::show(const QString &key, FindingLabel::Level level, const QString &sentence)
{
    m_labels.value(key, m_foot)->show(level, sentence);
    m_hasError = m_hasError || level == FindingLabel::Level::Error;
}

void FieldFindings::show(const site::SiteError &error)
{
    show(fieldOf(error.key), FindingLabel::Level::Error, explain(error).sentence);
}

QString fieldOf(const QString &key)
{
    return key.section(u'.', -1);
}

} // namespace wizard
