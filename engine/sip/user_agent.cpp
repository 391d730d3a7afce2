// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/user_agent.h"

#include "engine/base/clock.h"
#include "engine/sip/binding_table.h"
#include "engine/sip/binding_watch.h"
#include "engine/sip/incoming_requests.h"
#include "engine/sip/next_hop.h"
#include "engine/sip/outgoing_messages.h"
#include "engine/sip/outgoing_requests.h"
#include "engine/sip/request_delivery.h"
#include "engine/sip/transaction_layer.h"
#include "engine/sip/transports.h"

#include <QTimer>

namespace sip {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shutDownTime = 5s;
constexpr std::chrono::milliseconds closeTime = 500ms;
constexpr std::chrono::milliseconds shutDownStep = 20ms;

} // namespace

struct UserAgent::Parts {
    Parts(network::Resolver &resolver, const base::Clock &theClock, UserDirectory &directory)
        : clock(theClock)
        , bindings(directory)
        , transports(resolver, theClock)
        , transactions(theClock,
                       [this](const QByteArray &bytes, const Flow &flow) {
                           return transports.send(bytes, flow);
                       })
        , nextHop(resolver, transports)
        , delivery(transports, transactions)
        , outgoing(delivery, transports, bindings, directory, nextHop, theClock)
        , requests(delivery, transports, bindings, nextHop, theClock)
        , watch(bindings,
                theClock,
                [this](OutgoingRequest request, Responded done) {
                    requests.send(std::move(request), std::move(done));
                })
        , incoming(
              transactions, transports, bindings, watch, outgoing, nextHop, directory, theClock)
    {
        transactions.setRequestHandler(
            [this](quint64 id, const Request &request, const Flow &flow) {
                incoming.serve(id, request, flow);
            });
        connect(&transports, &Transports::received, &transactions, &TransactionLayer::receive);
        connect(&transports, &Transports::unframeable, &transactions, &TransactionLayer::refuse);
        connect(&transports, &Transports::flowClosed, &transactions, &TransactionLayer::loseFlow);
        connect(&transports, &Transports::flowClosed, &watch, &BindingWatch::loseFlow);
    }

    // Looks until it is so, or too late.
    void await(std::function<bool()> isSo,
               std::chrono::milliseconds patience,
               std::move_only_function<void()> done)
    {
        const auto deadline = clock.monotonic() + patience;
        shutDown.disconnect();
        connect(&shutDown,
                &QTimer::timeout,
                &shutDown,
                [this,
                 deadline,
                 isSo = std::move(isSo),
                 done = std::make_shared<std::move_only_function<void()>>(std::move(done))] {
                    if (!isSo() && clock.monotonic() < deadline)
                        return;
                    shutDown.stop();
                    const auto told = done; // who is told may connect anew
                    (*told)();
                });
        shutDown.start(shutDownStep);
    }

    const base::Clock &clock;
    BindingTable bindings;
    Transports transports;
    TransactionLayer transactions;
    NextHop nextHop;
    RequestDelivery delivery;
    OutgoingMessages outgoing;
    OutgoingRequests requests;
    BindingWatch watch;
    IncomingRequests incoming;
    QTimer shutDown;
    bool isRegistrar = true;
    bool isConfigured = false;
};

UserAgent::UserAgent(network::Resolver &resolver,
                     const base::Clock &clock,
                     UserDirectory &directory,
                     QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(resolver, clock, directory))
{
    connect(&m_parts->watch, &BindingWatch::changed, this, &UserAgent::registrationChanged);
    connect(&m_parts->watch, &BindingWatch::reached, this, &UserAgent::reached);
}

UserAgent::~UserAgent() = default;

void UserAgent::configure(const UserAgentSettings &settings,
                          std::shared_ptr<const network::TlsContext> tls)
{
    m_parts->transports.configure(settings.limits, settings.hostName, std::move(tls));
    m_parts->transactions.setLimits(settings.limits.maxPendingRequests,
                                    settings.limits.maxRememberedAnswers);
    m_parts->isRegistrar = settings.registrar;
    m_parts->nextHop.configure(settings.registrar ? std::nullopt : settings.nextHop);
    m_parts->outgoing.configure(settings);
    m_parts->incoming.configure(settings);
    m_parts->watch.configure(settings.registrar ? settings.keepAlive : 0s);
    if (std::exchange(m_parts->isConfigured, true))
        return;
    m_parts->watch.begin();
}

std::expected<void, network::ListenError> UserAgent::listen(Transport transport,
                                                            const base::Endpoint &endpoint)
{
    return m_parts->transports.listen(transport, endpoint);
}

void UserAgent::stopListening()
{
    m_parts->transports.stopListening();
}

void UserAgent::send(PageMessage message, Reply done)
{
    m_parts->outgoing.send(std::move(message), std::move(done));
}

void UserAgent::setMessageHandler(MessageHandler handler)
{
    m_parts->incoming.setMessageHandler(std::move(handler));
}

void UserAgent::setRequestHandler(Method method, RequestHandler handler)
{
    m_parts->incoming.setRequestHandler(method, std::move(handler));
}

void UserAgent::answer(quint64 id, const ResponseParts &parts)
{
    m_parts->incoming.answer(id, parts);
}

void UserAgent::sendRequest(OutgoingRequest request, Responded done)
{
    m_parts->requests.send(std::move(request), std::move(done));
}

bool UserAgent::isReachable(const QByteArray &aor) const
{
    return m_parts->nextHop.uri() || isRegistered(aor);
}

bool UserAgent::isRegistered(const QByteArray &aor) const
{
    return m_parts->isRegistrar && !m_parts->bindings.find(aor, m_parts->clock.now()).empty();
}

std::optional<Device> UserAgent::deviceAt(const QByteArray &aor, const Flow &flow) const
{
    return m_parts->bindings.deviceAt(aor, receivedUri(flow), m_parts->clock.now());
}

bool UserAgent::isThere(const QByteArray &aor, const Device &device) const
{
    return m_parts->isRegistrar && m_parts->bindings.isThere(aor, device, m_parts->clock.now());
}

QList<TransportStatus> UserAgent::connections() const
{
    return m_parts->transports.status();
}

void UserAgent::shutDown(std::move_only_function<void()> done)
{
    m_parts->incoming.close();
    m_parts->await(
        [this] { return m_parts->transactions.isIdle(); }, shutDownTime, std::move(done));
}

void UserAgent::close(std::move_only_function<void()> done)
{
    m_parts->transports.closeAll();
    m_parts->await(
        [this] { return !m_parts->transports.hasConnections(); }, closeTime, std::move(done));
}

} // namespace sip
