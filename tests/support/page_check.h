// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/window_check.h"

#include <QWizard>

namespace test {

// What the accessibility tree of a window says about a control.
inline QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface == nullptr ? QString() : interface->text(QAccessible::Name).trimmed();
}

// The controls of a page that Tab visits, in its order.
inline QList<QWidget *> focusChain(QWidget &page)
{
    QList<QWidget *> chain;
    for (QWidget *one = page.nextInFocusChain(); one != &page; one = one->nextInFocusChain()) {
        const bool isReached = page.isAncestorOf(one) && one->isVisibleTo(&page)
            && one->isEnabledTo(&page) && (one->focusPolicy() & Qt::TabFocus) != 0
            && one->focusProxy() == nullptr && !one->objectName().startsWith(QLatin1String("qt_"));
        if (isReached)
            chain += one;
    }
    return chain;
}

// Names that are only the class of the control.
inline QStringList classNames(QWidget &page)
{
    QStringList found;
    for (QWidget *widget : focusChain(page)) {
        const QString name = accessibleName(widget);
        if (!name.isEmpty() && widget->inherits(name.toLatin1().constData()))
            found += whereabouts(widget);
    }
    return found;
}

// Everything above, for the page that a wizard shows.
inline QStringList faultsOfPage(QWizard &wizard)
{
    QWidget &page = *wizard.currentPage();
    QStringList faults;
    const auto add = [&faults](const char *what, const QStringList &found) {
        for (const QString &one : found)
            faults += QString::fromLatin1(what) + one;
    };
    add("no name: ", nameless(wizard));
    add("a class as name: ", classNames(page));
    add("same mnemonic: ", sharedMnemonics(wizard));
    add("cut: ", cutTexts(wizard));
    add("focus jumps: ", tabOrderFaults(page));
    if (wizard.width() > 1024 || wizard.height() > 700)
        faults += QStringLiteral("the window has outgrown a small screen");
    if (accessibleName(&page) != wizard.currentPage()->title())
        faults += QStringLiteral("the page is not named by its title");
    return faults;
}

} // namespace test
