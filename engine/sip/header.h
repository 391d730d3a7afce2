// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sip {

// The header fields this program reads or writes. All others are Other and kept as they are.
enum class Header : quint8 {
    Accept,
    Allow,
    AllowEvents,
    Authorization,
    CallId,
    Contact,
    ContentEncoding,
    ContentLanguage,
    ContentLength,
    ContentType,
    CSeq,
    Date,
    Event,
    Expires,
    From,
    MaxForwards,
    MinExpires,
    ProxyAuthenticate,
    ProxyAuthorization,
    ProxyRequire,
    RecordRoute,
    Require,
    RetryAfter,
    Route,
    SipETag,
    SipIfMatch,
    Subject,
    SubscriptionState,
    Supported,
    SuppressIfMatch,
    To,
    Unsupported,
    UserAgent,
    Via,
    WwwAuthenticate,
    Other
};

// Long or compact form (RFC 3261 §7.3.3), without regard to case.
[[nodiscard]] Header headerOf(QByteArrayView name);
// May occur once only, and holds one value: twice is a fault.
[[nodiscard]] bool isSingle(Header header);

struct Field {
    Header header = Header::Other;
    QByteArrayView name;
    QByteArrayView value; // trimmed; folds are spaces
};

} // namespace sip
