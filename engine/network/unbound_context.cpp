// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/unbound_context.h"

#include "engine/network/logging.h"

#include <QFile>
#include <QUrl>

#include <algorithm>
#include <unbound.h>
#include <utility>

namespace network {
namespace {

using Clock = std::chrono::steady_clock;
using Reason = ResolveError::Reason;

constexpr int internetClass = 1;
constexpr int nameError = 3; // RFC 1035 §4.1.1
constexpr int maxRecords = 64; // of one answer; more help nobody
constexpr qsizetype maxNameCharacters = 253;

// Debian's dns-root-data, and what unbound-anchor keeps.
constexpr const char *trustAnchors[] = {"/usr/share/dns/root.key", "/var/lib/unbound/root.key"};

// In libunbound's words; empty when it is no address.
QByteArray toForwarder(const base::Endpoint &server)
{
    if (QHostAddress(server.host).isNull())
        return {};
    return server.host.toLatin1() + '@' + QByteArray::number(server.port);
}

QByteArray toWireName(const QString &name)
{
    const QByteArray ace = QUrl::toAce(name); // leaves "_service._tcp." alone
    const QByteArray ascii = ace.isEmpty() ? name.toLatin1() : ace;
    const bool clean = std::ranges::all_of(ascii, [](char c) { return c > ' ' && c < 0x7f; });
    return clean && ascii.size() <= maxNameCharacters ? ascii : QByteArray();
}

void setOption(ub_ctx *context, const char *option, const char *value)
{
    const int error = ub_ctx_set_option(context, option, value);
    if (error != 0)
        qCDebug(lcNetwork) << "libunbound refuses" << option << value << ub_strerror(error);
}

std::expected<RawAnswer, ResolveError> read(const ub_result &result, const QString &name)
{
    const auto refuse = [&](Reason reason, const char *detail) {
        const QString why = detail == nullptr ? QString() : QString::fromUtf8(detail);
        return std::unexpected(
            ResolveError{reason, why.isEmpty() ? name : name + QStringLiteral(": ") + why});
    };
    RawAnswer answer;
    answer.secure = result.secure != 0;
    for (int i = 0; result.havedata != 0 && result.data[i] != nullptr && i < maxRecords; ++i)
        answer.records.append(QByteArray(result.data[i], result.len[i]));
    if (!answer.records.isEmpty())
        return answer;
    if (result.bogus != 0)
        return refuse(Reason::Bogus, result.why_bogus);
    if (result.nxdomain != 0 || result.rcode == nameError)
        return refuse(Reason::NoSuchName, nullptr);
    if (result.rcode == 0)
        return refuse(Reason::NoRecords, nullptr);
    const QByteArray code = "the DNS server answered with code " + QByteArray::number(result.rcode);
    return refuse(Reason::ServerFailed, code.constData());
}

} // namespace

void UnboundResolver::Context::Free::operator()(ub_ctx *context) const
{
    ub_ctx_delete(context);
}

UnboundResolver::Context::Context(const ResolverSettings &settings)
    : m_settings(settings), m_unbound(ub_ctx_create())
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &Context::onTimeout);
    if (!m_unbound || !setUp(settings)) {
        m_unbound.reset();
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(ub_fd(m_unbound.get()), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        ub_process(m_unbound.get()); // calls take()
        tellOutcomes();
    });
}

UnboundResolver::Context::~Context() = default;

bool UnboundResolver::Context::setUp(const ResolverSettings &settings)
{
    ub_ctx *unbound = m_unbound.get();
    ub_ctx_async(unbound, 1); // a thread, not a process
    setOption(unbound, "do-not-query-localhost:", "no"); // systemd-resolved, dnsmasq
    // A partner that mends its DNS, or a server that comes back, is seen soon.
    setOption(unbound, "cache-max-negative-ttl:", "30");
    setOption(unbound, "infra-host-ttl:", "60");
    setOption(unbound, "infra-keep-probing:", "yes");
    if (settings.dnssec) {
        // Opportunistic: validation only ever adds `secure`, for many forwarders spoil signatures.
        setOption(unbound, "val-permissive-mode:", "yes");
        for (const char *file : trustAnchors)
            if (QFile::exists(QString::fromLatin1(file))) {
                ub_ctx_add_ta_file(unbound, file);
                break;
            }
    }
    if (settings.hostsFile && ub_ctx_hosts(unbound, nullptr) != 0)
        qCDebug(lcNetwork) << "no hosts file";
    if (settings.servers.isEmpty()) {
        if (ub_ctx_resolvconf(unbound, nullptr) != 0)
            qCWarning(lcNetwork) << "no resolv.conf: asking the DNS from its root";
        return true;
    }
    for (const base::Endpoint &server : settings.servers) {
        const QByteArray forwarder = toForwarder(server);
        if (forwarder.isEmpty() || ub_ctx_set_fwd(unbound, forwarder.constData()) != 0) {
            qCCritical(lcNetwork) << "not the address of a DNS server:" << server.text();
            return false;
        }
    }
    // Whoever names servers has their zones in mind, not libunbound's built-in empty ones.
    for (const char *zone : {"test.", "home.arpa."})
        ub_ctx_zone_remove(unbound, zone);
    return true;
}

void UnboundResolver::Context::ask(const QString &name, Type type, Answered answered)
{
    const QByteArray wireName = toWireName(name);
    if (wireName.isEmpty()) {
        refuseLater(std::move(answered),
                    Reason::NoSuchName,
                    QStringLiteral("not a DNS name: ") + name.left(maxNameCharacters));
        return;
    }
    if (!m_unbound) {
        refuseLater(std::move(answered),
                    Reason::ServerFailed,
                    QStringLiteral("the DNS servers of this site cannot be used"));
        return;
    }
    if (static_cast<qsizetype>(m_questions.size()) >= m_settings.maxOutstanding) {
        refuseLater(std::move(answered),
                    Reason::ServerFailed,
                    QStringLiteral("%1 questions outstanding").arg(m_questions.size()));
        return;
    }
    const quint64 key = ++m_lastKey;
    Question &question = m_questions[key];
    question.context = this;
    question.name = name;
    question.answered = std::move(answered);
    question.key = key;
    const int error = ub_resolve_async(m_unbound.get(),
                                       wireName.constData(),
                                       static_cast<int>(type),
                                       internetClass,
                                       &question,
                                       take,
                                       &question.number);
    if (error != 0) {
        refuseLater(std::move(question.answered),
                    Reason::ServerFailed,
                    QString::fromLatin1(ub_strerror(error)));
        m_questions.erase(key);
        return;
    }
    m_deadlines.push_back({Clock::now() + m_settings.timeout, key});
    if (!m_timeout.isActive())
        armTimeout();
}

// Called by ub_process. Answers wait until it has returned: their receivers may do anything.
void UnboundResolver::Context::take(void *asked, int error, ub_result *result)
{
    auto &question = *static_cast<Question *>(asked);
    Context &context = *question.context;
    Outcome outcome{std::move(question.answered), {}};
    if (result == nullptr)
        outcome.result = std::unexpected(ResolveError{
            Reason::ServerFailed,
            question.name + QStringLiteral(": ") + QString::fromLatin1(ub_strerror(error))});
    else
        outcome.result = read(*result, question.name);
    ub_resolve_free(result);
    context.m_outcomes.push_back(std::move(outcome));
    context.m_questions.erase(question.key);
}

void UnboundResolver::Context::refuseLater(Answered answered,
                                           Reason reason,
                                           const QString &evidence)
{
    if (m_outcomes.empty())
        QMetaObject::invokeMethod(this, &Context::tellOutcomes, Qt::QueuedConnection);
    m_outcomes.push_back({std::move(answered), std::unexpected(ResolveError{reason, evidence})});
}

void UnboundResolver::Context::tellOutcomes()
{
    // The receivers may ask again, or destroy this.
    std::vector<Outcome> outcomes = std::exchange(m_outcomes, {});
    for (Outcome &outcome : outcomes)
        outcome.answered(std::move(outcome.result));
}

void UnboundResolver::Context::onTimeout()
{
    for (const Clock::time_point now = Clock::now();
         !m_deadlines.empty() && m_deadlines.front().when <= now;
         m_deadlines.pop_front()) {
        const auto it = m_questions.find(m_deadlines.front().key);
        if (it == m_questions.end())
            continue; // answered
        ub_cancel(m_unbound.get(), it->second.number);
        m_outcomes.push_back(
            {std::move(it->second.answered),
             std::unexpected(ResolveError{Reason::TimedOut, std::move(it->second.name)})});
        m_questions.erase(it);
    }
    armTimeout();
    tellOutcomes();
}

void UnboundResolver::Context::armTimeout()
{
    while (!m_deadlines.empty() && !m_questions.contains(m_deadlines.front().key))
        m_deadlines.pop_front();
    if (!m_deadlines.empty())
        m_timeout.start(std::max(
            std::chrono::milliseconds(0),
            std::chrono::ceil<std::chrono::milliseconds>(m_deadlines.front().when - Clock::now())));
}

} // namespace network
