// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/service_readiness.h"
#include "engine/service/service.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using service::Scope;
using service::Service;
using service::StopMode;

struct ServiceOptions {
    std::optional<Scope> scope;
    bool graceful = false;
    int lines = 50;
};

QStringList scopeNames()
{
    QStringList names;
    for (const Scope scope : service::scopes)
        names.append(scopeName(scope));
    return names;
}

void defineScope(CLI::App &command, ServiceOptions &options)
{
    addWord(
        command,
        "--scope",
        scopeNames(),
        [&options](qsizetype index) {
            options.scope = service::scopes.at(static_cast<std::size_t>(index));
        },
        "Run by the computer, by your session, or as a process of yours; else as it is now");
}

void defineStop(CLI::App &command, ServiceOptions &options)
{
    defineScope(command, options);
    command.add_flag("--graceful", options.graceful, "Finish what is under way first");
}

void defineLogs(CLI::App &command, ServiceOptions &options)
{
    defineScope(command, options);
    command.add_option("--lines", options.lines, "How many of the latest lines")
        ->check(CLI::Range(1, 10000));
}

// A service, and what it is run by.
struct ScopedService {
    Scope scope;
    std::unique_ptr<Service> service;
};

std::expected<ScopedService, Failure> serviceOf(const Session &session,
                                                const ServiceOptions &options)
{
    const Scope scope = options.scope.value_or(service::usualScope(session.directory));
    if (!service::canRun(scope, session.directory))
        return std::unexpected(
            failure(service::ServiceError{service::ServiceError::Reason::NotSupported,
                                          u"the computer's service serves /etc/puente, and only "
                                          "it does: "_s
                                              + session.directory}));
    return ScopedService{scope, service::makeService(scope, session.directory)};
}

QJsonObject stateJson(const service::ServiceState &state, Scope scope)
{
    QJsonObject json{{u"state"_s, stateName(state.kind)},
                     {u"scope"_s, scopeName(scope)},
                     {u"installed"_s, state.isInstalled},
                     {u"enabled"_s, state.isEnabled}};
    if (state.pid > 0)
        json.insert(u"pid"_s, state.pid);
    if (!state.reason.isEmpty())
        json.insert(u"reason"_s, state.reason);
    return json;
}

Report stateReport(const ScopedService &chosen)
{
    const service::ServiceState state = chosen.service->state();
    QString text = state.isInstalled ? u"The engine is %1"_s.arg(stateName(state.kind))
                                     : u"The service is not installed"_s;
    if (state.pid > 0)
        text += u" (process %1)"_s.arg(state.pid);
    if (!state.reason.isEmpty())
        text += u": "_s + state.reason;
    if (state.isEnabled)
        text += chosen.scope == Scope::System ? u"; it starts with the computer"_s
                                              : u"; it starts with your session"_s;
    return {.text = text, .json = stateJson(state, chosen.scope)};
}

// Does it, and tells how things are then.
Result carryOut(const Session &session,
                const ServiceOptions &options,
                QFuture<service::Outcome> (*deed)(Service &, const ServiceOptions &))
{
    const auto chosen = serviceOf(session, options);
    if (!chosen)
        return std::unexpected(chosen.error());
    if (const auto done = await(deed(*chosen->service, options)); !done)
        return std::unexpected(failure(done.error()));
    return stateReport(*chosen);
}

Result runInstall(const Session &session, const ServiceOptions &options)
{
    return carryOut(session, options, [](Service &service, const ServiceOptions &) {
        return service.install();
    });
}

Result runUninstall(const Session &session, const ServiceOptions &options)
{
    return carryOut(session, options, [](Service &service, const ServiceOptions &) {
        return service.uninstall();
    });
}

Result runStart(const Session &session, const ServiceOptions &options)
{
    auto started = carryOut(
        session, options, [](Service &service, const ServiceOptions &) { return service.start(); });
    if (!started)
        return started;
    return withReadiness(session, *std::move(started));
}

Result runStop(const Session &session, const ServiceOptions &options)
{
    return carryOut(session, options, [](Service &service, const ServiceOptions &how) {
        return service.stop(how.graceful ? StopMode::Graceful : StopMode::Quick);
    });
}

Result runRestart(const Session &session, const ServiceOptions &options)
{
    if (const auto stopped = runStop(session, options); !stopped)
        return stopped;
    return runStart(session, options);
}

Result runEnable(const Session &session, const ServiceOptions &options)
{
    return carryOut(session, options, [](Service &service, const ServiceOptions &) {
        return service.setEnabled(true);
    });
}

Result runDisable(const Session &session, const ServiceOptions &options)
{
    return carryOut(session, options, [](Service &service, const ServiceOptions &) {
        return service.setEnabled(false);
    });
}

Result runStatus(const Session &session, const ServiceOptions &options)
{
    return carryOut(session, options, [](Service &service, const ServiceOptions &) {
        return service.refresh();
    });
}

Result runLogs(const Session &session, const ServiceOptions &options)
{
    const auto chosen = serviceOf(session, options);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto text = service::await(chosen->service->log(options.lines));
    if (!text)
        return std::unexpected(failure(text.error()));
    return Report{
        .text = *text,
        .json = {{u"lines"_s, QJsonArray::fromStringList(text->split(u'\n', Qt::SkipEmptyParts))}}};
}

} // namespace

void addServiceCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("service", "The engine")->require_subcommand(1);
    addCommand(group,
               chosen,
               {"install", "Make it known to the service manager"},
               defineScope,
               runInstall);
    addCommand(group,
               chosen,
               {"uninstall", "Stop it and make it unknown; site and state stay"},
               defineScope,
               runUninstall);
    addCommand(group, chosen, {"start", "Start the engine"}, defineScope, runStart);
    addCommand(group, chosen, {"stop", "Stop the engine"}, defineStop, runStop);
    addCommand(group, chosen, {"restart", "Stop and start the engine"}, defineStop, runRestart);
    addCommand(group,
               chosen,
               {"enable", "Start it with the computer, or with your session"},
               defineScope,
               runEnable);
    addCommand(group, chosen, {"disable", "Start it no longer by itself"}, defineScope, runDisable);
    addCommand(group, chosen, {"status", "Tell whether the engine runs"}, defineScope, runStatus);
    addCommand(group, chosen, {"logs", "Print the latest lines of its log"}, defineLogs, runLogs);
}

} // namespace cli
