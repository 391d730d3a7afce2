// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/tool.h"

#include <QProcess>
#include <QPromise>

#include <memory>

namespace service {

QFuture<ToolResult> runTool(const QString &program, const QStringList &arguments, QObject *owner)
{
    const auto promise = std::make_shared<QPromise<ToolResult>>(); // of both endings
    promise->start();
    auto *process = new QProcess(owner); // deletes itself when it has ended
    const auto finish = [process, promise](const ToolResult &result) {
        promise->addResult(result);
        promise->finish();
        process->deleteLater();
    };
    QObject::connect(process,
                     &QProcess::finished,
                     owner,
                     [process, finish](int exitCode, QProcess::ExitStatus status) {
                         finish({.exitCode = status == QProcess::NormalExit ? exitCode : -1,
                                 .output = QString::fromUtf8(process->readAllStandardOutput()),
                                 .complaint = QString::fromUtf8(process->readAllStandardError())});
                     });
    QObject::connect(
        process, &QProcess::errorOccurred, owner, [process, finish](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                finish({.exitCode = -1, .output = {}, .complaint = process->errorString()});
        });
    process->start(program, arguments, QIODevice::ReadOnly);
    return promise->future();
}

} // namespace service
