// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <expected>

namespace base {

struct EndpointError {
    enum class Reason {
        HostMissing,
        HostMalformed,
        PortMissing,
        PortMalformed
    };

    Reason reason;
    QString evidence; // English, for the log: the text that was refused
};

// Host and port, written "host:port" or "[::1]:port". The host is a name or an address literal,
// without brackets; the port is 1 to 65535.
struct Endpoint {
    QString host;
    quint16 port = 0;

    [[nodiscard]] static std::expected<Endpoint, EndpointError> parse(const QString &text);
    // As parse, but the port may be left out.
    [[nodiscard]] static std::expected<Endpoint, EndpointError> parse(const QString &text,
                                                                      quint16 defaultPort);
    [[nodiscard]] QString text() const;

    bool operator==(const Endpoint &) const = default;
    friend size_t qHash(const Endpoint &e, size_t seed = 0)
    {
        return qHashMulti(seed, e.host, e.port);
    }
};

} // namespace base
