// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/service/background_service.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct ServiceOptions {
    bool graceful = false;
};

using service::BackgroundService;
using service::StopMode;

void defineScope(CLI::App &command, ServiceOptions &)
{
    addWord(
        command,
        "--scope",
        {u"background"_s},
        [](qsizetype) { },
        "A process of yours, in the background");
}

void defineStop(CLI::App &command, ServiceOptions &options)
{
    defineScope(command, options);
    command.add_flag("--graceful", options.graceful, "Finish what is under way first");
}

StopMode modeOf(const ServiceOptions &options)
{
    return options.graceful ? StopMode::Graceful : StopMode::Quick;
}

QJsonObject stateJson(const service::ServiceState &state)
{
    QJsonObject json{{u"state"_s, stateName(state.kind)}, {u"scope"_s, u"background"_s}};
    if (state.pid > 0)
        json.insert(u"pid"_s, state.pid);
    if (!state.reason.isEmpty())
        json.insert(u"reason"_s, state.reason);
    return json;
}

Report stateReport(const BackgroundService &background)
{
    const service::ServiceState state = background.state();
    QString text = u"The engine is %1"_s.arg(stateName(state.kind));
    if (state.pid > 0)
        text += u" (process %1)"_s.arg(state.pid);
    if (!state.reason.isEmpty())
        text += u": "_s + state.reason;
    return {.text = text, .json = stateJson(state)};
}

Result runStart(const Session &session, const ServiceOptions &)
{
    BackgroundService background(session.directory);
    if (const auto started = await(background.start()); !started)
        return std::unexpected(failure(started.error()));
    return stateReport(background);
}

Result runStop(const Session &session, const ServiceOptions &options)
{
    BackgroundService background(session.directory);
    if (const auto stopped = await(background.stop(modeOf(options))); !stopped)
        return std::unexpected(failure(stopped.error()));
    return stateReport(background);
}

Result runRestart(const Session &session, const ServiceOptions &options)
{
    if (const auto stopped = runStop(session, options); !stopped)
        return stopped;
    return runStart(session, options);
}

Result runStatus(const Session &session, const ServiceOptions &)
{
    return stateReport(BackgroundService(session.directory));
}

} // namespace

void addServiceCommands(CLI::App &parser, Chosen &chosen)
{
    CLI::App &group = *parser.add_subcommand("service", "The engine")->require_subcommand(1);
    addCommand(group, chosen, {"start", "Start the engine"}, defineScope, runStart);
    addCommand(group, chosen, {"stop", "Stop the engine"}, defineStop, runStop);
    addCommand(group, chosen, {"restart", "Stop and start the engine"}, defineStop, runRestart);
    addCommand(group, chosen, {"status", "Tell whether the engine runs"}, defineScope, runStatus);
}

} // namespace cli
