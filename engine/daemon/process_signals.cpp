// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/process_signals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace puented {

namespace {

sigset_t handledSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

int openDescriptor()
{
    const sigset_t set = handledSignals();
    return ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

} // namespace

void blockSignals()
{
    const sigset_t set = handledSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    (void)std::signal(SIGPIPE, SIG_IGN); // a peer that went away is an error of write(2)
}

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
    , m_descriptor(openDescriptor())
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &ProcessSignals::readSignals);
}

ProcessSignals::~ProcessSignals()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

void ProcessSignals::readSignals()
{
    signalfd_siginfo signal{};
    while (::read(m_descriptor, &signal, sizeof signal) == sizeof signal) {
        if (signal.ssi_signo == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    }
}

} // namespace puented
