// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_checks.h"

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using Context = LintContext;

using Algorithm = KeyFacts::Algorithm;

constexpr int minRsaBits = 2048;
constexpr int minEcBits = 256;

bool isRsa(const LintFacts &facts)
{
    return facts.key.algorithm == Algorithm::Rsa;
}

bool isEc(const LintFacts &facts)
{
    return facts.key.algorithm == Algorithm::Ec;
}

bool isWeakDigest(const QString &name)
{
    static constexpr std::array<QStringView, 4> weak{u"MD2", u"MD4", u"MD5", u"SHA1"};
    return std::ranges::find(weak, QStringView(name)) != weak.end();
}

QStringList weakIssuers(const LintFacts &facts)
{
    QStringList weak;
    if (!facts.certificate)
        return weak;
    for (const Certificate &issuer : facts.certificate->ordered.sliced(1)) {
        const SubjectContent content = contentOf(issuer);
        const KeyFacts key = keyFacts(content.publicKey);
        const bool isSmall = (key.algorithm == Algorithm::Rsa && key.bits < minRsaBits)
            || (key.algorithm == Algorithm::Ec && key.bits < minEcBits);
        // Nobody checks what a root signed itself with.
        const bool isWeaklySigned =
            !issuer.isSelfIssued() && isWeakDigest(content.signatureAlgorithm);
        if (isSmall || isWeaklySigned)
            weak.append(issuer.subject());
    }
    return weak;
}

constexpr std::array keyRows{
    LintRow{QLatin1StringView("key-too-small"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "The key %1 is too small to be safe."),
            QT_TRANSLATE_NOOP("Lint",
                              "Make a new request with RSA 2048 or larger, or with an "
                              "elliptic curve."),
            "CA/Browser Forum BR 6.1.5; RFC 9325 §4.5",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(isRsa(facts) && facts.key.bits < minRsaBits,
                            facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("rsa-size-uneven"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "The size of the key %1 is not a multiple of 8, which public "
                              "certification authorities refuse."),
            QT_TRANSLATE_NOOP("Lint", "Make a new request with RSA 2048, 3072 or 4096."),
            "CA/Browser Forum BR 6.1.5",
            always,
            [](const LintFacts &facts, const Context &context) {
                return when(isPublic(context) && isRsa(facts) && facts.key.bits % 8 != 0,
                            facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("rsa-exponent-invalid"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "The public exponent of the key %1 is even or below 3: it "
                              "protects nothing."),
            QT_TRANSLATE_NOOP("Lint", "Make a new request with a new key."),
            "RFC 8017 §3.1; CA/Browser Forum BR 6.1.6",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(isRsa(facts) && !facts.key.isExponentValid,
                            facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("rsa-exponent-small"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "The public exponent of the key %1 is below 65537, which some "
                              "certification authorities refuse."),
            QT_TRANSLATE_NOOP("Lint", "Make the next request with a new key."),
            "CA/Browser Forum BR 6.1.6",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(isRsa(facts) && facts.key.isExponentValid && !facts.key.isExponentLarge,
                            facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("curve-weak"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "The curve of the key %1 is too small to be safe."),
            QT_TRANSLATE_NOOP("Lint", "Make a new request with P-256 or P-384."),
            "CA/Browser Forum BR 6.1.5; RFC 8446 §4.2.3",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(isEc(facts) && facts.key.bits < minEcBits,
                            facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("curve-unknown"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "Few partners know the curve of the key %1."),
            QT_TRANSLATE_NOOP("Lint", "Make a new request with P-256 or P-384."),
            "CA/Browser Forum BR 6.1.5; RFC 8446 §4.2.3",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(isEc(facts) && facts.key.bits >= minEcBits
                                && !facts.key.curve.startsWith(u"P-"),
                            facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("key-type-unknown"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "The key is of the type %1, which few partners and no public "
                              "certification authority take."),
            QT_TRANSLATE_NOOP("Lint", "Make a new request with an RSA key or an elliptic curve."),
            "CA/Browser Forum BR 6.1.5",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(facts.key.algorithm == Algorithm::Other, facts.content.keyDescription);
            }},
    LintRow{QLatin1StringView("signature-weak"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "It is signed with %1, which can be forged."),
            QT_TRANSLATE_NOOP("Lint", "Have it signed anew with SHA-256 or better."),
            "RFC 9325 §4.5; CA/Browser Forum BR 7.1.3.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(isWeakDigest(facts.content.signatureAlgorithm),
                            facts.content.signatureAlgorithm);
            }},
    LintRow{QLatin1StringView("issuer-weak"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "The certification authority %1 in the chain has a small key or "
                              "a signature that can be forged."),
            QT_TRANSLATE_NOOP("Lint", "Ask the certification authority for a newer chain."),
            "RFC 9325 §4.5; CA/Browser Forum BR 6.1.5",
            always,
            [](const LintFacts &facts, const Context &) { return weakIssuers(facts); }},
    LintRow{QLatin1StringView("request-signature-invalid"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "The %1 was changed after it was signed, or signed with "
                              "another key."),
            QT_TRANSLATE_NOOP("Lint", "Make a new request."),
            "RFC 2986 §4.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(!facts.isSignatureValid, QStringLiteral("PKCS#10"));
            }},
};

} // namespace

std::span<const LintRow> keyChecks()
{
    return keyRows;
}

} // namespace certificates
