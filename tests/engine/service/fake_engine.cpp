// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_process.h"

#include <QString>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

// Called as puented is: [--supervise] --site DIR. $FAKE_ENGINE says how it misbehaves.
namespace {

volatile std::sig_atomic_t stops = 0;

void onStop(int)
{
    stops = stops + 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QString way = qEnvironmentVariable("FAKE_ENGINE");
    if (argc < 3 || way == QStringLiteral("exit")) {
        std::fputs("first line\nthe site is invalid\n", stderr);
        return EXIT_FAILURE;
    }
    struct sigaction action{};
    action.sa_handler = onStop;
    sigaction(SIGTERM, &action, nullptr);

    auto lock = service::EngineLock::take(QString::fromLocal8Bit(argv[argc - 1]));
    if (!lock) {
        std::fputs(qPrintable(lock.error()), stderr);
        return EXIT_FAILURE;
    }
    if (way != QStringLiteral("never-ready"))
        lock->note(service::EnginePhase::Ready);
    const int wanted = way == QStringLiteral("slow-to-stop") ? 2 : 1;
    while (stops < wanted || way == QStringLiteral("deaf")) {
        pause();
        lock->note(service::EnginePhase::Stopping);
    }
    return EXIT_SUCCESS;
}
