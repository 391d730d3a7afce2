// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/challenge_listeners.h"

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr network::ListenLimits limits{.connections = 64, .perAddress = 32, .perSecond = 50};

Reason reasonOf(network::ListenError::Reason reason)
{
    switch (reason) {
    case network::ListenError::Reason::PermissionDenied:
        return Reason::ListenPermission;
    case network::ListenError::Reason::AddressInUse:
        return Reason::ListenInUse;
    case network::ListenError::Reason::AddressMalformed:
    case network::ListenError::Reason::AddressNotAvailable:
    case network::ListenError::Reason::SystemRefused:
        return Reason::ListenFailed;
    }
    Q_UNREACHABLE();
}

} // namespace

std::expected<Listeners, AcmeError> openListeners(const QList<base::Endpoint> &endpoints)
{
    Listeners listeners;
    for (const base::Endpoint &endpoint : endpoints) {
        auto listener = network::Listener::open(endpoint, limits);
        if (!listener)
            return std::unexpected(AcmeError{.reason = reasonOf(listener.error().reason),
                                             .evidence = listener.error().evidence,
                                             .identifier = endpoint.text()});
        listeners.push_back(*std::move(listener));
    }
    if (listeners.empty())
        return std::unexpected(AcmeError{.reason = Reason::SettingsIncomplete,
                                         .evidence = u"no endpoint to listen at"_s});
    return listeners;
}

} // namespace acme
