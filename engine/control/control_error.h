// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace control {

// Why a question to the engine got no answer, or why the engine could not open its side.
struct ControlError {
    enum class Reason {
        NotReachable, // no engine listens there
        AccessDenied, // this user may not talk to the engine
        PathTooLong, // a local socket's path has at most 107 bytes
        PathUnusable, // the directory cannot be made, or something else lies there
        AlreadyListening, // another engine answers on this path
        TimedOut,
        Disconnected, // the engine went away, or closed the connection
        TooLarge, // a line of more than maxLineBytes, an answer of more than maxAnswerBytes
        Malformed, // an answer that is not JSON-RPC 2.0, or lacks what it must have
        Refused // the engine answered with an error: code and evidence are its own
    };

    Reason reason;
    QString evidence; // English, for the log
    int code = 0; // JSON-RPC error code, with Refused only
};

// "not-reachable", "access-denied", …
[[nodiscard]] QString reasonName(ControlError::Reason reason);

// One JSON document a line; a request is at most this long (its line feed not counted).
inline constexpr qsizetype maxLineBytes = qsizetype{1024} * 1024;
// Of an answer: the status of thousands of partners is long.
inline constexpr qsizetype maxAnswerBytes = 16 * maxLineBytes;

} // namespace control
