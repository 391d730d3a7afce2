// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/site_change.h"

#include "engine/cli/messages/messages.h"
#include "engine/control/client.h"
#include "engine/site/directories.h"

using namespace Qt::StringLiterals;

namespace cli {

EngineNews tellEngine(const Session &session)
{
    using Reason = control::ControlError::Reason;
    const control::Answer answer =
        control::callAndWait(site::controlSocketPath(session.directory), u"reload"_s);
    if (answer)
        return {.word = u"reloaded"_s, .sentence = u"The running engine has taken it over."_s};
    switch (answer.error().reason) {
    case Reason::NotReachable:
    case Reason::PathTooLong:
        return {.word = u"not-running"_s, .sentence = {}};
    case Reason::Refused:
        return {.word = u"refused"_s,
                .sentence = u"The running engine refused it and goes on as before: "_s
                    + answer.error().evidence};
    case Reason::AccessDenied:
    case Reason::PathUnusable:
    case Reason::AlreadyListening:
    case Reason::TimedOut:
    case Reason::Disconnected:
    case Reason::TooLarge:
    case Reason::Malformed:
        break;
    }
    return {.word = u"silent"_s,
            .sentence = u"The running engine did not answer; run puentectl reload."_s};
}

std::expected<EngineNews, Failure> changeSite(const Session &session, const site::Edit &edit)
{
    const auto changed = site::change(session.directory, edit);
    if (!changed)
        return std::unexpected(failure(changed.error()));
    return tellEngine(session);
}

std::expected<site::Site, Failure> readSite(const Session &session)
{
    const auto site = site::loadSite(session.directory);
    if (!site)
        return std::unexpected(failure(site.error()));
    return *site;
}

Report report(const QString &text, QJsonObject json, const EngineNews &engine)
{
    json.insert(u"engine"_s, engine.word);
    return {.text = engine.sentence.isEmpty() ? text : text + u'\n' + engine.sentence,
            .json = json};
}

} // namespace cli
