// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connector.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace network {
namespace {

using Reason = ConnectError::Reason;

// What a stranger's DNS can make us try, and tell.
constexpr qsizetype maxTargets = 16;
constexpr qsizetype maxAddressesPerTarget = 8;
constexpr qsizetype maxEvidenceLines = 60;

QString shown(const ConnectTarget &target)
{
    return base::Endpoint{target.host, target.port}.text();
}

QString shown(const QHostAddress &address, quint16 port)
{
    return base::Endpoint{address.toString(), port}.text();
}

} // namespace

struct Connector::Attempt {
    int number;
    std::unique_ptr<QTcpSocket> socket;
    QTimer timeout;
    QHostAddress address;
};

QString reasonName(ConnectError::Reason reason)
{
    switch (reason) {
    case Reason::NotOffered:
        return QStringLiteral("not-offered");
    case Reason::NameNotFound:
        return QStringLiteral("name-not-found");
    case Reason::DnsFailed:
        return QStringLiteral("dns-failed");
    case Reason::AllTargetsFailed:
        return QStringLiteral("all-targets-failed");
    }
    return {};
}

Connector::Connector(Resolver &resolver, ConnectPlan plan, QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
    , m_plan(std::move(plan))
    , m_delay(std::make_unique<QTimer>())
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(m_plan.attemptDelay);
    connect(m_delay.get(), &QTimer::timeout, this, &Connector::nextAddress);
    QMetaObject::invokeMethod(this, &Connector::start, Qt::QueuedConnection);
}

Connector::~Connector() = default;

void Connector::start()
{
    if (m_plan.fixed) {
        m_targets = {{m_plan.fixed->host, m_plan.fixed->port, m_plan.fixedDirectTls}};
        resolveTarget();
        return;
    }
    m_srvOutstanding = m_plan.srv.size();
    if (m_plan.srv.isEmpty())
        onAllSrv();
    for (const SrvQuery &query : m_plan.srv)
        m_resolver.srv(query.name, [self = QPointer(this), query](const auto &answer) {
            if (self)
                self->onSrv(query, answer);
        });
}

void Connector::onSrv(const SrvQuery &query, const std::expected<SrvAnswer, ResolveError> &answer)
{
    if (answer) {
        m_srvExists = true;
        for (SrvRecord record : answer->records) {
            record.directTls = query.directTls;
            note(QStringLiteral("SRV %1: %2 %3 %4 %5")
                     .arg(query.name)
                     .arg(record.priority)
                     .arg(record.weight)
                     .arg(record.port)
                     .arg(record.target));
            m_records.append(record);
        }
    } else {
        const auto why = answer.error().reason;
        m_srvFailed = m_srvFailed
            || (why != ResolveError::Reason::NoSuchName && why != ResolveError::Reason::NoRecords);
        note(QStringLiteral("SRV %1: %2 %3")
                 .arg(query.name, reasonName(why), answer.error().evidence));
    }
    if (--m_srvOutstanding == 0)
        onAllSrv();
}

// RFC 6120 §3.2.1, XEP-0368: SRV records of either name rule out the bare domain's addresses, and
// so does a failure to learn whether there are any.
void Connector::onAllSrv()
{
    m_targets = orderTargets(m_records, systemRandom());
    m_targets.resize(std::min(m_targets.size(), maxTargets));
    if (m_targets.isEmpty() && m_srvFailed)
        end(Reason::DnsFailed);
    else if (m_targets.isEmpty() && m_srvExists)
        end(Reason::NotOffered);
    else if (m_targets.isEmpty() && m_plan.fallbackHost.isEmpty())
        end(Reason::NameNotFound);
    else {
        if (m_targets.isEmpty())
            m_targets = {{m_plan.fallbackHost, m_plan.fallbackPort, false}};
        resolveTarget();
    }
}

void Connector::resolveTarget()
{
    m_resolver.addresses(m_targets.first().host, [self = QPointer(this)](const auto &answer) {
        if (self)
            self->onAddresses(answer);
    });
}

void Connector::onAddresses(const std::expected<AddressAnswer, ResolveError> &answer)
{
    if (!answer) {
        const auto why = answer.error().reason;
        m_addressFailed = m_addressFailed
            || (why != ResolveError::Reason::NoSuchName && why != ResolveError::Reason::NoRecords);
        note(QStringLiteral("%1: %2 %3")
                 .arg(m_targets.first().host, reasonName(why), answer.error().evidence));
        nextTarget();
        return;
    }
    m_addressFound = true;
    m_addresses = interleaveFamilies(answer->addresses);
    m_addresses.resize(std::min(m_addresses.size(), maxAddressesPerTarget));
    nextAddress();
}

void Connector::nextTarget()
{
    m_targets.removeFirst();
    if (!m_targets.isEmpty())
        resolveTarget();
    else if (m_addressFound)
        end(Reason::AllTargetsFailed);
    else
        end(m_addressFailed ? Reason::DnsFailed : Reason::NameNotFound);
}

// RFC 8305 §5: the next address starts when the one before failed or has taken a while; the first
// that connects wins.
void Connector::nextAddress()
{
    m_delay->stop();
    if (m_addresses.isEmpty()) {
        if (m_attempts.empty())
            nextTarget();
        return;
    }
    auto attempt = std::make_unique<Attempt>();
    const int number = attempt->number = ++m_lastAttempt;
    attempt->address = m_addresses.takeFirst();
    attempt->socket = std::make_unique<QTcpSocket>();
    attempt->timeout.setSingleShot(true);
    QTcpSocket *socket = attempt->socket.get();
    // Queued: an attempt is not destroyed from inside its own signals.
    connect(
        socket,
        &QTcpSocket::connected,
        this,
        [this, number] { onAttemptConnected(number); },
        Qt::QueuedConnection);
    connect(
        socket,
        &QTcpSocket::errorOccurred,
        this,
        [this, number] { onAttemptFailed(number, {}); },
        Qt::QueuedConnection);
    connect(
        &attempt->timeout,
        &QTimer::timeout,
        this,
        [this, number] { onAttemptFailed(number, QStringLiteral("no answer in time")); },
        Qt::QueuedConnection);
    attempt->timeout.start(m_plan.attemptTimeout);
    const QHostAddress address = attempt->address;
    m_attempts.push_back(std::move(attempt));
    socket->connectToHost(address, m_targets.first().port);
    if (!m_addresses.isEmpty())
        m_delay->start();
}

std::unique_ptr<Connector::Attempt> Connector::takeAttempt(int number)
{
    const auto it = std::ranges::find_if(
        m_attempts, [&](const auto &attempt) { return attempt->number == number; });
    if (it == m_attempts.end())
        return nullptr;
    std::unique_ptr<Attempt> taken = std::move(*it);
    m_attempts.erase(it);
    return taken;
}

void Connector::onAttemptConnected(int number)
{
    const std::unique_ptr<Attempt> winner = takeAttempt(number);
    if (!winner)
        return;
    if (winner->socket->state() != QAbstractSocket::ConnectedState) {
        giveUp(*winner, winner->socket->errorString());
        return;
    }
    m_delay->stop();
    // Those still under way come again should this one prove useless.
    for (const auto &other : m_attempts)
        m_addresses.append(other->address);
    m_attempts.clear();
    const ConnectTarget target = m_targets.first();
    note(QStringLiteral("%1 at %2: connected")
             .arg(shown(target), shown(winner->address, target.port)));
    winner->socket->disconnect(this);
    winner->socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT connected(winner->socket.release(), target);
}

void Connector::onAttemptFailed(int number, const QString &why)
{
    if (const std::unique_ptr<Attempt> loser = takeAttempt(number))
        giveUp(*loser, why.isEmpty() ? loser->socket->errorString() : why);
}

void Connector::giveUp(const Attempt &loser, const QString &why)
{
    const ConnectTarget &target = m_targets.first();
    note(QStringLiteral("%1 at %2: %3").arg(shown(target), shown(loser.address, target.port), why));
    nextAddress();
}

void Connector::tryNext(const QString &why)
{
    note(why);
    QMetaObject::invokeMethod(this, &Connector::nextAddress, Qt::QueuedConnection);
}

void Connector::note(const QString &line)
{
    if (m_evidence.size() < maxEvidenceLines)
        m_evidence.append(line);
}

void Connector::end(ConnectError::Reason reason)
{
    Q_EMIT failed({reason, m_evidence.join(QStringLiteral("; "))});
}

} // namespace network
