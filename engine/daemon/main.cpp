// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/engine.h"
#include "engine/daemon/logging.h"
#include "engine/daemon/process_limits.h"
#include "engine/daemon/process_signals.h"
#include "engine/daemon/service_notification.h"
#include "engine/daemon/supervisor.h"
#include "engine/daemon/watchdog.h"
#include "engine/site/directories.h"

#ifdef Q_OS_LINUX
#include "engine/network/epoll_event_dispatcher.h"
#endif

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

struct Invocation {
    QString siteDirectory;
    bool supervise = false;
};

Invocation invocation(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The engine of Puente: SIP and XMPP federation."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption siteOption(u"site"_s, u"The site directory."_s, u"DIR"_s);
    const QCommandLineOption superviseOption(
        u"supervise"_s, u"Run the engine as a child, and again when it crashes."_s);
    parser.addOptions({siteOption, superviseOption});
    parser.process(application);
    return {site::siteDirectory(parser.value(siteOption)), parser.isSet(superviseOption)};
}

int run(const QString &directory)
{
    puented::Engine engine(directory);
    const puented::ProcessSignals processSignals;
    QObject::connect(&engine, &puented::Engine::stopped, qApp, &QCoreApplication::quit);
    QObject::connect(
        &processSignals, &puented::ProcessSignals::stopRequested, &engine, &puented::Engine::stop);
    QObject::connect(
        &processSignals, &puented::ProcessSignals::reloadRequested, &engine, [&engine] {
            // It logs why not, and keeps it for "status".
            [[maybe_unused]] const auto done = engine.reload();
        });
    if (const auto started = engine.start(); !started) {
        qCCritical(puented::lcDaemon).noquote() << "cannot start:" << started.error();
        // For who may ask systemd, but not read the journal.
        puented::notifyServiceManager("STATUS=cannot start: "
                                      + started.error().simplified().toUtf8());
        return EXIT_FAILURE;
    }
    const puented::Watchdog watchdog;
    const int code = QCoreApplication::exec();
    qCInfo(puented::lcDaemon) << "stopped";
    return code;
}

int supervise(const QString &directory)
{
    puented::Supervisor supervisor(directory);
    if (const auto started = supervisor.start(); !started) {
        qCCritical(puented::lcDaemon).noquote() << "cannot start:" << started.error();
        return EXIT_FAILURE;
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    puented::installLog();
    puented::setProcessLimits();
    puented::blockSignals();
#ifdef Q_OS_LINUX
    QCoreApplication::setEventDispatcher(new network::EpollEventDispatcher); // Qt takes it
#endif
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"puented"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PUENTE_VERSION));
    const Invocation asked = invocation(application);
    return asked.supervise ? supervise(asked.siteDirectory) : run(asked.siteDirectory);
}
