// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/address_mapping.h"
#include "engine/sip/page_message.h"
#include "engine/site/access.h"
#include "engine/xmpp/stanza_error.h"

#include <QString>

namespace gateway {

// Why the gateway itself does not relay something. Each has its answer on both sides.
struct Refusal {
    enum class Reason {
        // Who may talk to whom
        NotAPartner,
        NotLocal,
        FederationOff,
        PolicyForbidsFederation,
        PolicyForbidsXmpp,
        Stranger, // of a public unverified partner, and no contact of our person
        Blocked, // by our person
        // Where it would go
        AddressRefused,
        SecureAddress,
        Loop,
        TooManyHops,
        // What it is
        NoText,
        Groupchat,
        TypeUnsupported,
        CharsetUnsupported,
        TextMalformed,
        TooLarge,
        // What happened to it
        Overloaded,
        TimedOut,
        ShuttingDown
    };
    static constexpr int reasons = static_cast<int>(Reason::ShuttingDown) + 1;

    Reason reason;
    QString evidence; // English, for the log; never a message's text
};

[[nodiscard]] Refusal refusalOf(const AddressError &error);
[[nodiscard]] Refusal::Reason refusalReason(site::Access::Reason reason); // of one that forbids
[[nodiscard]] sip::Answer answerFor(Refusal::Reason reason);
[[nodiscard]] xmpp::StanzaError stanzaErrorFor(Refusal::Reason reason);
[[nodiscard]] QString reasonName(Refusal::Reason reason); // "not-a-partner"

} // namespace gateway
