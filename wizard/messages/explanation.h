// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wizard {

// Two sentences for the person at the screen: what happened, what to do next. The evidence is
// English, for "Details"; empty when there is none.
struct Explanation {
    QString sentence;
    QString evidence;
};

} // namespace wizard
