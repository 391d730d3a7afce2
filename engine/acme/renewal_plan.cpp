// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/renewal_plan.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using std::chrono::seconds;

constexpr seconds shortLifetime{10 * 24 * 3600};

struct Rung {
    ExpiryWarning warning;
    int part; // of the lifetime that is left
};

constexpr std::array<Rung, 3> ladder{
    {{ExpiryWarning::Notice, 4}, {ExpiryWarning::Warning, 8}, {ExpiryWarning::Critical, 16}}};

seconds lengthOf(const Lifetime &lifetime)
{
    return seconds(std::max<qint64>(lifetime.from.secsTo(lifetime.to), 0));
}

QDateTime reached(const Lifetime &lifetime, const Rung &rung)
{
    return lifetime.to.addSecs(-lengthOf(lifetime).count() / rung.part);
}

// The same for a certificate at every start, and spread evenly over all of them.
qint64 jitter(const QString &certificateId, seconds most)
{
    const QByteArray digest =
        QCryptographicHash::hash(certificateId.toUtf8(), QCryptographicHash::Sha256);
    return most.count() <= 0 ? 0
                             : static_cast<qint64>(qFromBigEndian<quint32>(digest.constData())
                                                   % static_cast<quint64>(most.count()));
}

} // namespace

QDateTime renewalTime(const Lifetime &lifetime, const QString &certificateId)
{
    const seconds length = lengthOf(lifetime);
    const seconds age = length <= shortLifetime ? length / 2 : length * 2 / 3;
    return lifetime.from.addSecs(age.count() - jitter(certificateId, length / 20));
}

seconds pauseAfter(int failures, const Lifetime &lifetime)
{
    constexpr seconds least{60};
    constexpr seconds most{24 * 3600};
    constexpr int maxDoublings = 20;
    const seconds length = lengthOf(lifetime);
    const seconds ceiling = std::clamp(length / 20, least, most);
    const seconds first = std::clamp(length / 100, least, ceiling);
    const int doublings = std::clamp(failures - 1, 0, maxDoublings);
    return std::min(first * (seconds::rep{1} << doublings), ceiling);
}

ExpiryWarning expiryWarning(const Lifetime &lifetime, const QDateTime &now)
{
    if (now >= lifetime.to)
        return ExpiryWarning::Expired;
    ExpiryWarning warning = ExpiryWarning::None;
    for (const Rung &rung : ladder) {
        if (now >= reached(lifetime, rung))
            warning = rung.warning;
    }
    return warning;
}

QDateTime nextWarning(const Lifetime &lifetime, const QDateTime &now)
{
    for (const Rung &rung : ladder) {
        if (now < reached(lifetime, rung))
            return reached(lifetime, rung);
    }
    return now < lifetime.to ? lifetime.to : QDateTime();
}

QString name(ExpiryWarning warning)
{
    switch (warning) {
    case ExpiryWarning::None:
        return {};
    case ExpiryWarning::Notice:
        return u"notice"_s;
    case ExpiryWarning::Warning:
        return u"warning"_s;
    case ExpiryWarning::Critical:
        return u"critical"_s;
    case ExpiryWarning::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

} // namespace acme
