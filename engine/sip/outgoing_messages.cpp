// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/outgoing_messages.h"

#include "engine/base/clock.h"
#include "engine/sip/logging.h"
#include "engine/sip/message_writer.h"
#include "engine/sip/next_hop.h"
#include "engine/sip/request_delivery.h"
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
};

bool isBetterAnswer(const Answer &a, const Answer &b)
{
    return rank(a.status) < rank(b.status);
}

OutgoingMessages::OutgoingMessages(RequestDelivery &delivery,
                                   const Transports &transports,
                                   const BindingTable &bindings,
                                   const UserDirectory &directory,
                                   const NextHop &nextHop,
                                   const base::Clock &clock)
    : m_delivery(delivery)
    , m_transports(transports)
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
    auto branches = branchesOf(message);
    if (!branches) { // at the next turn of the event loop
        QMetaObject::invokeMethod(
            this,
            [done = std::make_shared<UserAgent::Reply>(std::move(done)),
             answer = branches.error()] { (*done)(answer); },
            Qt::QueuedConnection);
        return;
    }
    const auto fork = std::make_shared<Fork>(Fork{std::move(message), std::move(done), {}, {}, {}});
    fork->callId = fork->message.callId.isEmpty() ? randomToken() : fork->message.callId;
    fork->fromTag = randomToken();
    fork->open = std::ssize(*branches);
    for (Branch &branch : *branches)
        start(fork, std::move(branch));
}

std::expected<std::vector<OutgoingMessages::Branch>, Answer>
OutgoingMessages::branchesOf(const PageMessage &message) const
{
    const bool large = isLarge(message);
    std::vector<Branch> branches;
    if (!m_registrar) {
        const std::optional<Uri> &nextHop = m_nextHop.uri();
        if (!nextHop)
            return std::unexpected(Answer{503, "No Next Hop", {}});
        branches.push_back({message.to.text(), routesTo(*nextHop, large)});
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
        branches.push_back({registration.binding.contact, std::move(hops)});
    }
    if (branches.empty())
        return std::unexpected(Answer{480});
    return branches;
}

void OutgoingMessages::start(const std::shared_ptr<Fork> &fork, Branch branch)
{
    m_delivery.send(
        std::move(branch.hops),
        [this, fork, uri = std::move(branch.requestUri)](const Flow &flow,
                                                         const QByteArray &cookie) {
            const QByteArray sentBy = m_transports.sentBy(flow);
            return writeMessage(
                fork->message,
                HopParts{uri, flow.transport, sentBy, cookie, fork->fromTag, fork->callId});
        },
        [fork](const Response *response, int status) {
            if (response)
                finish(*fork, answerOf(*response));
            else
                finish(*fork, {status, status == 408 ? "No Answer In Time" : "No Way There", {}});
        });
}

void OutgoingMessages::finish(Fork &fork, Answer answer)
{
    --fork.open;
    if (!fork.best || isBetterAnswer(answer, *fork.best))
        fork.best = std::move(answer);
    const bool isDecided = fork.open <= 0 || fork.best->status < 300;
    if (isDecided && fork.done)
        std::exchange(fork.done, {})(*fork.best);
}

} // namespace sip
