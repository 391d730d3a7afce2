// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/network/resolver.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace network {

struct ResolverSettings {
    QList<base::Endpoint> servers = {}; // addresses; empty: the system's
    bool dnssec = false; // validate where the servers allow it
    bool hostsFile = true; // /etc/hosts counts too
    std::chrono::milliseconds timeout{10'000};
    qsizetype maxOutstanding = 1'000; // questions beyond it fail at once
};

// The Resolver of the product: libunbound with its own worker thread.
class UnboundResolver final : public QObject, public Resolver
{
    Q_OBJECT

public:
    explicit UnboundResolver(const ResolverSettings &settings, QObject *parent = nullptr);
    ~UnboundResolver() override;

    void srv(const QString &name, SrvAnswered answered) override;
    void addresses(const QString &name, AddressesAnswered answered) override;

    // TXT records, the strings of each joined; never empty.
    using TextsAnswered =
        std::move_only_function<void(std::expected<QByteArrayList, ResolveError>)>;
    void texts(const QString &name, TextsAnswered answered);

    using TlsaAnswered = std::move_only_function<void(std::expected<TlsaAnswer, ResolveError>)>;
    void tlsa(const QString &name, TlsaAnswered answered);

private:
    class Context;

    std::unique_ptr<Context> m_context;
};

} // namespace network
