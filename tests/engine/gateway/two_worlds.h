// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/gateway/acquaintance.h"
#include "engine/gateway/relay.h"
#include "engine/site/site.h"
#include "engine/xmpp/namespaces.h"
#include "tests/support/fake_clock.h"

#include <QCoreApplication>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace test {

inline base::DomainName domainName(const char *text)
{
    return base::DomainName::parse(QString::fromUtf8(text)).value();
}

// alice@contoso.example is on SIP, bob@fabrikam.example is the partner's.
inline site::Site contosoSite()
{
    site::Site site(domainName("edge.contoso.example"), {domainName("contoso.example")});
    site.xmppPartners.append(site::XmppPartner(domainName("fabrikam.example")));
    return site;
}

// Knows what a test has told it.
struct FakeAcquaintance final : gateway::Acquaintance {
    Verdict mayWrite(const xmpp::Jid &, const xmpp::Jid &, site::PartnerType type) const override
    {
        return type == site::PartnerType::PublicUnverified ? ofUnverified : Verdict::Welcome;
    }
    Verdict writes(const xmpp::Jid &user, const xmpp::Jid &contact) override
    {
        written.append(user.text() + " > " + contact.text());
        return ofOurs;
    }

    Verdict ofUnverified = Verdict::Welcome;
    Verdict ofOurs = Verdict::Welcome;
    QByteArrayList written;
};

// A relay between a SIP side and an XMPP side that only write down what they are given. What was
// handed to them is answered by the test.
struct TwoWorlds {
    TwoWorlds()
        : relay({.sendStanza =
                     [this](xmpp::Stanza stanza, xmpp::Federation::Delivered done) {
                         stanzas.push_back({std::move(stanza), std::move(done)});
                     },
                 .sendMessage =
                     [this](sip::PageMessage message, sip::UserAgent::Reply done) {
                         messages.push_back({std::move(message), std::move(done)});
                     }},
                acquaintance,
                clock)
    {
        relay.configure(contosoSite());
    }

    // Returns where in `answers` its final answer will be.
    std::size_t fromSip(const QByteArray &to,
                        const QByteArray &body,
                        const QByteArray &id = {},
                        const QByteArray &from = "sip:alice@contoso.example")
    {
        const std::size_t index = answers.size();
        answers.emplace_back();
        relay.receive({.from = sip::Uri::parse(from).value(),
                       .to = sip::Uri::parse(to).value(),
                       .body = body,
                       .transactionId = id},
                      [this, index](sip::Answer answer) {
                          ++answerCalls;
                          answers[index] = std::move(answer);
                      });
        return index;
    }

    static xmpp::Stanza message(const QByteArray &body,
                                const QByteArray &from = "bob@fabrikam.example/desk",
                                const QByteArray &to = "alice@contoso.example",
                                const QByteArray &id = "m1")
    {
        xmpp::Stanza stanza{.kind = xmpp::Stanza::Kind::Message,
                            .from = xmpp::Jid::parse(from).value(),
                            .to = xmpp::Jid::parse(to).value(),
                            .id = id,
                            .type = "chat"};
        stanza.payload.push_back({.name = "body",
                                  .ns = xmpp::ns::server,
                                  .attributes = {},
                                  .text = body,
                                  .children = {}});
        return stanza;
    }

    // The status a SIP transaction was answered with; 0 while it is open.
    [[nodiscard]] int status(std::size_t index)
    {
        QCoreApplication::sendPostedEvents();
        return answers[index] ? answers[index]->status : 0;
    }

    template<typename T>
    struct Sent {
        T what;
        std::move_only_function<void(std::conditional_t<std::is_same_v<T, xmpp::Stanza>,
                                                        std::expected<void, xmpp::StanzaError>,
                                                        sip::Answer>)>
            done;
    };

    FakeAcquaintance acquaintance;
    FakeClock clock;
    std::deque<Sent<xmpp::Stanza>> stanzas;
    std::deque<Sent<sip::PageMessage>> messages;
    std::deque<std::optional<sip::Answer>> answers;
    int answerCalls = 0;
    gateway::Relay relay;
};

inline const QByteArray bob("sip:bob@fabrikam.example");

// Bob has shown that he exists.
inline void hearFromBob(TwoWorlds &worlds)
{
    worlds.relay.receive({.kind = xmpp::Stanza::Kind::Presence,
                          .from = xmpp::Jid::parse("bob@fabrikam.example/desk").value(),
                          .to = xmpp::Jid::parse("alice@contoso.example").value()});
}

} // namespace test
