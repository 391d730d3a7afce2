// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_document.h"
#include "engine/sip/request_port.h"

#include <chrono>
#include <expected>
#include <optional>

// What one PUBLISH asks for, in the order in which RFC 3903 §6 has it examined. Pure.
namespace events {

struct PublicationLimits {
    std::size_t perPerson = 10; // beyond: the one that was touched least recently goes
    std::size_t all = 100'000; // beyond: 503
    qsizetype bytes = 16384; // of one; beyond: 413
    std::chrono::seconds shortest{60}; // below: 423
    std::chrono::seconds longest{86400}; // beyond: this
    std::chrono::seconds usual{3600}; // without Expires
};

// Steps 1 to 3: whose state it is, and which publication of his.
struct PublicationTarget {
    QByteArray aor;
    QByteArray ifMatch; // an entity-tag; empty: an initial publication
};
[[nodiscard]] std::expected<PublicationTarget, sip::Refusal>
publicationTarget(const sip::IncomingRequest &publish);

// Steps 4 and 5: for how long, and what.
struct PublishedState {
    std::chrono::seconds lifetime{
        0}; // as granted; 0: it is to be removed, and there is no document
    std::optional<PresenceDocument> document = {}; // none: it stays as it was
};
[[nodiscard]] std::expected<PublishedState, sip::Refusal>
publishedState(const sip::Message &publish, const PublicationLimits &limits);

} // namespace events
