// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTableWidget;
class QVBoxLayout;
class QWidget;

namespace wizard {

enum class Symbol;

// A form whose fields take the width there is, whatever the platform's own taste.
[[nodiscard]] QFormLayout *newForm();

// A field under its label, the label being its buddy and its accessible name.
void addRow(QFormLayout *form, const QString &label, QWidget *field, const QString &objectName);

// One column of labels through several forms of a window.
void alignLabels(const QList<QFormLayout *> &forms);

// Help under a field whose choice has a consequence.
QWidget *newHint(const QString &text, QWidget *parent);

[[nodiscard]] QPushButton *newButton(const QString &text, Symbol symbol, const QString &objectName);

// Read-only rows selected as a whole, no grid; the last column takes what is left.
void dressTable(QTableView *table);
[[nodiscard]] QTableWidget *newTable(const QStringList &headers, const QString &objectName);
// Two columns without a header, what and value; a value that is long takes several lines.
[[nodiscard]] QTableWidget *
newFactTable(const QStringList &headers, const QString &accessibleName, const QString &objectName);
void setRows(QTableWidget *table, const QList<QStringList> &rows);

// Rows as high as their text needs where it does not fit on a line.
void wrapRows(QTableWidget *table);

// Columns as wide as their contents with some air, but not wider than so many characters where
// longer ones are cut (0: never); the last one takes what is left.
void fitColumns(QTableView *table, int mostCharacters = 0);

// A list whose rows have the height of a table's.
[[nodiscard]] QListWidget *newList(const QString &accessibleName, const QString &objectName);

// As wide as its longest entry, so that a translation is not cut.
void fitToContents(QComboBox *box);

// Lets what has just been shown or hidden take its room now rather than in the next event.
void settleLayouts(QWidget *window);

// Makes a window higher when what it tells takes more lines than it has; never smaller.
void growToContents(QWidget *window);

// A read-only text in the fixed-width font.
[[nodiscard]] QPlainTextEdit *newCodeView(const QString &accessibleName, const QString &objectName);

} // namespace wizard
