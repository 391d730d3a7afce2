// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/viewing/certificate_fields.h"

#include <QWidget>

class QPlainTextEdit;
class QTableWidget;

namespace wizard {

// The fields above, the whole value of the current one below, to be selected and copied.
class FieldTable : public QWidget
{
    Q_OBJECT

public:
    explicit FieldTable(const QList<CertificateField> &fields, QWidget *parent = nullptr);

private:
    void showValue(int row);

    QList<CertificateField> m_fields;
    QTableWidget *m_table;
    QPlainTextEdit *m_value;
};

} // namespace wizard
