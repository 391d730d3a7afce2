// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/federation.h"

#include "engine/xmpp/environment.h"
#include "engine/xmpp/incoming_stream.h"
#include "engine/xmpp/local_answers.h"
#include "engine/xmpp/logging.h"
#include "engine/xmpp/route.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <unordered_map>

namespace xmpp {
namespace {

using Condition = StanzaError::Condition;

constexpr std::chrono::milliseconds minTick{20};
constexpr std::chrono::milliseconds maxTick{5000};
constexpr std::chrono::seconds shutDownPatience{8};

struct PairHash {
    std::size_t operator()(const DomainPair &pair) const { return qHash(pair); }
};

std::chrono::milliseconds tickOf(const FederationSettings &settings)
{
    const auto shortest = std::min(
        {settings.keepAliveInterval, settings.establishmentTimeout, settings.inactivityTimeout});
    return std::clamp(shortest / 4, minTick, maxTick);
}

} // namespace

class Federation::Private final : public IncomingListener
{
public:
    Private(Federation &federation, network::Resolver &resolver, const base::Clock &clock)
        : q(federation), environment{.resolver = resolver, .clock = clock}
    {
        connect(&ticks, &QTimer::timeout, &q, [this] { tick(); });
    }

    void configure(FederationSettings settings, std::shared_ptr<const network::TlsContext> tls);
    void accept(std::unique_ptr<QTcpSocket> socket, bool directTls);
    void send(Stanza &&stanza, Delivered &&done);
    QList<StreamStatus> streams() const;
    void shutDown(std::move_only_function<void()> done);

    bool admits(const IncomingStream &stream, const base::DomainName &partner) override;
    void onVerified(const DomainPair &pair) override;
    void onStanza(Stanza &&stanza) override;

    std::move_only_function<void(Stanza)> handler;

private:
    std::optional<StanzaError> faultOf(const DomainPair &pair) const;
    Route &routeFor(const DomainPair &pair);
    void onIq(Stanza &&iq);
    void onStanzaToDomain(const Stanza &stanza);
    void forget(IncomingStream *stream);
    void tick();
    void finishShutDown();
    template<typename Function>
    void forEachIncoming(Function function);

    Federation &q;
    Environment environment;
    std::unordered_map<DomainPair, std::unique_ptr<Route>, PairHash> routes;
    std::vector<std::unique_ptr<IncomingStream>> incoming;
    QTimer ticks;
    std::move_only_function<void()> downDone;
    std::optional<std::chrono::milliseconds> downSince;
};

// A function that ends a stream may make it leave the list.
template<typename Function>
void Federation::Private::forEachIncoming(Function function)
{
    std::vector<IncomingStream *> present;
    present.reserve(incoming.size());
    for (const auto &stream : incoming)
        present.push_back(stream.get());
    for (IncomingStream *stream : present)
        function(*stream);
}

void Federation::Private::configure(FederationSettings settings,
                                    std::shared_ptr<const network::TlsContext> tls)
{
    environment.settings = std::move(settings);
    environment.tls = std::move(tls);
    for (const auto &[pair, route] : routes)
        route->reconsider();
    std::erase_if(routes, [&](const auto &entry) {
        return faultOf(entry.first) && !entry.second->hasStream();
    });
    forEachIncoming([](IncomingStream &stream) { stream.reconsider(); });
    ticks.start(tickOf(environment.settings));
}

void Federation::Private::accept(std::unique_ptr<QTcpSocket> socket, bool directTls)
{
    const auto outgoing =
        std::ranges::count_if(routes, [](const auto &entry) { return entry.second->hasStream(); });
    const bool full = std::cmp_greater_equal(qsizetype(incoming.size()) + outgoing,
                                             environment.settings.connectionLimit);
    if (full || downSince || !environment.tls) {
        qCWarning(lcXmpp) << "connection from" << socket->peerAddress().toString()
                          << "refused:" << (full ? "too many streams" : "not in service");
        socket->abort();
        return;
    }
    auto stream = std::make_unique<IncomingStream>(
        environment, std::make_unique<network::TlsStream>(std::move(socket)), directTls, *this);
    connect(stream.get(), &IncomingStream::changed, &q, &Federation::streamChanged);
    connect(stream.get(), &IncomingStream::ended, &q, [this, s = stream.get()] { forget(s); });
    incoming.push_back(std::move(stream));
    Q_EMIT q.streamChanged();
}

void Federation::Private::forget(IncomingStream *stream)
{
    const auto found = std::ranges::find(incoming, stream, &std::unique_ptr<IncomingStream>::get);
    if (found == incoming.end())
        return;
    found->release()->deleteLater(); // this is its signal
    incoming.erase(found);
    Q_EMIT q.streamChanged();
}

// Whoever is not named is refused, before anything is asked of the DNS.
std::optional<StanzaError> Federation::Private::faultOf(const DomainPair &pair) const
{
    if (!environment.settings.isLocal(pair.from))
        return StanzaError{Condition::NotAllowed, "The sender's domain is not served here"};
    if (!environment.settings.peer(pair.to))
        return StanzaError{Condition::RemoteServerNotFound,
                           "The domain is not among the partners of this domain"};
    return std::nullopt;
}

Route &Federation::Private::routeFor(const DomainPair &pair)
{
    const auto found = routes.find(pair);
    if (found != routes.end())
        return *found->second;
    auto route = std::make_unique<Route>(environment, pair);
    connect(route.get(), &Route::changed, &q, &Federation::streamChanged);
    return *routes.emplace(pair, std::move(route)).first->second;
}

void Federation::Private::send(Stanza &&stanza, Delivered &&done)
{
    const DomainPair pair{stanza.from.domain(), stanza.to.domain()};
    const auto found = routes.find(pair);
    if (found != routes.end() && !downSince) [[likely]]
        return found->second->send(serialize(stanza), std::move(done));
    if (auto fault = faultOf(pair))
        return environment.outcomes.post(std::move(done), std::unexpected(*std::move(fault)));
    if (downSince)
        return environment.outcomes.post(
            std::move(done),
            std::unexpected(
                StanzaError{Condition::ServiceUnavailable, "The gateway is shutting down"}));
    routeFor(pair).send(serialize(stanza), std::move(done));
}

bool Federation::Private::admits(const IncomingStream &stream, const base::DomainName &partner)
{
    const PeerPolicy *policy = environment.settings.peer(partner);
    const auto others = std::ranges::count_if(
        incoming, [&](const auto &s) { return s.get() != &stream && s->remote() == partner; });
    return policy && others < policy->connectionLimit;
}

void Federation::Private::onVerified(const DomainPair &pair)
{
    const auto route = routes.find(pair.reversed());
    if (route != routes.end())
        route->second->hearFromPeer();
}

void Federation::Private::onStanza(Stanza &&stanza)
{
    if (stanza.kind == Stanza::Kind::Iq)
        return onIq(std::move(stanza));
    if (stanza.to.local().isEmpty())
        return onStanzaToDomain(stanza);
    if (handler)
        handler(std::move(stanza));
}

void Federation::Private::onIq(Stanza &&iq)
{
    const bool isRequest = iq.type == "get" || iq.type == "set";
    if (isRequest)
        return send(localAnswer(iq), {});
    onVerified({iq.from.domain(), iq.to.domain()}); // the answer to a ping: it lives
    if (!iq.to.local().isEmpty() && handler)
        handler(std::move(iq));
}

// Nobody reads the domain's own mail; its presence is nobody's either.
void Federation::Private::onStanzaToDomain(const Stanza &stanza)
{
    if (stanza.kind == Stanza::Kind::Message && mayBeAnsweredWithError(stanza))
        send(errorReply(stanza, {Condition::ServiceUnavailable, "Only people can be written to"}),
             {});
}

QList<StreamStatus> Federation::Private::streams() const
{
    QList<StreamStatus> all;
    all.reserve(qsizetype(routes.size() + incoming.size()));
    for (const auto &[pair, route] : routes)
        all.append(route->status());
    for (const auto &stream : incoming)
        all.append(stream->status());
    return all;
}

void Federation::Private::tick()
{
    for (const auto &[pair, route] : routes)
        route->tick();
    forEachIncoming([](IncomingStream &stream) { stream.tick(); });
    if (downSince)
        finishShutDown();
}

void Federation::Private::shutDown(std::move_only_function<void()> done)
{
    downDone = std::move(done);
    downSince = environment.clock.monotonic();
    for (const auto &[pair, route] : routes)
        route->shutDown();
    forEachIncoming([](IncomingStream &stream) { stream.end(); });
    ticks.start(minTick);
}

void Federation::Private::finishShutDown()
{
    const bool open = !incoming.empty() || !environment.closing->children().isEmpty()
        || std::ranges::any_of(routes, [](const auto &entry) { return entry.second->hasStream(); });
    if (open && environment.clock.monotonic() - *downSince < shutDownPatience)
        return;
    ticks.stop();
    if (downDone)
        std::exchange(downDone, nullptr)();
}

Federation::Federation(network::Resolver &resolver, const base::Clock &clock, QObject *parent)
    : QObject(parent), m(std::make_unique<Private>(*this, resolver, clock))
{ }

Federation::~Federation() = default;

void Federation::configure(FederationSettings settings,
                           std::shared_ptr<const network::TlsContext> tls)
{
    m->configure(std::move(settings), std::move(tls));
}

void Federation::accept(QTcpSocket *socket, bool directTls)
{
    m->accept(std::unique_ptr<QTcpSocket>(socket), directTls);
}

void Federation::send(Stanza stanza, Delivered done)
{
    m->send(std::move(stanza), std::move(done));
}

void Federation::setHandler(std::move_only_function<void(Stanza)> handler)
{
    m->handler = std::move(handler);
}

QList<StreamStatus> Federation::streams() const
{
    return m->streams();
}

void Federation::shutDown(std::move_only_function<void()> done)
{
    m->shutDown(std::move(done));
}

} // namespace xmpp
