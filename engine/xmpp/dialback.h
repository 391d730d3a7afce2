// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/xml/element.h"

#include <expected>
#include <optional>

// Server Dialback (XEP-0220): the key and the elements, in both directions.
namespace xmpp {

using xml::Attribute;
using xml::Element;

// Who speaks for whom to whom: what a stream between servers is authenticated for.
struct DomainPair {
    base::DomainName from;
    base::DomainName to;

    DomainPair reversed() const { return {to, from}; }
    bool operator==(const DomainPair &) const = default;
    friend size_t qHash(const DomainPair &pair, size_t seed = 0)
    {
        return qHashMulti(seed, pair.from, pair.to);
    }
};

// The key of XEP-0185, in hexadecimal. `streamId` is the receiving server's.
QByteArray dialbackKey(QByteArrayView secret,
                       const base::DomainName &receiving,
                       const base::DomainName &originating,
                       QByteArrayView streamId);
// Takes the same time wherever the difference is.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

struct DialbackElement {
    enum class Kind {
        Result,
        Verify
    };
    enum class Type {
        Key, // a request: no `type`
        Valid,
        Invalid,
        Error
    };

    Kind kind;
    Type type;
    DomainPair pair;
    QByteArray id = {}; // verify: of the stream the key was offered on
    QByteArray key = {}; // requests
    QByteArray error = {}; // the condition of XEP-0220 §2.5, "item-not-found"

    bool operator==(const DialbackElement &) const = default;
};

struct DialbackFault {
    enum class Reason {
        AddressMissing,
        AddressMalformed,
        TypeUnknown,
        IdMissing,
        KeyMissing
    };

    Reason reason;
    QString evidence;
};

bool isDialback(const Element &element);
[[nodiscard]] std::expected<DialbackElement, DialbackFault> toDialback(const Element &element);
QByteArray serialize(const DialbackElement &element);
// The answer to a request: addresses swapped, id kept.
DialbackElement answerTo(const DialbackElement &request, DialbackElement::Type type);
DialbackElement errorTo(const DialbackElement &request, QByteArray condition);

} // namespace xmpp
