// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/field_table.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

FieldTable::FieldTable(const QList<CertificateField> &fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_table(newTable({tr("Field"), tr("Value")}, u"fields"_s))
    , m_value(newCodeView(tr("Value of the field"), u"fieldValue"_s))
{
    m_table->setAccessibleName(tr("Fields"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QList<QStringList> rows;
    for (const CertificateField &field : fields)
        rows += {field.name, QString(field.value).replace(u'\n', u", "_s)};
    setRows(m_table, rows);
    m_value->setMaximumHeight(m_value->fontMetrics().lineSpacing() * 6);
    QPushButton *copy = newButton(tr("&Copy value"), Symbol::Copy, u"copyValue"_s);
    copy->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_value);
    column->addWidget(copy, 0, Qt::AlignLeft);
    connect(m_table, &QTableWidget::currentCellChanged, this, &FieldTable::showValue);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_value->toPlainText());
    });
    if (!fields.isEmpty())
        m_table->selectRow(0);
}

void FieldTable::showValue(int row)
{
    m_value->setPlainText(row < 0 || row >= m_fields.size() ? QString() : m_fields.at(row).value);
}

} // namespace wizard
