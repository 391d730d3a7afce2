// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/federation.h"

#include "engine/network/dead_peer.h"
#include "engine/xmpp/environment.h"
#include "engine/xmpp/eviction.h"
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
constexpr std::chrono::milliseconds maxQuietTick{15000};
// Peers close their streams; then what is queued goes out.
constexpr std::chrono::milliseconds closePatience{1500};
constexpr std::chrono::milliseconds shutDownPatience{4000};

struct PairHash {
    std::size_t operator()(const DomainPair &pair) const { return qHash(pair); }
};

std::chrono::milliseconds tickOf(const FederationSettings &settings)
{
    const auto shortest = std::min(
        {settings.keepAliveInterval, settings.establishmentTimeout, settings.inactivityTimeout});
    return std::clamp(shortest / 4, minTick, maxTick);
}

// While all streams are up, and wait for nothing but the end of a long time.
std::chrono::milliseconds quietTickOf(const FederationSettings &settings)
{
    const auto shortest = std::min(settings.keepAliveInterval, settings.inactivityTimeout);
    return std::clamp(shortest / 20, tickOf(settings), maxQuietTick);
}

} // namespace

class Federation::Private final : public IncomingListener
{
public:
    Private(Federation &federation, network::Resolver &resolver, const base::Clock &clock)
        : m_federation(federation), m_environment{.resolver = resolver, .clock = clock}
    {
        connect(&m_ticks, &QTimer::timeout, &m_federation, [this] { tick(); });
        connect(&m_federation, &Federation::streamChanged, &m_ticks, [this] { hurry(); });
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
    bool makeRoom();
    void forget(IncomingStream *stream);
    void endSilent(const DomainPair &pair, std::chrono::milliseconds since);
    void tick();
    void hurry();
    void finishShutDown();
    template<typename Function>
    void forEachIncoming(Function function);

    Federation &m_federation;
    Environment m_environment;
    std::unordered_map<DomainPair, std::unique_ptr<Route>, PairHash> m_routes;
    std::vector<std::unique_ptr<IncomingStream>> m_incoming;
    QTimer m_ticks;
    std::move_only_function<void()> m_downDone;
    bool m_isDown = false; // no stream is taken
    std::optional<std::chrono::milliseconds> m_downSince; // while streams may end in peace
    bool m_areRoutesClosing = false; // and no stanza is
};

// A function that ends a stream may make it leave the list.
template<typename Function>
void Federation::Private::forEachIncoming(Function function)
{
    std::vector<IncomingStream *> present;
    present.reserve(m_incoming.size());
    for (const auto &stream : m_incoming)
        present.push_back(stream.get());
    for (IncomingStream *stream : present)
        function(*stream);
}

void Federation::Private::configure(FederationSettings settings,
                                    std::shared_ptr<const network::TlsContext> tls)
{
    m_environment.settings = std::move(settings);
    m_environment.tls = std::move(tls);
    for (const auto &[pair, route] : m_routes)
        route->reconsider();
    std::erase_if(m_routes, [&](const auto &entry) {
        return faultOf(entry.first) && !entry.second->hasStream();
    });
    forEachIncoming([](IncomingStream &stream) { stream.reconsider(); });
    m_ticks.start(tickOf(m_environment.settings));
}

void Federation::Private::accept(std::unique_ptr<QTcpSocket> socket, bool directTls)
{
    const auto outgoing = std::ranges::count_if(
        m_routes, [](const auto &entry) { return entry.second->hasStream(); });
    const qsizetype open = std::ssize(m_incoming) + outgoing;
    const bool full = open >= m_environment.settings.connectionLimit && !makeRoom();
    if (full || m_isDown || !m_environment.tls) {
        qCWarning(lcXmpp) << "connection from" << socket->peerAddress().toString()
                          << "refused:" << (full ? "too many streams" : "not in service");
        socket->abort();
        return;
    }
    network::giveUpWhenUnanswered(*socket, deadIncomingPeerTimeout);
    auto stream = std::make_unique<IncomingStream>(
        m_environment, std::make_unique<network::TlsStream>(std::move(socket)), directTls, *this);
    connect(stream.get(), &IncomingStream::changed, &m_federation, &Federation::streamChanged);
    connect(stream.get(), &IncomingStream::ended, &m_federation, [this, s = stream.get()] {
        forget(s);
    });
    m_incoming.push_back(std::move(stream));
    Q_EMIT m_federation.streamChanged();
}

// Nobody keeps partners out by holding connections.
bool Federation::Private::makeRoom()
{
    IncomingStream *stream = whoGivesWay(m_incoming);
    if (!stream)
        return false;
    qCInfo(lcXmpp) << stream->status().id << "from" << stream->peerAddress().toString()
                   << "gives way: too many streams";
    forget(stream);
    return true;
}

void Federation::Private::forget(IncomingStream *stream)
{
    const auto found = std::ranges::find(m_incoming, stream, &std::unique_ptr<IncomingStream>::get);
    if (found == m_incoming.end())
        return;
    found->release()->deleteLater(); // this is its signal
    m_incoming.erase(found);
    for (const VerifiedPairs::Entry &entry : stream->pairs().entries())
        Q_EMIT m_federation.streamLost(entry.pair.reversed(), !stream->endedInOrder());
    Q_EMIT m_federation.streamChanged();
}

// Whoever is not named is refused, before anything is asked of the DNS.
std::optional<StanzaError> Federation::Private::faultOf(const DomainPair &pair) const
{
    if (!m_environment.settings.isLocal(pair.from))
        return StanzaError{Condition::NotAllowed, "The sender's domain is not served here"};
    if (!m_environment.settings.peer(pair.to))
        return StanzaError{Condition::RemoteServerNotFound,
                           "The domain is not among the partners of this domain"};
    return std::nullopt;
}

Route &Federation::Private::routeFor(const DomainPair &pair)
{
    const auto found = m_routes.find(pair);
    if (found != m_routes.end())
        return *found->second;
    auto route = std::make_unique<Route>(m_environment, pair);
    connect(route.get(), &Route::changed, &m_federation, &Federation::streamChanged);
    connect(route.get(), &Route::lost, &m_federation, [this, pair](bool withError) {
        Q_EMIT m_federation.streamLost(pair, withError);
    });
    connect(route.get(), &Route::doubted, &m_federation, [this, pair](auto span) {
        Q_EMIT m_federation.deliveryDoubted(pair, span);
    });
    connect(route.get(), &Route::regained, &m_federation, [this, pair](auto lostAt) {
        endSilent(pair.reversed(), lostAt);
    });
    return *m_routes.emplace(pair, std::move(route)).first->second;
}

void Federation::Private::send(Stanza &&stanza, Delivered &&done)
{
    const DomainPair pair{stanza.from.domain(), stanza.to.domain()};
    const auto found = m_routes.find(pair);
    if (found != m_routes.end()) [[likely]] {
        found->second->send(serialize(stanza), std::move(done));
        return;
    }
    if (auto fault = faultOf(pair)) {
        m_environment.outcomes.post(std::move(done), std::unexpected(*std::move(fault)));
        return;
    }
    if (m_areRoutesClosing) {
        m_environment.outcomes.post(std::move(done),
                                    std::unexpected(StanzaError{Condition::RemoteServerTimeout,
                                                                "The gateway is shutting down"}));
        return;
    }
    routeFor(pair).send(serialize(stanza), std::move(done));
}

// What the partner says on streams of before a cut may be delayed for minutes. Told that they end,
// it opens another one for whatever comes next.
void Federation::Private::endSilent(const DomainPair &pair, std::chrono::milliseconds since)
{
    forEachIncoming([&](IncomingStream &stream) {
        if (stream.pairs().contains(pair.from, pair.to) && stream.lastHeard() < since)
            stream.end();
    });
}

bool Federation::Private::admits(const IncomingStream &stream, const base::DomainName &partner)
{
    const PeerPolicy *policy = m_environment.settings.peer(partner);
    const auto others = std::ranges::count_if(m_incoming, [&](const auto &s) {
        return s.get() != &stream && s->pairs().speakFor(partner);
    });
    return policy && others < policy->connectionLimit;
}

void Federation::Private::onVerified(const DomainPair &pair)
{
    const auto route = m_routes.find(pair.reversed());
    if (route != m_routes.end())
        route->second->hearFromPeer();
}

void Federation::Private::onStanza(Stanza &&stanza)
{
    if (stanza.kind == Stanza::Kind::Iq) {
        onIq(std::move(stanza));
        return;
    }
    if (stanza.to.local().isEmpty()) {
        onStanzaToDomain(stanza);
        return;
    }
    if (handler)
        handler(std::move(stanza));
}

void Federation::Private::onIq(Stanza &&iq)
{
    const bool isRequest = iq.type == "get" || iq.type == "set";
    if (isRequest) {
        send(localAnswer(iq), {});
        return;
    }
    onVerified({iq.from.domain(), iq.to.domain()}); // the answer to a ping: it lives
    if (handler)
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
    for (const auto &[pair, route] : m_routes)
        all.append(route->status());
    for (const auto &stream : m_incoming)
        all.append(stream->status());
    return all;
}

void Federation::Private::tick()
{
    for (const auto &[pair, route] : m_routes)
        route->tick();
    forEachIncoming([](IncomingStream &stream) { stream.tick(); });
    if (m_isDown) {
        finishShutDown();
        return;
    }
    const auto isQuiet = [](const auto &stream) { return stream->isQuiet(); };
    const bool isAnyThere = !m_incoming.empty()
        || std::ranges::any_of(m_routes,
                               [](const auto &entry) { return entry.second->hasStream(); });
    if (!isAnyThere) {
        m_ticks.stop();
        return;
    }
    const bool areAllQuiet = std::ranges::all_of(m_incoming, isQuiet)
        && std::ranges::all_of(m_routes, [](const auto &entry) { return entry.second->isQuiet(); });
    const FederationSettings &settings = m_environment.settings;
    m_ticks.setInterval(areAllQuiet ? quietTickOf(settings) : tickOf(settings));
}

// There may be a stream that has to come up in time.
void Federation::Private::hurry()
{
    const auto pause = tickOf(m_environment.settings);
    if (!m_isDown && (!m_ticks.isActive() || m_ticks.intervalAsDuration() != pause))
        m_ticks.start(pause);
}

void Federation::Private::shutDown(std::move_only_function<void()> done)
{
    m_downDone = std::move(done);
    m_isDown = true;
    m_downSince = m_environment.clock.monotonic();
    forEachIncoming([](IncomingStream &stream) { stream.end(); });
    m_ticks.start(minTick);
}

void Federation::Private::finishShutDown()
{
    if (!m_downSince)
        return;
    const auto time = m_environment.clock.monotonic() - *m_downSince;
    if (!m_areRoutesClosing) {
        // What peers said before they knew may still have to be answered.
        if (!m_incoming.empty() && time < closePatience)
            return;
        m_areRoutesClosing = true;
        for (const auto &[pair, route] : m_routes)
            route->shutDown();
    }
    const bool open = !m_incoming.empty() || !m_environment.closing->children().isEmpty()
        || std::ranges::any_of(m_routes,
                               [](const auto &entry) { return entry.second->hasStream(); });
    if (open && time < shutDownPatience)
        return;
    m_downSince.reset();
    m_ticks.stop();
    for (const auto &[pair, route] : m_routes)
        route->giveUp();
    // After the outcomes of what was given up.
    m_environment.outcomes.post([done = std::move(m_downDone)](const Outcome &) mutable { done(); },
                                {});
}

Federation::Federation(network::Resolver &resolver, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_private(std::make_unique<Private>(*this, resolver, clock))
{ }

Federation::~Federation() = default;

void Federation::configure(FederationSettings settings,
                           std::shared_ptr<const network::TlsContext> tls)
{
    m_private->configure(std::move(settings), std::move(tls));
}

void Federation::accept(QTcpSocket *socket, bool directTls)
{
    m_private->accept(std::unique_ptr<QTcpSocket>(socket), directTls);
}

void Federation::send(Stanza stanza, Delivered done)
{
    m_private->send(std::move(stanza), std::move(done));
}

void Federation::setHandler(std::move_only_function<void(Stanza)> handler)
{
    m_private->handler = std::move(handler);
}

QList<StreamStatus> Federation::streams() const
{
    return m_private->streams();
}

void Federation::shutDown(std::move_only_function<void()> done)
{
    m_private->shutDown(std::move(done));
}

} // namespace xmpp
