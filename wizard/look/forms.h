// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;
class QWidget;

namespace wizard {

enum class Symbol;

// A form whose fields take the width there is, whatever the platform's own taste.
[[nodiscard]] QFormLayout *newForm();

// A field under its label, the label being its buddy and its accessible name.
void addRow(QFormLayout *form, const QString &label, QWidget *field, const QString &objectName);

// Help under a field whose choice has a consequence.
QWidget *newHint(const QString &text, QWidget *parent);

[[nodiscard]] QPushButton *newButton(const QString &text, Symbol symbol, const QString &objectName);

// Read-only rows selected as a whole, no grid; the last column takes what is left.
[[nodiscard]] QTableWidget *newTable(const QStringList &headers, const QString &objectName);
void setRows(QTableWidget *table, const QList<QStringList> &rows);

// As wide as its longest entry, so that a translation is not cut.
void fitToContents(QComboBox *box);

// A read-only text in the fixed-width font.
[[nodiscard]] QPlainTextEdit *newCodeView(const QString &accessibleName, const QString &objectName);

} // namespace wizard
