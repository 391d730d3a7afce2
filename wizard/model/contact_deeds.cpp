// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/contact_deeds.h"

#include <QDeadlineTimer>
#include <QHash>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr auto usualGrace = 6s;
constexpr auto longestFarewell = 2s;

QJsonObject paramsOf(const ContactPair &pair)
{
    return {{u"user"_s, pair.first}, {u"contact"_s, pair.second}};
}

} // namespace

ContactDeeds::ContactDeeds(control::Client &client, QString socketPath, QObject *parent)
    : QObject(parent), m_client(client), m_socketPath(std::move(socketPath))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(usualGrace);
    connect(&m_timer, &QTimer::timeout, this, &ContactDeeds::carryOut);
}

ContactDeeds::~ContactDeeds()
{
    const QDeadlineTimer deadline(longestFarewell);
    for (const ContactPair &pair : std::as_const(m_waiting)) {
        if (deadline.hasExpired()
            || !control::callAndWait(m_socketPath,
                                     control::methodName(m_deed),
                                     paramsOf(pair),
                                     std::chrono::milliseconds(deadline.remainingTime())))
            return;
    }
}

bool ContactDeeds::canWait(Deed deed)
{
    switch (deed) {
    case Deed::Approve:
    case Deed::Refuse:
    case Deed::Remove:
        return true;
    case Deed::Add:
    case Deed::Block: // undone by the opposite
    case Deed::Unblock:
        return false;
    }
    Q_UNREACHABLE();
}

void ContactDeeds::put(Deed deed, const QList<ContactPair> &pairs)
{
    if (pairs.isEmpty())
        return;
    carryOut();
    if (canWait(deed)) {
        m_deed = deed;
        m_waiting = QSet<ContactPair>(pairs.begin(), pairs.end());
        m_timer.start();
    } else {
        send(deed, pairs);
    }
    Q_EMIT changed();
}

void ContactDeeds::undo()
{
    m_timer.stop();
    m_waiting.clear();
    Q_EMIT changed();
}

void ContactDeeds::carryOut()
{
    m_timer.stop();
    const QSet<ContactPair> pairs = std::exchange(m_waiting, {});
    if (pairs.isEmpty())
        return;
    send(m_deed, pairs.values());
    Q_EMIT changed();
}

bool ContactDeeds::isPut(Deed deed, const ContactPair &pair) const
{
    return (deed == m_deed && m_waiting.contains(pair)) || m_underWay.value(deed).contains(pair);
}

void ContactDeeds::send(Deed deed, const QList<ContactPair> &pairs)
{
    const int batch = ++m_lastBatch;
    m_batches.insert(batch, {.deed = deed, .open = pairs.size(), .refused = {}, .error = {}});
    for (const ContactPair &pair : pairs) {
        m_underWay[deed].insert(pair);
        m_client.call(control::methodName(deed), paramsOf(pair))
            .then(this, [this, batch, pair](const control::Answer &answer) {
                settle(batch, pair, answer);
            });
    }
}

void ContactDeeds::settle(int number, const ContactPair &pair, const control::Answer &answer)
{
    Batch &batch = m_batches[number];
    m_underWay[batch.deed].remove(pair);
    if (answer) {
        if (const auto contact = control::contactStatus(*answer))
            Q_EMIT carriedOut(*contact);
    } else {
        batch.refused += pair;
        if (!batch.error)
            batch.error = answer.error();
    }
    if (--batch.open > 0)
        return;
    const Batch done = m_batches.take(number);
    Q_EMIT changed();
    if (done.error)
        Q_EMIT refused(done.deed, done.refused, *done.error);
}

} // namespace wizard
