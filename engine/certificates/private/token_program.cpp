// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/token_program.h"

#include "engine/base/installed_program.h"

#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <array>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;

constexpr qint64 maxAnswerBytes = qint64{1024} * 1024;

std::unexpected<CertificateError> unavailable(const QString &evidence)
{
    return std::unexpected(CertificateError{Reason::TokenUnavailable, evidence});
}

CertificateError errorFrom(const QJsonObject &error)
{
    constexpr std::array known{Reason::PinWrong,
                               Reason::PinLocked,
                               Reason::PinRequired,
                               Reason::NotFound,
                               Reason::KeyTooSmall,
                               Reason::CurveUnknown,
                               Reason::CryptoFailed};
    const QString name = error.value(QLatin1StringView("reason")).toString();
    const auto *reason = std::ranges::find(known, name, reasonName);
    return {reason == known.end() ? Reason::TokenUnavailable : *reason,
            error.value(QLatin1StringView("evidence")).toString().left(1000)};
}

// Reads as it comes, so that a flood ends early.
std::expected<QByteArray, CertificateError> answerOf(QProcess &process,
                                                     std::chrono::steady_clock::time_point deadline)
{
    QByteArray answer;
    while (process.state() != QProcess::NotRunning || process.bytesAvailable() > 0) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return unavailable(QStringLiteral("the module did not answer in time"));
        if (process.bytesAvailable() == 0)
            process.waitForReadyRead(static_cast<int>(left.count()));
        answer += process.readAllStandardOutput();
        if (answer.size() > maxAnswerBytes)
            return unavailable(QStringLiteral("the answer is too long"));
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return unavailable(QStringLiteral("the module crashed"));
    return answer;
}

} // namespace

QString tokenProgram()
{
    return base::installedProgram(QStringLiteral("puente-tokens"));
}

std::expected<QJsonObject, CertificateError> tokenAnswer(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return unavailable(QStringLiteral("no answer"));
    QJsonObject answer = document.object();
    if (const QJsonValue error = answer.value(QLatin1StringView("error")); error.isObject())
        return std::unexpected(errorFrom(error.toObject()));
    return answer;
}

TaskInput::TaskInput(const QJsonObject &task, const base::Secret &pin)
    : m_file(::memfd_create("puente-task", MFD_CLOEXEC))
{
    const QByteArray line = QJsonDocument(task).toJson(QJsonDocument::Compact) + '\n';
    m_isComplete =
        write({line.constData(), static_cast<size_t>(line.size())}) && write(pin.bytes());
}

TaskInput::~TaskInput()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool TaskInput::write(std::string_view bytes) const
{
    return m_file >= 0
        && ::write(m_file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
}

// Opened anew by this name it is read from its beginning.
QString TaskInput::path() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_file);
}

std::expected<QJsonObject, CertificateError>
askTokenProgram(const QJsonObject &task, const base::Secret &pin, std::chrono::seconds limit)
{
    const QString program = tokenProgram();
    if (program.isEmpty())
        return unavailable(QStringLiteral("the program puente-tokens is not installed"));
    const TaskInput input(task, pin);
    if (!input.isComplete())
        return unavailable(QStringLiteral("no memory for the question"));

    QProcess process; // ends the program when it goes
    process.setStandardInputFile(input.path());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {}, QIODevice::ReadOnly);
    const auto answer = answerOf(process, std::chrono::steady_clock::now() + limit);
    if (!answer) {
        process.kill();
        process.waitForFinished();
        return std::unexpected(answer.error());
    }
    if (process.exitCode() != 0)
        return unavailable(QStringLiteral("no answer"));
    return tokenAnswer(*answer);
}

} // namespace certificates
