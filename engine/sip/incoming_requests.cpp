// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/incoming_requests.h"

#include "engine/base/clock.h"
#include "engine/sip/admission.h"
#include "engine/sip/binding_watch.h"
#include "engine/sip/logging.h"
#include "engine/sip/next_hop.h"
#include "engine/sip/outgoing_messages.h"
#include "engine/sip/request_writer.h"
#include "engine/sip/transaction_layer.h"
#include "engine/sip/transports.h"

#include <QPointer>

#include <algorithm>

namespace sip {
namespace {

constexpr qsizetype maxReasonBytes = 200;
constexpr std::array eventMethods{Method::Subscribe, Method::Notify, Method::Publish};

std::unexpected<Refusal> forbid(const char *reason)
{
    return std::unexpected(Refusal{403, reason, {}});
}

// What came from another network must not write header lines of ours.
QByteArray oneLine(QByteArray text)
{
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
    return text.left(maxReasonBytes);
}

QByteArray headersFor(const Answer &answer, int status)
{
    if (status == 405)
        return allowLine(); // RFC 3261 §21.4.6
    if (status == 415)
        return "Accept: text/plain\r\n";
    const auto moved = Uri::parse(answer.newAddress);
    if (moved && (status / 100 == 3 || status == 410))
        return "Contact: <" + moved->text() + ">\r\n";
    return {};
}

} // namespace

// Answers its request once; if nobody does, with 500.
class IncomingRequests::ReplyOnce
{
public:
    ReplyOnce(IncomingRequests *requests, quint64 id) : m_requests(requests), m_id(id) { }
    ReplyOnce(ReplyOnce &&other) noexcept
        : m_requests(std::exchange(other.m_requests, nullptr)), m_id(other.m_id)
    { }
    ReplyOnce(const ReplyOnce &) = delete;
    ReplyOnce &operator=(const ReplyOnce &) = delete;
    ReplyOnce &operator=(ReplyOnce &&) = delete;
    ~ReplyOnce() { (*this)(Answer{500}); }

    void operator()(const Answer &answer)
    {
        if (const auto requests = std::exchange(m_requests, nullptr))
            requests->answer(m_id, answer);
    }

private:
    QPointer<IncomingRequests> m_requests;
    quint64 m_id;
};

IncomingRequests::IncomingRequests(TransactionLayer &transactions,
                                   Transports &transports,
                                   BindingTable &bindings,
                                   BindingWatch &watch,
                                   OutgoingMessages &outgoing,
                                   const NextHop &nextHop,
                                   const UserDirectory &directory,
                                   const base::Clock &clock)
    : m_transactions(transactions)
    , m_transports(transports)
    , m_bindings(bindings)
    , m_watch(watch)
    , m_outgoing(outgoing)
    , m_nextHop(nextHop)
    , m_clock(clock)
    , m_authenticator(clock, directory)
{ }

void IncomingRequests::serve(quint64 id, const Request &request, const Flow &flow)
{
    if (m_closed) {
        refuse(id, {503, {}, "Retry-After: 30\r\n"});
        return;
    }
    switch (request.method) {
    case Method::Message:
        serveMessage(id, request, flow);
        break;
    case Method::Register:
        serveRegister(id, request, flow);
        break;
    case Method::Subscribe:
    case Method::Notify:
    case Method::Publish:
        serveEvent(id, request, flow);
        break;
    default: { // OPTIONS (RFC 3261 §11.2, RFC 6665 §4.4.4): no other one is admitted
        const QByteArray lines =
            allowed() + "Accept: text/plain, application/pidf+xml\r\nAllow-Events: presence\r\n";
        m_transactions.answer(id, {.headers = lines});
    }
    }
}

void IncomingRequests::serveRegister(quint64 id, const Request &request, const Flow &flow)
{
    if (!m_settings.registrar) {
        refuse(id, {405, {}, allowed()});
        return;
    }
    const auto update = readRegister(request);
    if (!update) {
        refuse(id, update.error());
        return;
    }
    const auto person = Uri::parse(request.to.uri);
    const base::DomainName *domain = localDomain(person->host());
    if (!domain || !localDomain(request.uri.host())) {
        refuse(id, {404});
        return;
    }
    const auto sender =
        m_authenticator.authenticate(request, flow, *domain, Authenticator::Role::Registrar);
    if (!sender) {
        refuse(id, sender.error());
        return;
    }
    m_transports.noteKnown(flow);
    if (*sender != update->aor) {
        refuse(id, {403, "Not Your Address", {}});
        return;
    }
    const QDateTime now = m_clock.now();
    const RegisterLimits limits{m_settings.limits.minRegistration,
                                m_settings.limits.maxRegistration,
                                static_cast<std::size_t>(m_settings.limits.maxBindingsPerUser)};
    const auto result = applyRegister(m_bindings.all(*sender), *update, flow, limits, now);
    if (!result) {
        refuse(id, result.error());
        return;
    }
    const QByteArray lines = registerAnswer(*result, now);
    const bool isQuery = !update->removeAll && update->contacts.empty();
    if (!isQuery) {
        qCInfo(lcSip) << flow.text() << *sender << "has" << result->size() << "contacts";
        m_bindings.replace(*sender, *result);
    }
    m_transactions.answer(id, {.headers = lines});
    if (!isQuery)
        m_watch.follow(*sender); // after the answer: a NOTIFY may follow
}

void IncomingRequests::serveMessage(quint64 id, const Request &request, const Flow &flow)
{
    if (request.maxForwards == 0) {
        refuse(id, {483});
        return;
    }
    const auto sender = checkSender(request, flow, Authenticator::Role::Proxy);
    if (!sender) {
        refuse(id, sender.error());
        return;
    }
    auto page = readPageMessage(request);
    if (!page) {
        refuse(id, page.error());
        return;
    }
    if (page->to.user().isEmpty()) {
        refuse(id, {404});
        return;
    }
    if (localDomain(page->to.host())) {
        // Between two people of ours. Those at a next hop should not have come here: a loop.
        if (!m_settings.registrar) {
            refuse(id, {482});
            return;
        }
        --page->maxForwards;
        m_outgoing.send(*std::move(page), ReplyOnce(this, id));
        return;
    }
    if (!m_handler) {
        refuse(id, {503});
        return;
    }
    m_handler(*std::move(page), ReplyOnce(this, id));
}

// We are who the request is for, at one end of a dialog, so a challenge is a 401 (RFC 6665
// §4.2.1.3).
void IncomingRequests::serveEvent(quint64 id, const Request &request, const Flow &flow)
{
    UserAgent::RequestHandler &handler = handlerOf(request.method);
    if (!handler) {
        refuse(id, {405, {}, allowed()});
        return;
    }
    // Nobody who registers here is ever subscribed to at his device.
    if (request.method == Method::Notify && m_settings.registrar) {
        refuse(id, {481});
        return;
    }
    auto sender = checkSender(request, flow, Authenticator::Role::Registrar);
    if (!sender) {
        refuse(id, sender.error());
        return;
    }
    const bool isLocal = localDomain(request.uri.host()) != nullptr;
    const bool isNew = request.to.tag().isEmpty();
    if (request.method == Method::Subscribe && isNew && isLocal && !m_settings.registrar) {
        refuse(id, {482}); // it was to stay at the next hop
        return;
    }
    handler({id, request, flow, *std::move(sender), isLocal});
}

// The sender is who From says (design: sender = authenticated peer). P-Asserted-Identity and
// its like are never looked at.
std::expected<QByteArray, Refusal>
IncomingRequests::checkSender(const Request &request, const Flow &flow, Authenticator::Role role)
{
    const auto from = Uri::parse(request.from.uri);
    if (!from || from->user().isEmpty())
        return std::unexpected(Refusal{400, "Malformed From", {}});
    const base::DomainName *domain = localDomain(from->host());
    if (!domain)
        return forbid("From Is Not One Of Our Domains");
    if (!m_settings.registrar) {
        if (!m_nextHop.isSource(flow, *domain)) {
            qCWarning(lcSip) << flow.text() << "is not the next hop, but sends for"
                             << domain->text();
            return forbid("Not The Next Hop");
        }
        m_transports.noteKnown(flow);
        return from->aor();
    }
    auto sender = m_authenticator.authenticate(request, flow, *domain, role);
    if (sender)
        m_transports.noteKnown(flow);
    if (sender && *sender != from->aor())
        return forbid("From Is Not You");
    return sender;
}

void IncomingRequests::setRequestHandler(Method method, UserAgent::RequestHandler handler)
{
    handlerOf(method) = std::move(handler);
}

UserAgent::RequestHandler &IncomingRequests::handlerOf(Method method)
{
    const auto at = std::ranges::find(eventMethods, method);
    Q_ASSERT(at != eventMethods.end());
    return m_eventHandlers[static_cast<std::size_t>(at - eventMethods.begin())];
}

QByteArray IncomingRequests::allowed() const
{
    std::vector<Method> methods;
    for (const Method method : servedMethods) {
        const auto event = std::ranges::find(eventMethods, method);
        const bool isServed = event != eventMethods.end()
            ? bool(m_eventHandlers[static_cast<std::size_t>(event - eventMethods.begin())])
            : method != Method::Register || m_settings.registrar;
        if (isServed)
            methods.push_back(method);
    }
    return allowLine(methods);
}

void IncomingRequests::answer(quint64 id, const ResponseParts &parts)
{
    const Request *request = m_transactions.request(id);
    const bool needsContact = request && parts.status / 100 == 2
        && (request->method == Method::Subscribe || request->method == Method::Notify);
    if (!needsContact) {
        m_transactions.answer(id, parts);
        return;
    }
    const Flow &flow = *m_transactions.flow(id);
    const QByteArray lines = parts.headers.toByteArray()
        + "Contact: " + ownContact(flow.transport, m_transports.sentBy(flow)) + "\r\n";
    ResponseParts whole = parts;
    whole.headers = lines;
    m_transactions.answer(id, whole);
}

void IncomingRequests::answer(quint64 id, const Answer &answer)
{
    // 408 must not answer a non-INVITE (RFC 4320 §4.2).
    int status = answer.status == 408 ? 504 : answer.status;
    if (status < 200 || status > 699)
        status = 500;
    const QByteArray reason = oneLine(answer.reason);
    const QByteArray headers = headersFor(answer, status);
    m_transactions.answer(id, {.status = status, .reason = reason, .headers = headers});
}

void IncomingRequests::refuse(quint64 id, const Refusal &refusal)
{
    m_transactions.answer(
        id, {.status = refusal.status, .reason = refusal.reason, .headers = refusal.headers});
}

const base::DomainName *IncomingRequests::localDomain(const QByteArray &host) const
{
    const auto found =
        std::ranges::find_if(m_settings.localDomains, [&](const base::DomainName &domain) {
            return domain.bytes() == host;
        });
    return found != m_settings.localDomains.end() ? &*found : nullptr;
}

} // namespace sip
