// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"

namespace certificates {

// One name asked for by hand, in the notation of the command line and of answer files:
// "chat.contoso.com", "192.0.2.7", "srv:_xmpp-server.contoso.com", "xmpp:contoso.com",
// "uri:sip:contoso.com" (or "sip:contoso.com"). Not judged here: requestNames() judges the draft.
struct RequestName {
    enum class Kind {
        Dns,
        Address,
        Srv, // RFC 4985
        XmppAddress, // RFC 6120 §13.7.1.4
        Uri // RFC 5922 §7.1
    };

    Kind kind = Kind::Dns;
    QString value;

    bool operator==(const RequestName &) const = default;
};

[[nodiscard]] RequestName requestName(const QString &text);
[[nodiscard]] QString text(const RequestName &name);

// No public CA certifies other names than domain names and addresses.
[[nodiscard]] bool isForPrivateCa(RequestName::Kind kind);

void add(RequestDraft &draft, const RequestName &name);

} // namespace certificates
