// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

class QObject;

namespace service {

// How a program of the operating system ended: journalctl(1), launchctl(1), sc.exe.
struct ToolResult {
    int exitCode = -1; // -1: it could not be started, or crashed
    QString output;
    QString complaint; // of its standard error

    bool operator==(const ToolResult &) const = default;
};

// Nothing waits for it. Ends with `owner`, and is not told any more then.
[[nodiscard]] QFuture<ToolResult>
runTool(const QString &program, const QStringList &arguments, QObject *owner);

} // namespace service
