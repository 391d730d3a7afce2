// SPDX-License-Identifier: GPL-3.0-or-later
// puente-tokens: one task with a PKCS#11 module, which is third-party code that may hang, crash or
// print. Standard input: the task as one line of JSON, then the PIN as bytes. Standard output: the
// answer as JSON; for the task "serve" a socket for requests, too. Not for people: puentectl token
// is.
#include "engine/tokens/serving.h"
#include "engine/tokens/tasks.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr qint64 maxTaskBytes = 64 * 1024;
constexpr qint64 maxPinBytes = 1024;
constexpr unsigned maxSeconds = 120; // whoever asked gives up earlier

// A dump of this process, or another's look into it, would show the PIN.
void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

// Our answers get a descriptor of their own; what a module prints goes to standard error.
int takeStandardOutput()
{
    const int answers = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return answers;
}

} // namespace

int main()
{
    keepMemoryPrivate();
    ::alarm(maxSeconds);
    const int answers = takeStandardOutput();

    QFile input;
    if (answers < 0 || !input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 2;
    const QByteArray line = input.readLine(maxTaskBytes);
    const base::Secret pin(input.read(maxPinBytes));
    const QJsonDocument task = QJsonDocument::fromJson(line);
    if (!task.isObject())
        return 2;

    if (task.object().value(QLatin1StringView("task")) == QLatin1StringView("serve")) {
        tokens::serve(task.object(), pin, answers);
        ::_exit(0);
    }
    QFile output;
    const QByteArray answer =
        QJsonDocument(tokens::perform(task.object(), pin)).toJson(QJsonDocument::Compact);
    const bool isWritten = output.open(answers, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && output.write(answer) == answer.size();
    // Without what modules do when a process ends in the usual way: some crash there.
    ::_exit(isWritten ? 0 : 1);
}
