// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_checks.h"

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using Context = LintContext;

using Algorithm = KeyFacts::Algorithm;

bool restrictsKey(const LintFacts &facts)
{
    return !facts.content.keyUsages.isEmpty();
}

bool allowsKeyTo(const LintFacts &facts, const QString &usage)
{
    return !restrictsKey(facts) || facts.content.keyUsages.contains(usage);
}

bool isFor(const LintFacts &facts, const QString &purpose)
{
    const QStringList &purposes = facts.content.extendedKeyUsages;
    return purposes.isEmpty() || purposes.contains(purpose)
        || purposes.contains(QStringLiteral("anyExtendedKeyUsage"));
}

QStringList forbiddenPurposes(const LintFacts &facts)
{
    QStringList found;
    for (const QString &purpose : {QStringLiteral("anyExtendedKeyUsage"),
                                   QStringLiteral("codeSigning"),
                                   QStringLiteral("emailProtection"),
                                   QStringLiteral("timeStamping"),
                                   QStringLiteral("OCSPSigning")}) {
        if (facts.content.extendedKeyUsages.contains(purpose))
            found.append(purpose);
    }
    return found;
}

// RFC 8813 §3: an elliptic curve cannot encrypt.
QStringList usagesNotForEc(const LintFacts &facts)
{
    QStringList found;
    if (facts.key.algorithm != Algorithm::Ec)
        return found;
    for (const QString &usage :
         {QStringLiteral("keyEncipherment"), QStringLiteral("dataEncipherment")}) {
        if (facts.content.keyUsages.contains(usage))
            found.append(usage);
    }
    return found;
}

constexpr std::array usageRows{
    LintRow{QLatin1StringView("server-auth-missing"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "It is not for servers: %1 is not among its purposes."),
            QT_TRANSLATE_NOOP("Lint", "Ask for a certificate for server authentication."),
            "RFC 5280 §4.2.1.12; CA/Browser Forum BR 7.1.2.7.10",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(!isFor(facts, QStringLiteral("serverAuth")),
                            QStringLiteral("serverAuth"));
            }},
    LintRow{QLatin1StringView("client-auth-public"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "Client authentication (%1) is asked for, which public "
                              "certification authorities stop to certify."),
            QT_TRANSLATE_NOOP("Lint",
                              "Leave it out: Puente and current partners do without; with old "
                              "ones use dialback or a private certification authority."),
            "Chrome Root Program Policy 1.8",
            always,
            [](const LintFacts &facts, const Context &context) {
                return when(
                    isPublic(context) && !facts.certificate
                        && facts.content.extendedKeyUsages.contains(QStringLiteral("clientAuth")),
                    QStringLiteral("clientAuth"));
            }},
    LintRow{QLatin1StringView("client-auth-missing"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint",
                              "It is not for client authentication (%1), without which old "
                              "partners refuse SASL EXTERNAL."),
            QT_TRANSLATE_NOOP("Lint",
                              "Ask your certification authority for it if you have such "
                              "partners, or let them use dialback."),
            "RFC 5280 §4.2.1.12",
            always,
            [](const LintFacts &facts, const Context &context) {
                return when(!isPublic(context) && !isFor(facts, QStringLiteral("clientAuth")),
                            QStringLiteral("clientAuth"));
            }},
    LintRow{QLatin1StringView("purpose-not-public"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "Public certification authorities do not certify a server for "
                              "the purpose %1 as well."),
            QT_TRANSLATE_NOOP("Lint", "Ask for server authentication alone."),
            "CA/Browser Forum BR 7.1.2.7.10",
            always,
            [](const LintFacts &facts, const Context &context) {
                return isPublic(context) ? forbiddenPurposes(facts) : QStringList();
            }},
    LintRow{QLatin1StringView("key-usage-signature-missing"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "Its key may not sign (%1), which TLS 1.3 needs."),
            QT_TRANSLATE_NOOP("Lint",
                              "Ask for a certificate with digital signature among the key "
                              "usages."),
            "RFC 8446 §4.4.2.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(!allowsKeyTo(facts, QStringLiteral("digitalSignature")),
                            QStringLiteral("digitalSignature"));
            }},
    LintRow{QLatin1StringView("key-usage-encipherment-missing"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint",
                              "Its key may not encrypt (%1), which partners without forward "
                              "secrecy need."),
            QT_TRANSLATE_NOOP("Lint",
                              "Nothing is to be done unless such an old partner cannot "
                              "connect."),
            "RFC 5246 §7.4.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(facts.key.algorithm == Algorithm::Rsa
                                && !allowsKeyTo(facts, QStringLiteral("keyEncipherment")),
                            QStringLiteral("keyEncipherment"));
            }},
    LintRow{QLatin1StringView("key-usage-not-for-curve"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint", "The key usage %1 does not go with an elliptic curve."),
            QT_TRANSLATE_NOOP("Lint", "Ask for digital signature alone."),
            "RFC 8813 §3; CA/Browser Forum BR 7.1.2.7.11",
            always,
            [](const LintFacts &facts, const Context &) { return usagesNotForEc(facts); }},
    LintRow{QLatin1StringView("country-invalid"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "%1 is not the code of a country."),
            QT_TRANSLATE_NOOP("Lint", "Use the two letters of ISO 3166, such as ES."),
            "RFC 5280 appendix A.1; ISO 3166-1",
            always,
            [](const LintFacts &facts, const Context &) {
                const QString &country = facts.content.country;
                return when(!country.isEmpty() && !isCountry(country), country);
            }},
    LintRow{QLatin1StringView("organizational-unit-public"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "The organizational unit %1 is no longer certified by public "
                              "certification authorities."),
            QT_TRANSLATE_NOOP("Lint", "Leave it out: they drop it or refuse the request."),
            "CA/Browser Forum BR 7.1.2.7.4, SC47",
            since(2022, 9, 1),
            [](const LintFacts &facts, const Context &context) {
                const QString &unit = facts.content.organizationalUnit;
                return when(isPublic(context) && !unit.isEmpty(), unit);
            }},
    LintRow{QLatin1StringView("template-public"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "The certificate template %1 is for Windows certification "
                              "authorities."),
            QT_TRANSLATE_NOOP("Lint", "Leave it out for any other certification authority."),
            "[MS-WCCE] §2.2.2.7.7.1",
            always,
            [](const LintFacts &facts, const Context &context) {
                const QString &name = facts.content.templateName;
                return when(isPublic(context) && !facts.certificate && !name.isEmpty(), name);
            }},
    LintRow{QLatin1StringView("stapling-required"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "It demands stapled OCSP answers (%1), which Puente does not "
                              "give: strict partners will refuse it."),
            QT_TRANSLATE_NOOP("Lint", "Ask for a certificate without must-staple."),
            "RFC 7633",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(facts.content.requiresStapling, QStringLiteral("status_request"));
            }},
};

} // namespace

std::span<const LintRow> usageChecks()
{
    return usageRows;
}

} // namespace certificates
