// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWizard;

namespace wizard {

// Our icon and the platform's style, and buttons in our own words. After its pages are added.
void dressWizard(QWizard *wizard);

// Asks before what was entered is lost, by default that nothing else is; Escape stays.
[[nodiscard]] bool confirmLeaving(QWizard *wizard, const QString &question = {});

} // namespace wizard
