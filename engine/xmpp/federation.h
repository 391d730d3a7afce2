// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/dialback.h"
#include "engine/xmpp/federation_settings.h"
#include "engine/xmpp/posted_outcomes.h"
#include "engine/xmpp/stanza.h"
#include "engine/xmpp/stream_status.h"

#include <QObject>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>

class QTcpSocket;

namespace base {
class Clock;
} // namespace base
namespace network {
class Resolver;
class TlsContext;
} // namespace network

namespace xmpp {

// Our side of XMPP federation: takes and opens server-to-server streams, and sends and receives
// stanzas over those that are authenticated. Lives in the event loop's thread.
class Federation : public QObject
{
    Q_OBJECT

public:
    using Delivered = xmpp::Delivered;

    Federation(network::Resolver &resolver, const base::Clock &clock, QObject *parent = nullptr);
    ~Federation() override;

    // First time and on reload: streams that may stay, stay; the context is for new ones.
    void configure(FederationSettings settings, std::shared_ptr<const network::TlsContext> tls);
    // Takes ownership of a connected socket. Refused at once beyond the connection limit.
    void accept(QTcpSocket *socket, bool directTls);
    // `done` is called once, later: after the partner's server acknowledged the stanza (XEP-0198)
    // or, where it offers that not, after the bytes went to the socket of an authenticated stream;
    // or with the reason why not.
    void send(Stanza stanza, Delivered done);
    // Gets messages and presence from verified peers for a person of ours, and answers to the iqs
    // of our people and domains. An iq of type get or set is answered here.
    void setHandler(std::move_only_function<void(Stanza)> handler);
    QList<StreamStatus> streams() const;
    // Ends every stream with </stream:stream>: the incoming ones, then those of ours after what is
    // queued for them. What cannot be sent in 4 s gets its outcome before `done` is called, later.
    void shutDown(std::move_only_function<void()> done);

Q_SIGNALS:
    void streamChanged();
    // An authenticated stream of these domains, in either direction, is gone; `pair` goes from ours
    // to the partner's. Without an error everything that was said on it has been read.
    void streamLost(const xmpp::DomainPair &pair, bool withError);
    // A stream of ours was lost with an error, and its partner acknowledges nothing: what was
    // delivered to it in this time before may not have arrived.
    void deliveryDoubted(const xmpp::DomainPair &pair, std::chrono::milliseconds span);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace xmpp
