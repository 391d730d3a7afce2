// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

namespace wizard {

enum class HomeKind {
    Registrar,
    SkypeForBusiness,
    SipServer
};

enum class HomeTransport {
    Tls,
    Tcp,
    Udp,
    ByDns
};

// Where the people of our SIP domains are, as it is being typed.
struct UsersInput {
    HomeKind home = HomeKind::Registrar;
    QString server; // host, host:port, or a whole SIP URI, which decides the transport itself
    HomeTransport transport = HomeTransport::Tls;

    [[nodiscard]] static UsersInput of(const site::Users &users);
    // `former`, word for word, when it means the same.
    [[nodiscard]] site::Users users(const site::Users &former) const;
    [[nodiscard]] bool isUri() const;

    bool operator==(const UsersInput &) const = default;
};

} // namespace wizard
