// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace puented {

Q_DECLARE_LOGGING_CATEGORY(lcDaemon)

// Every message becomes one line on standard error, written at once: time, level, category, text.
// To the journal it goes without the time and with the level as the journal's prefix.
void installLog();
// [gateway] log_message_bodies.
void logMessageBodies(bool wanted);

} // namespace puented
