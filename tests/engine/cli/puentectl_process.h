// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace test {

struct Ended {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString reason() const
    {
        return json()
            .value(QStringLiteral("error"))
            .toObject()[QStringLiteral("reason")]
            .toString();
    }
};

// Runs the real puentectl to its end, with the event loop turning: an engine may live in the test.
inline Ended
puentectl(const QStringList &arguments,
          const QByteArray &input = {},
          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(30), &process, &QProcess::kill);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PUENTECTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    return {.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

} // namespace test
