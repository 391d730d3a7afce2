// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/resolver.h"
#include "engine/site/dns_plan.h"

#include <expected>

namespace diagnosis {

// What the DNS has in place of a planned record.
struct RecordState {
    enum class Kind {
        Unasked,
        Present,
        Missing, // no such record
        Different, // records, but not this one: `found`
        Unknown // the DNS did not say: `why`
    };

    Kind kind = Kind::Unasked;
    QStringList found = {}; // all records there are, as in a zone file
    bool secure = false; // validated by DNSSEC
    network::ResolveError::Reason why = network::ResolveError::Reason::ServerFailed;
    QString evidence = {}; // English, for the log; of Unknown

    bool operator==(const RecordState &) const = default;
};

[[nodiscard]] QString name(RecordState::Kind kind); // "present"

// All pure. Priority and weight of a service are the administrator's own business. Its target is
// not: RFC 2782 lets it be any name with addresses, but Lync looks for that name in the
// certificate, so another name of this host is another record.
[[nodiscard]] RecordState
judge(const site::ServiceData &planned,
      const std::expected<network::SrvAnswer, network::ResolveError> &answer);
// An address nobody knows is present when there is one that others can reach.
[[nodiscard]] RecordState
judge(const site::AddressData &planned,
      const std::expected<network::AddressAnswer, network::ResolveError> &answer);
[[nodiscard]] RecordState
judge(const site::KeyPinData &planned,
      const std::expected<network::TlsaAnswer, network::ResolveError> &answer);

} // namespace diagnosis
