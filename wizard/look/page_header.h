// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QLayout;
class QPushButton;
class QWidget;

namespace wizard {

// The head of a page of the main window: a large title and one sentence.
[[nodiscard]] QLayout *newPageHeader(const QString &title, const QString &sentence);

// What stands where a list has no entries: it explains itself and offers the first action.
[[nodiscard]] QWidget *newEmptyState(const QString &title,
                                     const QString &sentence,
                                     QPushButton *action = nullptr,
                                     QPushButton *otherAction = nullptr);

// A label in the size of a page's title.
[[nodiscard]] QLabel *newTitle(const QString &text);

} // namespace wizard
