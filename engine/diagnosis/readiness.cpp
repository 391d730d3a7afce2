// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/readiness.h"

#include "engine/base/worker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using Certificate = Readiness::Certificate;

const control::CertificateStatus *statusOf(const control::EngineStatus &engine, const QString &id)
{
    const auto found = std::ranges::find(engine.certificates, id, &control::CertificateStatus::id);
    return found == engine.certificates.end() ? nullptr : &*found;
}

void addCertificate(Readiness &readiness,
                    const QString &assigned,
                    const control::EngineStatus &engine)
{
    if (assigned.isEmpty())
        return;
    const control::CertificateStatus *status = statusOf(engine, assigned);
    readiness.certificate =
        status != nullptr && status->error.isEmpty() ? Certificate::Loaded : Certificate::Unusable;
    if (status == nullptr)
        readiness.evidence = u"the engine knows nothing of the certificate "_s + assigned;
    else
        readiness.evidence = status->error;
    if (status != nullptr)
        readiness.subject = status->subject;
}

bool beginsWithTls(const Readiness::Port &port)
{
    return port.state.kind == PortState::Kind::Listening
        && (port.port.listener == "sip-tls"_L1 || port.port.listener == "xmpp-direct-tls"_L1);
}

void addOwners(QList<Readiness::Port> &ports)
{
    for (Readiness::Port &port : ports) {
        if (port.state.kind == PortState::Kind::Failed)
            port.owner = portOwner(port.port.protocol, port.port.port);
    }
}

Readiness judged(Readiness readiness, const QString &assigned, const ShownCertificate &shown)
{
    if (shown.id.isEmpty()) {
        readiness.certificate = Certificate::NotShown;
        readiness.evidence = shown.fault;
    } else {
        readiness.certificate = shown.id == assigned ? Certificate::Shown : Certificate::Another;
        readiness.evidence = shown.id == assigned ? QString() : shown.id;
    }
    return readiness;
}

QFuture<Readiness> ready(Readiness readiness)
{
    return QtFuture::makeReadyFuture(std::move(readiness));
}

// What takes time: the processes of the computer, and OpenSSL's beginnings.
struct Prepared {
    Readiness readiness;
    std::shared_ptr<const network::TlsContext> tls; // of the look, and of its stream
};

Prepared prepare(Readiness readiness)
{
    addOwners(readiness.ports);
    network::TlsSettings settings;
    settings.trust.system = false; // a look, not a verdict
    auto tls = network::TlsContext::create(settings);
    return {std::move(readiness), tls ? *std::move(tls) : nullptr};
}

} // namespace

QString certificateName(Certificate certificate)
{
    switch (certificate) {
    case Certificate::NoneAssigned:
        return u"none-assigned"_s;
    case Certificate::Unusable:
        return u"unusable"_s;
    case Certificate::Loaded:
        return u"loaded"_s;
    case Certificate::Shown:
        return u"shown"_s;
    case Certificate::Another:
        return u"another"_s;
    case Certificate::NotShown:
        return u"not-shown"_s;
    }
    Q_UNREACHABLE();
}

bool isReady(const Readiness &readiness)
{
    return std::ranges::none_of(readiness.ports,
                                [](const auto &port) {
                                    return isFault(port.state.kind)
                                        || port.state.kind == PortState::Kind::NotInForce;
                                })
        && (readiness.certificate == Certificate::Shown
            || readiness.certificate == Certificate::Loaded);
}

Readiness readiness(const site::Site &site, const control::EngineStatus &engine)
{
    Readiness readiness;
    readiness.version = engine.version;
    readiness.pid = engine.pid;
    const QList<site::PlannedPort> planned = site::portPlan(site);
    for (const site::PlannedPort &port : planned) {
        if (!port.listener.isEmpty())
            readiness.ports.append({.port = port, .state = portState(port, engine)});
    }
    addCertificate(readiness, site.certificates.defaultId, engine);
    return readiness;
}

QFuture<Readiness>
lookAtReadiness(const site::Site &site, const control::EngineStatus &engine, QObject *context)
{
    const QString assigned = site.certificates.defaultId;
    const QString edge = site.edge.fqdn.text();
    const auto look = [assigned, edge, context](Prepared prepared) {
        Readiness &found = prepared.readiness;
        const auto port = std::ranges::find_if(found.ports, beginsWithTls);
        if (found.certificate != Certificate::Loaded || port == found.ports.end() || !prepared.tls)
            return ready(std::move(found));
        const base::Endpoint endpoint{port->port.ownAddress, port->port.port};
        found.endpoint = endpoint.text();
        return lookAtCertificate(endpoint, edge, prepared.tls)
            .then(context, [found, assigned](const ShownCertificate &shown) {
                return judged(found, assigned, shown);
            });
    };
    return base::onWorker([told = readiness(site, engine)] { return prepare(told); })
        .then(context, look)
        .unwrap();
}

} // namespace diagnosis
