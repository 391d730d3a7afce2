// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"

#include <expected>
#include <optional>

namespace acme {

// DNS messages as on the wire, by ldns. Pure but for the clock that TSIG reads.

struct DnsMessage {
    QByteArray wire;
    QByteArray mac; // of TSIG; empty: not signed
};

enum class RecordChange {
    Add,
    Remove // this very record, and no other of its name
};

// Who has authority over `name`: a question for its SOA record.
[[nodiscard]] std::optional<DnsMessage> soaQuestion(const QString &name);
// The zone, out of the answer; UpdateRefused when the server has no authority.
[[nodiscard]] std::expected<QString, AcmeError> zoneIn(const QByteArray &answer,
                                                       const DnsMessage &question);

// RFC 2136 with TSIG (RFC 8945). None: ldns refuses the names or the key.
[[nodiscard]] std::optional<DnsMessage> updateMessage(const QString &zone,
                                                      const DnsRecord &record,
                                                      RecordChange change,
                                                      const DnsUpdate &settings);
// Whether the server says, signed with the key, that it is done.
[[nodiscard]] std::expected<void, AcmeError>
checkUpdated(const QByteArray &answer, const DnsMessage &update, const DnsUpdate &settings);

} // namespace acme
