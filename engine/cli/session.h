// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <expected>

namespace cli {

// What every command knows besides its own options.
struct Session {
    QString directory; // the site directory
};

// What a command has to say when it is done: to people, or to a program (--json).
struct Report {
    QString text; // no line feed at the end
    QJsonObject json;
    QStringList warnings = {}; // on stderr; a program finds them in the JSON
};

enum class ExitCode {
    Done = 0,
    Refused = 1,
    Usage = 2,
    EngineNotReachable = 3
};

struct Failure {
    ExitCode exitCode = ExitCode::Refused;
    QString reason; // for a program: kebab-case
    QString message; // two sentences: what happened, what to do next
    QString details; // the evidence, when there is more to know
    Report found = {}; // what is reported all the same, before the failure
};

using Result = std::expected<Report, Failure>;

} // namespace cli
