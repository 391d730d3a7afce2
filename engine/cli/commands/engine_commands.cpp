// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/commands/commands.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/text_table.h"
#include "engine/control/client.h"
#include "engine/control/status.h"
#include "engine/site/directories.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

std::expected<QJsonValue, Failure> ask(const Session &session, const QString &method)
{
    const control::Answer answer =
        control::callAndWait(site::controlSocketPath(session.directory), method);
    if (!answer)
        return std::unexpected(failure(answer.error()));
    return *answer;
}

QString listenerTable(const control::EngineStatus &status)
{
    QList<QStringList> rows;
    for (const control::ListenerStatus &listener : status.listeners)
        rows.append(
            {listener.purpose, listener.endpoint, stateName(listener.state), listener.error});
    return textTable({u"LISTENER"_s, u"ENDPOINT"_s, u"STATE"_s, u"ERROR"_s}, rows);
}

QString partnerTable(const control::EngineStatus &status)
{
    QList<QStringList> rows;
    for (const control::PartnerStatus &partner : status.partners)
        rows.append({partner.domain,
                     QString::number(partner.streamsIn),
                     QString::number(partner.streamsOut),
                     QString::number(partner.queued),
                     QString::number(partner.pendingRequests),
                     QString::number(partner.strangersRefused),
                     partner.policyWarning,
                     partner.lastError});
    return textTable({u"PARTNER"_s,
                      u"IN"_s,
                      u"OUT"_s,
                      u"QUEUED"_s,
                      u"PENDING"_s,
                      u"STRANGERS"_s,
                      u"WARNING"_s,
                      u"LAST ERROR"_s},
                     rows);
}

// When the engine renews it by itself, or what keeps it from that; empty: it does not.
QString renewal(const control::CertificateStatus &certificate)
{
    const QString when = certificate.renewAt.toString(Qt::ISODate);
    if (certificate.renewal == u"failed")
        return u"failed, again %1: %2"_s.arg(when, certificate.renewalError);
    return certificate.renewal == u"scheduled" ? when : certificate.renewal;
}

QString certificateTable(const control::EngineStatus &status)
{
    QList<QStringList> rows;
    for (const control::CertificateStatus &certificate : status.certificates)
        rows.append(
            {certificate.subject,
             certificate.domains.isEmpty() ? u"default"_s : certificate.domains.join(u", "_s),
             certificate.notAfter.toString(Qt::ISODate),
             certificate.warning,
             renewal(certificate),
             certificate.error});
    return textTable(
        {u"CERTIFICATE"_s, u"FOR"_s, u"VALID UNTIL"_s, u"WARNING"_s, u"RENEWAL"_s, u"ERROR"_s},
        rows);
}

QString counterTable(const control::EngineStatus &status)
{
    QList<QStringList> rows;
    for (const auto &[name, count] : status.counters.asKeyValueRange())
        rows.append({name, QString::number(count)});
    return textTable({u"COUNTER"_s, u"SINCE START"_s}, rows);
}

QString describe(const control::EngineStatus &status)
{
    QString text =
        u"%1 (puented %2, process %3) has been %4 for %5 s.\nUsers: %6, registered "
        "devices: %7, requests waiting for approval: %8"_s.arg(status.edge, status.version)
            .arg(status.pid)
            .arg(stateName(status.state))
            .arg(status.uptime.count())
            .arg(status.users)
            .arg(status.bindings)
            .arg(status.pendingRequests);
    if (!status.reloadError.isEmpty())
        text += u"\nThe latest reload was refused: "_s + status.reloadError;
    if (!status.storageError.isEmpty())
        text += u"\nThe database takes no changes: "_s + status.storageError;
    if (!status.listeners.isEmpty())
        text += u"\n\n"_s + listenerTable(status);
    if (!status.partners.isEmpty())
        text += u"\n\n"_s + partnerTable(status);
    if (!status.certificates.isEmpty())
        text += u"\n\n"_s + certificateTable(status);
    if (!status.counters.isEmpty())
        text += u"\n\n"_s + counterTable(status);
    return text;
}

Result runReload(const Session &session)
{
    if (const auto answer = ask(session, u"reload"_s); !answer)
        return std::unexpected(answer.error());
    return Report{.text = u"The engine has taken over the site as it is now."_s,
                  .json = {{u"engine"_s, u"reloaded"_s}}};
}

Result runStatus(const Session &session)
{
    const auto answer = ask(session, u"status"_s);
    if (!answer)
        return std::unexpected(answer.error());
    const auto status = control::engineStatus(*answer);
    if (!status)
        return std::unexpected(failure(status.error()));
    return Report{.text = describe(*status), .json = toJson(*status)};
}

Result runStreams(const Session &session)
{
    const auto answer = ask(session, u"streams"_s);
    if (!answer)
        return std::unexpected(answer.error());
    const auto streams = control::streamStatuses(*answer);
    if (!streams)
        return std::unexpected(failure(streams.error()));
    QList<QStringList> rows;
    for (const control::StreamStatus &stream : *streams)
        rows.append({stream.id,
                     stream.direction,
                     stream.local,
                     stream.remote,
                     stream.state,
                     stream.method,
                     stream.encrypted ? stream.tls : u"no"_s,
                     stream.since.toString(Qt::ISODate),
                     QString::number(stream.stanzasIn),
                     QString::number(stream.stanzasOut),
                     QString::number(stream.queued),
                     stream.lastError});
    const QStringList headings{u"ID"_s,
                               u"DIR"_s,
                               u"LOCAL"_s,
                               u"REMOTE"_s,
                               u"STATE"_s,
                               u"METHOD"_s,
                               u"TLS"_s,
                               u"SINCE"_s,
                               u"IN"_s,
                               u"OUT"_s,
                               u"QUEUED"_s,
                               u"LAST ERROR"_s};
    return Report{.text = rows.isEmpty() ? u"There are no streams."_s : textTable(headings, rows),
                  .json = {{u"streams"_s, control::toJson(*streams)}}};
}

} // namespace

void addEngineCommands(CLI::App &parser, Chosen &chosen)
{
    addCommand(parser, chosen, {"reload", "Have the engine read the site again"}, runReload);
    addCommand(parser, chosen, {"status", "Tell how the engine is doing"}, runStatus);
    addCommand(parser, chosen, {"streams", "List the XMPP streams"}, runStreams);
}

} // namespace cli
