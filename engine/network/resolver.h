// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

#include <expected>
#include <functional>

namespace network {

struct SrvRecord {
    quint16 priority = 0;
    quint16 weight = 0;
    quint16 port = 0;
    QString target; // without the trailing dot; "." = the service is decidedly not offered
    bool directTls = false; // set by whoever merges answers to several names (XEP-0368)

    bool operator==(const SrvRecord &) const = default;
};

struct SrvAnswer {
    QList<SrvRecord> records; // never empty
    bool secure = false; // validated by DNSSEC

    bool operator==(const SrvAnswer &) const = default;
};

struct AddressAnswer {
    QList<QHostAddress> addresses; // never empty; both families
    bool secure = false;

    bool operator==(const AddressAnswer &) const = default;
};

// RFC 6698 §2.1.
struct TlsaRecord {
    quint8 usage = 0;
    quint8 selector = 0;
    quint8 matching = 0;
    QByteArray data;

    bool operator==(const TlsaRecord &) const = default;
};

struct TlsaAnswer {
    QList<TlsaRecord> records; // never empty
    bool secure = false; // else they are worth nothing (RFC 6698 §4.1)

    bool operator==(const TlsaAnswer &) const = default;
};

struct ResolveError {
    enum class Reason {
        NoSuchName,
        NoRecords,
        ServerFailed,
        TimedOut,
        Bogus
    };

    Reason reason;
    QString evidence; // English, for the log

    bool operator==(const ResolveError &) const = default;
};

[[nodiscard]] QString reasonName(ResolveError::Reason reason);

// Asks the DNS. Answers come once each, never from inside the call; those still outstanding when
// the resolver is destroyed are dropped.
class Resolver
{
public:
    using SrvAnswered = std::move_only_function<void(std::expected<SrvAnswer, ResolveError>)>;
    using AddressesAnswered =
        std::move_only_function<void(std::expected<AddressAnswer, ResolveError>)>;

    Resolver() = default;
    virtual ~Resolver() = default;
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;

    virtual void srv(const QString &name, SrvAnswered answered) = 0;
    // A and AAAA; an address literal answers itself.
    virtual void addresses(const QString &name, AddressesAnswered answered) = 0;
};

} // namespace network
