// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/service_readiness.h"

#include "engine/control/client.h"
#include "engine/control/status.h"
#include "engine/diagnosis/readiness.h"
#include "engine/service/service.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using Certificate = diagnosis::Readiness::Certificate;
using Port = diagnosis::Readiness::Port;

QString endpointOf(const Port &port)
{
    return base::Endpoint{port.port.ownAddress, port.port.port}.text();
}

QString ownerText(const diagnosis::PortOwner &owner)
{
    if (!owner.program.isEmpty())
        return u"taken by %1, process %2"_s.arg(owner.program).arg(owner.pid);
    return owner.user.isEmpty() ? u"taken"_s : u"taken by a program of the user "_s + owner.user;
}

// Empty: there is nothing to say.
QString remark(const Port &port)
{
    if (port.state.kind == diagnosis::PortState::Kind::Listening)
        return {};
    QString cause = port.state.evidence.isEmpty() ? name(port.state.kind) : port.state.evidence;
    if (port.owner)
        cause = ownerText(*port.owner);
    return u"%1 at %2 does not listen: %3."_s.arg(port.port.listener, endpointOf(port), cause);
}

QString remark(const diagnosis::Readiness &readiness)
{
    switch (readiness.certificate) {
    case Certificate::NoneAssigned:
        return u"No certificate is assigned, so that nobody can connect with TLS."_s;
    case Certificate::Unusable:
        return u"The assigned certificate cannot be used: %1."_s.arg(readiness.evidence);
    case Certificate::Another:
        return u"%1 shows another certificate than the assigned one."_s.arg(readiness.endpoint);
    case Certificate::NotShown:
        return u"%1 does not complete a TLS handshake: %2."_s.arg(readiness.endpoint,
                                                                  readiness.evidence);
    case Certificate::Loaded:
    case Certificate::Shown:
        return {};
    }
    Q_UNREACHABLE();
}

QJsonObject portJson(const Port &port)
{
    QJsonObject json{{u"listener"_s, port.port.listener},
                     {u"endpoint"_s, endpointOf(port)},
                     {u"state"_s, name(port.state.kind)}};
    if (port.owner)
        json.insert(u"owner"_s, ownerText(*port.owner));
    return json;
}

} // namespace

Report withReadiness(const Session &session, Report started)
{
    const auto site = site::loadSite(session.directory);
    const auto answer =
        control::callAndWait(site::controlSocketPath(session.directory), u"status"_s);
    const auto engine = answer ? control::engineStatus(*answer) : std::unexpected(answer.error());
    if (!site || !engine) // who may start it may not be one who may ask it
        return started;
    QObject context;
    const diagnosis::Readiness found =
        service::await(diagnosis::lookAtReadiness(*site, *engine, &context));
    QJsonArray ports;
    QStringList remarks;
    for (const Port &port : found.ports) {
        ports.append(portJson(port));
        remarks.append(remark(port));
    }
    remarks.append(remark(found));
    remarks.removeAll(QString());
    started.json.insert(u"ready"_s, isReady(found));
    started.json.insert(u"ports"_s, ports);
    started.json.insert(u"certificate"_s, certificateName(found.certificate));
    started.warnings += remarks;
    return started;
}

} // namespace cli
