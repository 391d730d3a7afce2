// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_checks.h"

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using Context = LintContext;

constexpr qint64 daySeconds = 86'400;

// RFC 5280 §4.1.2.5: both ends are included.
qint64 lifetimeSeconds(const Certificate &leaf)
{
    return leaf.notBefore().secsTo(leaf.notAfter()) + 1;
}

QString day(const QDateTime &time)
{
    return time.date().toString(Qt::ISODate);
}

// How much of the lifetime is left, while there is some: from 1 at its start to 0 at its end.
std::optional<double> restOfLifetime(const LintFacts &facts, const Context &context)
{
    if (!facts.certificate)
        return std::nullopt;
    const Certificate &leaf = facts.certificate->leaf();
    if (context.now < leaf.notBefore() || context.now > leaf.notAfter())
        return std::nullopt;
    return static_cast<double>(context.now.secsTo(leaf.notAfter()))
        / static_cast<double>(lifetimeSeconds(leaf));
}

constexpr double renewalPart = 1.0 / 3;
constexpr double urgentPart = 1.0 / 6;

QStringList expiringWithin(const LintFacts &facts, const Context &context, double from, double to)
{
    const auto rest = restOfLifetime(facts, context);
    return rest && *rest >= from && *rest < to
        ? QStringList{day(facts.certificate->leaf().notAfter())}
        : QStringList();
}

// BR 6.3.2: the maximum that is in force when a certificate is issued.
struct MaximumLifetime {
    LintDate since;
    qint64 days = 0;
};
constexpr std::array maximumLifetimes{MaximumLifetime{since(2020, 9, 1), 398},
                                      MaximumLifetime{since(2026, 3, 15), 200},
                                      MaximumLifetime{since(2027, 3, 15), 100},
                                      MaximumLifetime{since(2029, 3, 15), 47}};

template<size_t Row>
QStringList longerThan(const LintFacts &facts, const Context &context)
{
    if (!isPublic(context) || !facts.certificate)
        return {};
    if constexpr (Row + 1 < maximumLifetimes.size()) {
        if (facts.issued.date() >= dateOf(maximumLifetimes[Row + 1].since))
            return {}; // the next row's
    }
    const Certificate &leaf = facts.certificate->leaf();
    return when(lifetimeSeconds(leaf) > maximumLifetimes[Row].days * daySeconds,
                day(leaf.notBefore()) + QStringLiteral(" – ") + day(leaf.notAfter()));
}

QStringList expiredIssuers(const LintFacts &facts, const Context &context)
{
    QStringList expired;
    if (!facts.certificate)
        return expired;
    for (const Certificate &issuer : facts.certificate->ordered.sliced(1)) {
        if (issuer.notAfter() < context.now)
            expired.append(issuer.subject());
    }
    return expired;
}

template<size_t Row>
constexpr LintRow lifetimeRow(QLatin1StringView id, const char *what)
{
    return {id,
            Severity::Error,
            what,
            QT_TRANSLATE_NOOP("Lint", "Ask for a shorter one, and let Puente renew it in time."),
            "CA/Browser Forum BR 6.3.2",
            maximumLifetimes[Row].since,
            longerThan<Row>};
}

constexpr std::array validityRows{
    LintRow{QLatin1StringView("expired"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "It expired on %1."),
            QT_TRANSLATE_NOOP("Lint", "Renew it, and assign the new certificate."),
            "RFC 5280 §4.1.2.5",
            always,
            [](const LintFacts &facts, const Context &context) {
                return facts.certificate ? when(facts.certificate->leaf().notAfter() < context.now,
                                                day(facts.certificate->leaf().notAfter()))
                                         : QStringList();
            }},
    LintRow{QLatin1StringView("not-yet-valid"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "It is not valid before %1."),
            QT_TRANSLATE_NOOP("Lint", "Check this computer's clock, or wait until then."),
            "RFC 5280 §4.1.2.5",
            always,
            [](const LintFacts &facts, const Context &context) {
                return facts.certificate ? when(context.now < facts.certificate->leaf().notBefore(),
                                                day(facts.certificate->leaf().notBefore()))
                                         : QStringList();
            }},
    LintRow{
        QLatin1StringView("expires-soon"),
        Severity::Warning,
        QT_TRANSLATE_NOOP("Lint", "It expires on %1: less than a sixth of its lifetime is left."),
        QT_TRANSLATE_NOOP("Lint", "Renew it now."),
        "RFC 5280 §4.1.2.5",
        always,
        [](const LintFacts &facts, const Context &context) {
            return expiringWithin(facts, context, 0, urgentPart);
        }},
    LintRow{
        QLatin1StringView("renewal-due"),
        Severity::Notice,
        QT_TRANSLATE_NOOP("Lint", "It expires on %1: less than a third of its lifetime is left."),
        QT_TRANSLATE_NOOP("Lint", "Renew it in the coming days."),
        "RFC 5280 §4.1.2.5",
        always,
        [](const LintFacts &facts, const Context &context) {
            return expiringWithin(facts, context, urgentPart, renewalPart);
        }},
    lifetimeRow<0>(QLatin1StringView("lifetime-over-398-days"),
                   QT_TRANSLATE_NOOP("Lint",
                                     "It is valid for more than 398 days (%1), the "
                                     "most for a public certificate of its time.")),
    lifetimeRow<1>(QLatin1StringView("lifetime-over-200-days"),
                   QT_TRANSLATE_NOOP("Lint",
                                     "It is valid for more than 200 days (%1), the "
                                     "most for a public certificate of its time.")),
    lifetimeRow<2>(QLatin1StringView("lifetime-over-100-days"),
                   QT_TRANSLATE_NOOP("Lint",
                                     "It is valid for more than 100 days (%1), the "
                                     "most for a public certificate of its time.")),
    lifetimeRow<3>(QLatin1StringView("lifetime-over-47-days"),
                   QT_TRANSLATE_NOOP("Lint",
                                     "It is valid for more than 47 days (%1), the "
                                     "most for a public certificate of its time.")),
    LintRow{QLatin1StringView("issuer-expired"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "The certification authority %1 in the chain has expired."),
            QT_TRANSLATE_NOOP("Lint", "Ask the certification authority for its current chain."),
            "RFC 5280 §6.1.3",
            always,
            expiredIssuers},
};

} // namespace

std::span<const LintRow> validityChecks()
{
    return validityRows;
}

} // namespace certificates
