// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_checks.h"

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using Context = LintContext;
using Reason = CertificateError::Reason;

constexpr qsizetype maxSerialOctets = 20;
// A serial number with 64 random bits is shorter than this once in 65536 certificates.
constexpr qsizetype minSerialOctets = 6;

QString serialText(const IssuedFacts &certificate)
{
    return QString::fromLatin1(certificate.serial.toHex());
}

bool isPositive(const QByteArray &serial)
{
    const bool isNegative = (static_cast<uchar>(serial.front()) & 0x80U) != 0;
    return !isNegative && std::ranges::any_of(serial, [](char c) { return c != 0; });
}

qsizetype significantOctets(const QByteArray &serial)
{
    return serial.size() - (serial.front() == 0 ? 1 : 0);
}

bool isIncomplete(const IssuedFacts &certificate, const Context &context)
{
    if (context.judgesTrust)
        return certificate.verdict && certificate.verdict->reason == Reason::ChainIncomplete;
    // BR 6.1.7: the roots of public CAs sign no servers.
    return isPublic(context) && certificate.ordered.size() == 1
        && !certificate.leaf().isSelfIssued();
}

// What the other rules do not tell: a fault at the leaf has one of them.
bool isUntrusted(const LintFacts &facts, const Context &context)
{
    const IssuedFacts &certificate = *facts.certificate;
    if (!certificate.verdict)
        return false;
    const Certificate &leaf = certificate.leaf();
    switch (certificate.verdict->reason) {
    case Reason::ChainIncomplete:
        return false;
    case Reason::Expired:
        return leaf.notAfter() >= context.now;
    case Reason::NotYetValid:
        return leaf.notBefore() <= context.now;
    case Reason::WrongPurpose:
        return leaf.allowsServerAuth() && !leaf.isCa();
    default:
        return true;
    }
}

bool isOutOfOrder(const IssuedFacts &certificate)
{
    return certificate.chain.first(std::min(certificate.chain.size(), certificate.ordered.size()))
        != certificate.ordered;
}

QStringList unrelated(const IssuedFacts &certificate)
{
    QStringList found;
    for (const Certificate &given : certificate.chain) {
        if (!certificate.ordered.contains(given))
            found.append(given.subject());
    }
    found.removeDuplicates();
    return found;
}

constexpr std::array chainRows{
    LintRow{
        QLatin1StringView("chain-incomplete"),
        Severity::Error,
        QT_TRANSLATE_NOOP("Lint",
                          "The certificate of %1 is missing, without which partners "
                          "cannot verify this one."),
        QT_TRANSLATE_NOOP("Lint",
                          "Import the intermediate certificates that the certification authority "
                          "sent, or add the root of your own one to the CA files of the site."),
        "RFC 8446 §4.4.2",
        always,
        [](const LintFacts &facts, const Context &context) {
            return facts.certificate ? when(isIncomplete(*facts.certificate, context),
                                            facts.certificate->ordered.back().issuer())
                                     : QStringList();
        }},
    LintRow{QLatin1StringView("chain-untrusted"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "The chain up to %1 is not trusted here."),
            QT_TRANSLATE_NOOP("Lint",
                              "Add the root of your own certification authority to the CA "
                              "files of the site, or use a public one."),
            "RFC 5280 §6.1",
            always,
            [](const LintFacts &facts, const Context &context) {
                return facts.certificate
                    ? when(isUntrusted(facts, context), facts.certificate->ordered.back().issuer())
                    : QStringList();
            }},
    LintRow{QLatin1StringView("chain-out-of-order"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint", "The chain is not in the order from %1 upwards."),
            QT_TRANSLATE_NOOP("Lint", "Import it: Puente sorts it."),
            "RFC 8446 §4.4.2; RFC 5246 §7.4.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return facts.certificate
                    ? when(isOutOfOrder(*facts.certificate), facts.certificate->leaf().subject())
                    : QStringList();
            }},
    LintRow{QLatin1StringView("chain-unrelated"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint", "%1 does not belong to the chain."),
            QT_TRANSLATE_NOOP("Lint", "Leave it out of the file."),
            "RFC 8446 §4.4.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return facts.certificate ? unrelated(*facts.certificate) : QStringList();
            }},
    LintRow{QLatin1StringView("chain-root-included"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint",
                              "The chain holds its root %1, which partners must have "
                              "themselves."),
            QT_TRANSLATE_NOOP("Lint", "Leave it out to make every connection a little shorter."),
            "RFC 8446 §4.4.2",
            always,
            [](const LintFacts &facts, const Context &) {
                if (!facts.certificate)
                    return QStringList();
                const QList<Certificate> &ordered = facts.certificate->ordered;
                return when(ordered.size() > 1 && ordered.back().isSelfIssued(),
                            ordered.back().subject());
            }},
    LintRow{QLatin1StringView("leaf-is-ca"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 is the certificate of a certification authority, not of a "
                              "server."),
            QT_TRANSLATE_NOOP("Lint", "Import the certificate that was issued for your request."),
            "RFC 5280 §4.2.1.9; CA/Browser Forum BR 7.1.2.7.8",
            always,
            [](const LintFacts &facts, const Context &) {
                return facts.certificate
                    ? when(facts.certificate->leaf().isCa(), facts.certificate->leaf().subject())
                    : QStringList();
            }},
    LintRow{QLatin1StringView("self-signed"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 signed its certificate itself, which proves nothing to "
                              "partners."),
            QT_TRANSLATE_NOOP("Lint", "Make a request and send it to a certification authority."),
            "RFC 5280 §6.1",
            always,
            [](const LintFacts &facts, const Context &) {
                return facts.certificate ? when(facts.certificate->leaf().isSelfIssued(),
                                                facts.certificate->leaf().subject())
                                         : QStringList();
            }},
    LintRow{QLatin1StringView("serial-not-positive"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "Its serial number %1 is zero or negative."),
            QT_TRANSLATE_NOOP("Lint", "Have the certification authority issue it anew."),
            "RFC 5280 §4.1.2.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return facts.certificate
                    ? when(!isPositive(facts.certificate->serial), serialText(*facts.certificate))
                    : QStringList();
            }},
    LintRow{QLatin1StringView("serial-too-long"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint", "Its serial number %1 is longer than 20 bytes."),
            QT_TRANSLATE_NOOP("Lint", "Have the certification authority issue it anew."),
            "RFC 5280 §4.1.2.2",
            always,
            [](const LintFacts &facts, const Context &) {
                return facts.certificate ? when(facts.certificate->serial.size() > maxSerialOctets,
                                                serialText(*facts.certificate))
                                         : QStringList();
            }},
    LintRow{QLatin1StringView("serial-predictable"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint", "Its serial number %1 is too short to hold 64 random bits."),
            QT_TRANSLATE_NOOP("Lint",
                              "A public certification authority would not issue it: check "
                              "where it comes from."),
            "CA/Browser Forum BR 7.1.2.7",
            since(2016, 9, 30),
            [](const LintFacts &facts, const Context &context) {
                return facts.certificate
                    ? when(isPublic(context) && isPositive(facts.certificate->serial)
                               && significantOctets(facts.certificate->serial) < minSerialOctets,
                           serialText(*facts.certificate))
                    : QStringList();
            }},
};

} // namespace

std::span<const LintRow> chainChecks()
{
    return chainRows;
}

} // namespace certificates
