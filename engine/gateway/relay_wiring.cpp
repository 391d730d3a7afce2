// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/relay.h"

#include <QPointer>

namespace gateway {

Relay::Relay(xmpp::Federation &federation,
             sip::UserAgent &userAgent,
             Acquaintance &acquaintance,
             const base::Clock &clock,
             QObject *parent)
    : Relay(Outlets{.sendStanza =
                        [&federation](xmpp::Stanza stanza, xmpp::Federation::Delivered done) {
                            federation.send(std::move(stanza), std::move(done));
                        },
                    .sendMessage =
                        [&userAgent](sip::PageMessage message, sip::UserAgent::Reply done) {
                            userAgent.send(std::move(message), std::move(done));
                        }},
            acquaintance,
            clock,
            parent)
{
    connect(&federation, &xmpp::Federation::deliveryDoubted, this, &Relay::doubt);
    federation.setHandler([self = QPointer(this)](const xmpp::Stanza &stanza) {
        if (self)
            self->receive(stanza);
    });
    // Without a relay the reply is destroyed, which answers 500.
    userAgent.setMessageHandler(
        [self = QPointer(this)](const sip::PageMessage &message, sip::UserAgent::Reply reply) {
            if (self)
                self->receive(message, std::move(reply));
        });
}

} // namespace gateway
