// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/outgoing_messages.h"

#include "engine/base/clock.h"
#include "engine/sip/logging.h"
#include "engine/sip/message_writer.h"
#include "engine/sip/next_hop.h"
#include "engine/sip/transaction_layer.h"
#include "engine/sip/transports.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sip {
namespace {

// With the header fields of a MESSAGE of ours, which take some 500 bytes.
constexpr qsizetype largeRequestBytes = 1300;
constexpr qsizetype usualHeaderBytes = 600;

QByteArray randomToken()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

bool isLarge(const PageMessage &message)
{
    const qsizetype uris = (2 * message.to.text().size()) + message.from.text().size();
    return message.body.size() + message.subject.size() + uris + usualHeaderBytes
        > largeRequestBytes;
}

Answer answerOf(const Response &response)
{
    Answer answer{response.status, response.message.reason().toByteArray(), {}};
    if (response.status / 100 == 3 || response.status == 410) {
        if (const auto contact = NameAddr::parse(response.message.value(Header::Contact)))
            answer.newAddress = contact->uri.toByteArray();
    }
    return answer;
}

int rank(int status)
{
    if (status < 300)
        return 0;
    return status >= 600 ? 1 : status / 100;
}

} // namespace

// Kept by its branches, and by them alone: a later answer finds it finished.
struct OutgoingMessages::Fork {
    PageMessage message;
    UserAgent::Reply done;
    QByteArray callId;
    QByteArray fromTag;
    std::optional<Answer> best;
    qsizetype open = 0;
    bool isStarting = true; // inside send(): the answer must wait

    [[nodiscard]] bool isDecided() const { return best && (open <= 0 || best->status < 300); }
};

struct OutgoingMessages::Branch {
    std::shared_ptr<Fork> fork;
    QByteArray requestUri;
    std::vector<Hop> hops;
    std::size_t next = 0;
    Answer failure{503, "No Way There", {}};
};

bool isBetterAnswer(const Answer &a, const Answer &b)
{
    return rank(a.status) < rank(b.status);
}

OutgoingMessages::OutgoingMessages(Transports &transports,
                                   TransactionLayer &transactions,
                                   const BindingTable &bindings,
                                   const UserDirectory &directory,
                                   const NextHop &nextHop,
                                   const base::Clock &clock)
    : m_transports(transports)
    , m_transactions(transactions)
    , m_bindings(bindings)
    , m_directory(directory)
    , m_nextHop(nextHop)
    , m_clock(clock)
{ }

void OutgoingMessages::configure(const UserAgentSettings &settings)
{
    m_localDomains = settings.localDomains;
    m_registrar = settings.registrar;
}

void OutgoingMessages::send(PageMessage message, UserAgent::Reply done)
{
    const auto fork = std::make_shared<Fork>(Fork{std::move(message), std::move(done), {}, {}, {}});
    fork->callId = fork->message.callId.isEmpty() ? randomToken() : fork->message.callId;
    fork->fromTag = randomToken();
    auto branches = branchesOf(fork);
    if (!branches) {
        finish(*fork, branches.error());
    } else {
        fork->open = std::ssize(*branches);
        for (BranchPtr &branch : *branches)
            tryNext(std::move(branch));
    }
    fork->isStarting = false;
    if (fork->isDecided()
        && fork->done) // it is answered already: at the next turn of the event loop
        QMetaObject::invokeMethod(
            this, [fork] { std::exchange(fork->done, {})(*fork->best); }, Qt::QueuedConnection);
}

std::expected<std::vector<OutgoingMessages::BranchPtr>, Answer>
OutgoingMessages::branchesOf(const std::shared_ptr<Fork> &fork) const
{
    const PageMessage &message = fork->message;
    const bool large = isLarge(message);
    std::vector<BranchPtr> branches;
    if (!m_registrar) {
        const std::optional<Uri> &nextHop = m_nextHop.uri();
        if (!nextHop)
            return std::unexpected(Answer{503, "No Next Hop", {}});
        branches.push_back(
            std::make_unique<Branch>(Branch{fork, message.to.text(), routesTo(*nextHop, large)}));
        return branches;
    }
    const QByteArray aor = message.to.aor();
    const bool isLocal = std::ranges::any_of(m_localDomains, [&](const base::DomainName &domain) {
        return domain.bytes() == message.to.host();
    });
    if (!isLocal || !m_directory.secrets(aor))
        return std::unexpected(Answer{404});
    for (const Registration &registration : m_bindings.find(aor, m_clock.now())) {
        auto hops = routesTo(
            registration, large, [this](const Flow &flow) { return m_transports.isAlive(flow); });
        branches.push_back(
            std::make_unique<Branch>(Branch{fork, registration.binding.contact, std::move(hops)}));
    }
    if (branches.empty())
        return std::unexpected(Answer{480});
    return branches;
}

void OutgoingMessages::tryNext(BranchPtr branch)
{
    while (branch->next < branch->hops.size()) {
        const Hop hop = branch->hops[branch->next++];
        if (const auto *known = std::get_if<Flow>(&hop)) {
            sendOn(*known, std::move(branch));
            return;
        }
        const auto &destination = std::get<Destination>(hop);
        if (destination.transport == Transport::Udp) {
            m_transports.findUdpFlow(
                destination, [this, branch = std::move(branch)](std::optional<Flow> flow) mutable {
                    if (flow)
                        sendOn(*flow, std::move(branch));
                    else
                        tryNext(std::move(branch));
                });
            return;
        }
        if (const auto flow = m_transports.connectionTo(destination)) {
            sendOn(*flow, std::move(branch));
            return;
        }
    }
    finish(*branch->fork, branch->failure);
}

void OutgoingMessages::sendOn(const Flow &flow, BranchPtr branch)
{
    if (!m_transactions.hasRoom()) {
        finish(*branch->fork, {503, "Too Many Requests Under Way", {}});
        return;
    }
    const auto write = [this, flow, &fork = *branch->fork, &uri = branch->requestUri](
                           const QByteArray &cookie) {
        const QByteArray sentBy = m_transports.sentBy(flow);
        return writeMessage(
            fork.message, HopParts{uri, flow.transport, sentBy, cookie, fork.fromTag, fork.callId});
    };
    m_transactions.send(
        flow,
        write,
        [this, branch = std::move(branch)](const ClientTransactions::Outcome &outcome) mutable {
            conclude(std::move(branch), outcome);
        });
}

void OutgoingMessages::conclude(BranchPtr branch, const ClientTransactions::Outcome &outcome)
{
    if (std::holds_alternative<ClientTransactions::TimedOut>(outcome)) {
        finish(*branch->fork, {408, "No Answer In Time", {}});
        return;
    }
    if (const auto *const *response = std::get_if<const Response *>(&outcome)) {
        const Answer answer = answerOf(**response);
        if (answer.status != 503) {
            finish(*branch->fork, answer);
            return;
        }
        branch->failure = answer; // RFC 3263 §4.3: try the next
    }
    tryNext(std::move(branch));
}

void OutgoingMessages::finish(Fork &fork, Answer answer)
{
    --fork.open;
    if (!fork.best || isBetterAnswer(answer, *fork.best))
        fork.best = std::move(answer);
    if (fork.isDecided() && !fork.isStarting && fork.done)
        std::exchange(fork.done, {})(*fork.best);
}

} // namespace sip
