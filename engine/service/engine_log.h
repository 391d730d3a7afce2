// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace service {

// puented.log in the state directory: what a background engine wrote to its standard error.
class EngineLog
{
public:
    explicit EngineLog(const QString &siteDirectory);

    [[nodiscard]] const QString &path() const { return m_path; }
    // Before a start: makes the file (0640), moves a long one aside, remembers where this start
    // begins. The error is English; empty: done.
    [[nodiscard]] QString prepare();
    // At most the last 5 lines, 2000 characters, of this start; English or the system's language.
    [[nodiscard]] QString lastLines() const;
    // At most so many of all, and 256 KiB.
    [[nodiscard]] QString lastLines(int count) const;

private:
    QString m_path;
    qint64 m_start = 0;
};

} // namespace service
