// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QWidget>

namespace test {

inline QString whereabouts(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *w = widget; w != nullptr; w = w->parentWidget())
        path.prepend(w->objectName().isEmpty() ? QString::fromLatin1(w->metaObject()->className())
                                               : w->objectName());
    return path.join(QLatin1Char('/'));
}

// Visible controls that take the focus but tell a screen reader nothing.
inline QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) != nullptr
            || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
            || qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr;
        if (!widget->isVisibleTo(&window) || widget->focusPolicy() == Qt::NoFocus || isPart)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).trimmed().isEmpty())
            found += whereabouts(widget);
    }
    return found;
}

// Visible texts that have less room than they need.
inline QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        bool isCut = false;
        QString text;
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            text = label->text();
            isCut = !text.isEmpty()
                && (label->wordWrap() ? label->heightForWidth(label->width()) > label->height()
                                      : label->sizeHint().width() > label->width());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            text = button->text();
            isCut = !text.isEmpty() && button->sizeHint().width() > button->width();
        } else if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            text = box->currentText();
            isCut = box->fontMetrics().horizontalAdvance(text) > box->width() - 24;
        }
        if (isCut)
            found += whereabouts(widget) + QLatin1String(": ") + text;
    }
    return found;
}

} // namespace test
