// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QDialog;
class QWidget;

namespace wizard {

// Groups of fields, scrolled where the screen is too low for them, and `below` them what always
// shows. Sizes the window.
void layOutScrolled(QDialog *window, const QList<QWidget *> &groups, const QList<QWidget *> &below);

} // namespace wizard
