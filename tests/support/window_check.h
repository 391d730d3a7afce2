// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <utility>

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

// Visible texts that answer to the same Alt+letter: it would only move the focus between them.
inline QStringList sharedMnemonics(const QWidget &window)
{
    QMap<QString, QStringList> users;
    const auto note = [&](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            users[keys.toString()] += text;
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy() != nullptr)
                note(label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            note(button->text());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                note(tabs->tabText(tab));
        }
    }
    QStringList shared;
    for (const QStringList &texts : std::as_const(users)) {
        if (texts.size() > 1)
            shared += texts.join(QLatin1String(" / "));
    }
    return shared;
}

// Pairs of visible controls where Tab goes upwards, or backwards on a line.
inline QStringList tabOrderFaults(const QWidget &window)
{
    QList<const QWidget *> chain;
    const QWidget *widget = window.nextInFocusChain();
    for (; widget != &window; widget = widget->nextInFocusChain()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (takesTab && widget->isVisibleTo(&window) && widget->isEnabled()
            && window.isAncestorOf(widget))
            chain += widget;
    }
    const auto place = [&window](const QWidget *one) {
        return QRect(one->mapTo(&window, QPoint()), one->size());
    };
    // The chain is a ring: it begins with the leftmost control of the first line.
    const auto highest = std::ranges::min_element(
        std::as_const(chain), {}, [&](const QWidget *one) { return place(one).top(); });
    const int firstLine = highest == chain.cend() ? 0 : place(*highest).bottom();
    const auto first = std::ranges::min_element(std::as_const(chain), {}, [&](const QWidget *one) {
        return std::pair(place(one).top() > firstLine, place(one).left());
    });
    std::rotate(chain.begin(), chain.begin() + std::distance(chain.cbegin(), first), chain.end());
    QStringList found;
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QRect before = place(chain.at(i - 1));
        const QRect after = place(chain.at(i));
        const bool isAbove = after.bottom() < before.top();
        const bool isOnLine = after.top() < before.bottom() && before.top() < after.bottom();
        if (isAbove || (isOnLine && after.right() < before.left()))
            found +=
                whereabouts(chain.at(i - 1)) + QLatin1String(" -> ") + whereabouts(chain.at(i));
    }
    return found;
}

// Visible controls that Tab, as it is really pressed, never comes to; of a group of radio buttons
// it comes to one.
inline QStringList unreachedByTab(QWidget &window)
{
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window is not active")};
    QList<QWidget *> unreached;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr
            || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisibleTo(&window)
            && widget->isEnabled() && widget->focusProxy() == nullptr && !isPart
            && qobject_cast<QRadioButton *>(widget) == nullptr)
            unreached += widget;
    }
    const qsizetype enough = 2 * window.findChildren<QWidget *>().size();
    for (qsizetype i = 0; i < enough && !unreached.isEmpty(); ++i) {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused != nullptr ? focused : &window, Qt::Key_Tab);
        for (focused = QApplication::focusWidget(); focused != nullptr;
             focused = focused->parentWidget())
            unreached.removeOne(focused); // or what it is a part of
    }
    QStringList found;
    for (const QWidget *widget : std::as_const(unreached))
        found += whereabouts(widget);
    return found;
}

// What a person without a mouse, without eyes or with a small screen would miss in a window.
inline QStringList faultsOf(QWidget &window)
{
    window.show();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of what came just now
    QStringList faults = nameless(window) + sharedMnemonics(window) + cutTexts(window);
    if (!window.inherits("QWizard")) // Qt orders its own
        faults += tabOrderFaults(window);
    if (window.width() > 1024 || window.height() > 700)
        faults += QStringLiteral("larger than a small screen");
    return faults;
}

} // namespace test
