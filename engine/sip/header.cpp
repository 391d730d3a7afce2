// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/header.h"

#include "engine/sip/syntax.h"

#include <array>

namespace sip {
namespace {

struct Known {
    QByteArrayView name;
    Header header;
};

// By length, so that a name is compared with very few others.
constexpr std::array knownHeaders{
    Known{"to", Header::To},
    Known{"via", Header::Via},
    Known{"from", Header::From},
    Known{"cseq", Header::CSeq},
    Known{"date", Header::Date},
    Known{"allow", Header::Allow},
    Known{"event", Header::Event},
    Known{"route", Header::Route},
    Known{"accept", Header::Accept},
    Known{"call-id", Header::CallId},
    Known{"contact", Header::Contact},
    Known{"expires", Header::Expires},
    Known{"require", Header::Require},
    Known{"subject", Header::Subject},
    Known{"supported", Header::Supported},
    Known{"sip-etag", Header::SipETag},
    Known{"user-agent", Header::UserAgent},
    Known{"min-expires", Header::MinExpires},
    Known{"retry-after", Header::RetryAfter},
    Known{"unsupported", Header::Unsupported},
    Known{"allow-events", Header::AllowEvents},
    Known{"content-type", Header::ContentType},
    Known{"max-forwards", Header::MaxForwards},
    Known{"record-route", Header::RecordRoute},
    Known{"sip-if-match", Header::SipIfMatch},
    Known{"authorization", Header::Authorization},
    Known{"proxy-require", Header::ProxyRequire},
    Known{"content-length", Header::ContentLength},
    Known{"content-encoding", Header::ContentEncoding},
    Known{"content-language", Header::ContentLanguage},
    Known{"www-authenticate", Header::WwwAuthenticate},
    Known{"suppress-if-match", Header::SuppressIfMatch},
    Known{"proxy-authenticate", Header::ProxyAuthenticate},
    Known{"subscription-state", Header::SubscriptionState},
    Known{"proxy-authorization", Header::ProxyAuthorization},
};
constexpr auto longestName = static_cast<size_t>(knownHeaders.back().name.size());

// The first entry of each length; the one of length + 1 is the end.
constexpr auto startOfLength = [] {
    std::array<size_t, longestName + 2> starts{};
    for (size_t length = 0; length < starts.size(); ++length) {
        size_t i = 0;
        while (i < knownHeaders.size() && static_cast<size_t>(knownHeaders[i].name.size()) < length)
            ++i;
        starts[length] = i;
    }
    return starts;
}();

Header compactForm(char c)
{
    switch (c | 0x20) {
    case 'c':
        return Header::ContentType;
    case 'e':
        return Header::ContentEncoding;
    case 'f':
        return Header::From;
    case 'i':
        return Header::CallId;
    case 'k':
        return Header::Supported;
    case 'l':
        return Header::ContentLength;
    case 'm':
        return Header::Contact;
    case 'o':
        return Header::Event;
    case 's':
        return Header::Subject;
    case 't':
        return Header::To;
    case 'u':
        return Header::AllowEvents;
    case 'v':
        return Header::Via;
    default:
        return Header::Other;
    }
}

} // namespace

Header headerOf(QByteArrayView name)
{
    const auto length = static_cast<size_t>(name.size());
    if (length == 1)
        return compactForm(name.front());
    if (length > longestName)
        return Header::Other;
    for (size_t i = startOfLength[length]; i < startOfLength[length + 1]; ++i) {
        const Known &known = knownHeaders[i];
        if ((name.front() | 0x20) == known.name.front() && equalsIgnoringCase(name, known.name))
            return known.header;
    }
    return Header::Other;
}

bool isSingle(Header header)
{
    switch (header) {
    case Header::CallId:
    case Header::ContentLength:
    case Header::ContentType:
    case Header::CSeq:
    case Header::Event:
    case Header::Expires:
    case Header::From:
    case Header::MaxForwards:
    case Header::SipETag:
    case Header::SipIfMatch:
    case Header::SubscriptionState:
    case Header::To:
        return true;
    default:
        return false;
    }
}

} // namespace sip
