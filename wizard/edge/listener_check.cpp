// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/listener_check.h"

#include "engine/diagnosis/port_state.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Kind = diagnosis::PortState::Kind;
using Level = FindingLabel::Level;
using Protocol = site::PlannedPort::Protocol;

constexpr qsizetype maxNamedAddresses = 6;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ListenerCheck)
};

// The engine's word for what listens there: "sip-tls" for "listen.sip_tls".
QString purposeOf(const QString &field)
{
    return field.section(u'.', 1).replace(u'_', u'-');
}

Protocol protocolOf(const QString &purpose)
{
    return purpose == u"sip-udp" ? Protocol::Udp : Protocol::Tcp;
}

bool holdsPort(const control::EngineStatus &engine, const site::PlannedPort &port)
{
    return std::ranges::any_of(engine.listeners, [&](const control::ListenerStatus &listener) {
        const auto endpoint = base::Endpoint::parse(listener.endpoint);
        return listener.state == control::ListenerStatus::State::Listening && endpoint
            && endpoint->port == port.port && protocolOf(listener.purpose) == port.protocol;
    });
}

bool isHere(const QString &host)
{
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6) || address.isLoopback()
        || QNetworkInterface::allAddresses().contains(address);
}

Kind stateOf(const site::PlannedPort &port, const PortHolder &holder)
{
    if (!isHere(port.ownAddress))
        return Kind::NotHere;
    const bool isHeld = holder.engine ? holdsPort(*holder.engine, port) : holder.mayBeOurs;
    return isHeld ? Kind::NotOurs : diagnosis::tryPort(port).kind;
}

QString addressMissing(const base::Endpoint &endpoint)
{
    const QStringList own = ownAddresses();
    if (own.isEmpty())
        return Text::tr("No network card of this computer has the address %1. Enter [::]:%2 for "
                        "every address.")
            .arg(endpoint.host)
            .arg(endpoint.port);
    return Text::tr("No network card of this computer has the address %1. It has %2.")
        .arg(endpoint.host, QLocale().createSeparatedList(own));
}

std::optional<EdgeFinding> findingOf(Kind kind, const base::Endpoint &endpoint)
{
    switch (kind) {
    case Kind::Taken:
        return EdgeFinding{Level::Warning,
                           Text::tr("Another program has %1. Stop that program, or enter another "
                                    "port.")
                               .arg(endpoint.text())};
    case Kind::NotHere:
        return EdgeFinding{Level::Warning, addressMissing(endpoint)};
    case Kind::Unusable:
        return EdgeFinding{
            Level::Warning,
            Text::tr("The system refuses %1. Enter another address or port.").arg(endpoint.text())};
    case Kind::NotAllowed: // to this user; the service may
    case Kind::NotOurs:
    case Kind::Listening:
    case Kind::NoCertificate:
    case Kind::Failed:
    case Kind::NotInForce:
    case Kind::Free:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<EdgeFinding> checkListeners(const QString &field,
                                          const QList<base::Endpoint> &listeners,
                                          const PortHolder &holder)
{
    const QString purpose = purposeOf(field);
    for (const base::Endpoint &listener : listeners) {
        const site::PlannedPort port{.protocol = protocolOf(purpose),
                                     .port = listener.port,
                                     .ownAddress = listener.host,
                                     .listener = purpose};
        if (auto finding = findingOf(stateOf(port, holder), listener))
            return finding;
    }
    return std::nullopt;
}

QStringList ownAddresses()
{
    QStringList addresses;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal() && addresses.size() < maxNamedAddresses)
            addresses += address.toString();
    }
    return addresses;
}

} // namespace wizard
