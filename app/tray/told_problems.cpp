// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/told_problems.h"

#include <QSet>

#include <map>

namespace app {

namespace {

using Cause = Problem::Cause;

constexpr qint64 partnerPauseDays = 1;

} // namespace

ToldProblems ToldProblems::fromVariant(const QVariant &stored)
{
    ToldProblems told;
    const QVariantMap entries = stored.toMap();
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        const QDateTime when = entry.value().toDateTime();
        if (when.isValid())
            told.m_told.insert(entry.key(), when);
    }
    return told;
}

QVariant ToldProblems::toVariant() const
{
    QVariantMap entries;
    for (auto entry = m_told.cbegin(); entry != m_told.cend(); ++entry)
        entries.insert(entry.key(), entry.value());
    return entries;
}

QList<Problem> ToldProblems::tell(const Health &health, const QDateTime &now)
{
    // What it tells itself is true only while it runs.
    const bool isEngineUp = health.state == HealthState::Running
        || (!health.problems.isEmpty() && health.problems.first().cause != Cause::EngineFailed);
    if (isEngineUp)
        m_isChanged = m_told.remove(key(Problem{Cause::EngineFailed})) > 0 || m_isChanged;
    QList<Problem> due;
    for (const Problem &problem : health.problems) {
        if (!isDue(problem, now))
            continue;
        due += problem;
        m_told.insert(key(problem), now);
        m_isChanged = true;
    }
    forgetTheOldest(health.problems);
    return due;
}

// Not those that last, however many: they would be told again and again.
void ToldProblems::forgetTheOldest(const QList<Problem> &lasting)
{
    if (m_told.size() <= maxTold)
        return;
    QSet<QString> kept;
    for (const Problem &problem : lasting)
        kept.insert(key(problem));
    std::multimap<QDateTime, QString> over;
    for (auto entry = m_told.cbegin(); entry != m_told.cend(); ++entry) {
        if (!kept.contains(entry.key()))
            over.emplace(entry.value(), entry.key());
    }
    for (auto oldest = over.cbegin(); oldest != over.cend() && m_told.size() > maxTold; ++oldest)
        m_told.remove(oldest->second);
}

bool ToldProblems::isDue(const Problem &problem, const QDateTime &now) const
{
    const QDateTime told = m_told.value(key(problem));
    switch (problem.cause) {
    case Cause::EngineFailed:
    case Cause::CertificateExpires:
    case Cause::CertificateExpired:
        return !told.isValid();
    case Cause::PartnerFails:
        return !told.isValid() || told.addDays(partnerPauseDays) <= now;
    case Cause::StorageFails:
    case Cause::CertificateUnusable:
    case Cause::ListenerFailed:
    case Cause::ReloadRefused:
    case Cause::RenewalFails:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace app
