// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/failure_brake.h"
#include "engine/sip/nonce_mint.h"
#include "engine/sip/request.h"
#include "engine/sip/transport.h"

#include <QByteArray>

#include <expected>

namespace base {
class Clock;
class DomainName;
} // namespace base

namespace sip {

class UserDirectory;

// Asks for and checks digest credentials (RFC 3261 §22, RFC 8760). Whether a person exists does
// not show: both cases take the same way.
class Authenticator
{
public:
    enum class Role {
        Registrar, // 401, Authorization
        Proxy // 407, Proxy-Authorization
    };

    Authenticator(const base::Clock &clock, const UserDirectory &directory);

    // The AOR of who sent the request, or the refusal: a challenge, or 503 for who guesses.
    // `realm` is the domain of the person to be.
    [[nodiscard]] std::expected<QByteArray, Refusal> authenticate(const Request &request,
                                                                  const Flow &flow,
                                                                  const base::DomainName &realm,
                                                                  Role role);

private:
    [[nodiscard]] Refusal challenge(const Request &request,
                                    const Flow &flow,
                                    const base::DomainName &realm,
                                    Role role,
                                    bool stale);

    const UserDirectory &m_directory;
    NonceMint m_nonces;
    FailureBrake m_brake;
    QByteArray m_noSecret; // stands for the secret of nobody
};

} // namespace sip
