// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/status_phrase.h"

#include <algorithm>
#include <array>

namespace sip {
namespace {

struct Phrase {
    int status = 0;
    QByteArrayView text;
};

constexpr std::array phrases{
    Phrase{100, "Trying"},
    Phrase{200, "OK"},
    Phrase{202, "Accepted"},
    Phrase{300, "Multiple Choices"},
    Phrase{301, "Moved Permanently"},
    Phrase{302, "Moved Temporarily"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{406, "Not Acceptable"},
    Phrase{407, "Proxy Authentication Required"},
    Phrase{408, "Request Timeout"},
    Phrase{410, "Gone"},
    Phrase{412, "Conditional Request Failed"},
    Phrase{413, "Request Entity Too Large"},
    Phrase{415, "Unsupported Media Type"},
    Phrase{416, "Unsupported URI Scheme"},
    Phrase{420, "Bad Extension"},
    Phrase{421, "Extension Required"},
    Phrase{423, "Interval Too Brief"},
    Phrase{480, "Temporarily Unavailable"},
    Phrase{481, "Call/Transaction Does Not Exist"},
    Phrase{482, "Loop Detected"},
    Phrase{483, "Too Many Hops"},
    Phrase{484, "Address Incomplete"},
    Phrase{486, "Busy Here"},
    Phrase{488, "Not Acceptable Here"},
    Phrase{489, "Bad Event"},
    Phrase{491, "Request Pending"},
    Phrase{493, "Undecipherable"},
    Phrase{500, "Server Internal Error"},
    Phrase{501, "Not Implemented"},
    Phrase{502, "Bad Gateway"},
    Phrase{503, "Service Unavailable"},
    Phrase{504, "Server Time-out"},
    Phrase{505, "Version Not Supported"},
    Phrase{513, "Message Too Large"},
    Phrase{600, "Busy Everywhere"},
    Phrase{603, "Decline"},
    Phrase{604, "Does Not Exist Anywhere"},
    Phrase{606, "Not Acceptable"},
};

QByteArrayView phraseOfClass(int status)
{
    switch (status / 100) {
    case 1:
        return "Progress";
    case 2:
        return "Success";
    case 3:
        return "Redirection";
    case 4:
        return "Request Failure";
    case 5:
        return "Server Failure";
    default:
        return "Global Failure";
    }
}

} // namespace

QByteArrayView statusPhrase(int status)
{
    const auto *found = std::ranges::lower_bound(phrases, status, {}, &Phrase::status);
    return found != phrases.end() && found->status == status ? found->text : phraseOfClass(status);
}

} // namespace sip
