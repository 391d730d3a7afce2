// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/resolver.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QStringList>

#include <utility>

namespace test {

// A Resolver that knows what it is told: unknown names are NoSuchName, literals answer themselves,
// names in `silent` are never answered. Answers come at the next turn of the event loop.
class FakeResolver final : public QObject, public network::Resolver
{
public:
    QHash<QString, std::expected<network::SrvAnswer, network::ResolveError>> services;
    QHash<QString, std::expected<network::AddressAnswer, network::ResolveError>> hosts;
    QStringList silent;
    QStringList asked; // in order

    void addService(const QString &name, const QList<network::SrvRecord> &records)
    {
        services.insert(name, network::SrvAnswer{records});
    }
    void addHost(const QString &name, const QList<QHostAddress> &addresses)
    {
        hosts.insert(name, network::AddressAnswer{addresses});
    }

    void srv(const QString &name, SrvAnswered answered) override
    {
        answer(name, services.value(name, unknown(name)), std::move(answered));
    }
    void addresses(const QString &name, AddressesAnswered answered) override
    {
        const QHostAddress literal(name);
        if (!literal.isNull())
            answer(name,
                   decltype(hosts)::mapped_type(network::AddressAnswer{{literal}}),
                   std::move(answered));
        else
            answer(name, hosts.value(name, unknown(name)), std::move(answered));
    }

private:
    static std::unexpected<network::ResolveError> unknown(const QString &name)
    {
        return std::unexpected(
            network::ResolveError{network::ResolveError::Reason::NoSuchName, name});
    }

    template<typename Answer, typename Answered>
    void answer(const QString &name, const Answer &value, Answered answered)
    {
        asked.append(name);
        if (silent.contains(name))
            return;
        // A queued call wants a copyable functor.
        const auto shared = std::make_shared<Answered>(std::move(answered));
        QMetaObject::invokeMethod(
            this, [shared, value] { (*shared)(value); }, Qt::QueuedConnection);
    }
};

} // namespace test
