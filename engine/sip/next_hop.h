// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/transport.h"
#include "engine/sip/uri.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace base {
class DomainName;
} // namespace base
namespace network {
class Resolver;
} // namespace network

namespace sip {

class Transports;

// The server our people are at, and how it is known again when it sends: over TLS by its
// certificate, for its host or for the domain of From; when its URI names a plain transport, by
// its address, which of a datagram counts only where the URI is one for datagrams: anybody can
// write it. The addresses are looked up anew every minute.
class NextHop : public QObject
{
    Q_OBJECT

public:
    NextHop(network::Resolver &resolver, const Transports &transports);

    void configure(const std::optional<Uri> &uri);
    [[nodiscard]] const std::optional<Uri> &uri() const { return m_uri; }
    [[nodiscard]] bool isSource(const Flow &flow, const base::DomainName &fromDomain) const;

private:
    void lookUp();
    void askService(const QString &name);
    void askHost(const QString &host);

    network::Resolver &m_resolver;
    const Transports &m_transports;
    std::optional<Uri> m_uri;
    QSet<QHostAddress> m_addresses; // those of an earlier look-up stay until the next change
    bool m_usesDatagrams = false;
    QTimer m_timer;
};

} // namespace sip
