// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/certificate_error.h"

#include <QJsonObject>

#include <chrono>
#include <expected>
#include <string_view>

namespace certificates {

// Lets the program puente-tokens do one task (engine/tokens/tasks.h has the list) and waits for its
// answer. TokenUnavailable when the program is missing, crashes, says nothing sensible or takes
// longer than the limit; then it is killed. The PIN goes through memory that is never a file.
[[nodiscard]] std::expected<QJsonObject, CertificateError>
askTokenProgram(const QJsonObject &task, const base::Secret &pin, std::chrono::seconds limit);

// Where the program is; empty when it is not installed.
[[nodiscard]] QString tokenProgram();

// What the program answered: an object, or the error that it tells.
[[nodiscard]] std::expected<QJsonObject, CertificateError> tokenAnswer(const QByteArray &json);

// A task and its PIN as the program's standard input: in memory alone, gone with this object.
class TaskInput
{
public:
    TaskInput(const QJsonObject &task, const base::Secret &pin);
    TaskInput(const TaskInput &) = delete;
    TaskInput &operator=(const TaskInput &) = delete;
    TaskInput(TaskInput &&) = delete;
    TaskInput &operator=(TaskInput &&) = delete;
    ~TaskInput();

    bool isComplete() const { return m_isComplete; }
    // To be opened by this process or, before it executes another program, a child of it.
    QString path() const;

private:
    [[nodiscard]] bool write(std::string_view bytes) const;

    int m_file;
    bool m_isComplete;
};

} // namespace certificates
