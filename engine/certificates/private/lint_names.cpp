// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_checks.h"

#include <QHostAddress>
#include <QSet>

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using Context = LintContext;

constexpr qsizetype maxNameCharacters = 253; // RFC 1035 §2.3.4, without the root's dot
constexpr qsizetype maxLabelCharacters = 63;
constexpr qsizetype manyNames = 100;

QStringView withoutWildcard(QStringView name)
{
    return name.startsWith(u"*.") ? name.sliced(2) : name;
}

QStringList dnsNamesThat(const LintFacts &facts, bool (*isConcerned)(QStringView))
{
    QStringList concerned;
    for (const QString &name : facts.content.names.dns) {
        if (isConcerned(name))
            concerned.append(name);
    }
    return concerned;
}

bool anyLabel(QStringView name, bool (*matches)(QStringView))
{
    return std::ranges::any_of(withoutWildcard(name).split(u'.'), matches);
}

bool isTooLong(QStringView name)
{
    return name.size() > maxNameCharacters
        || anyLabel(name, [](QStringView label) { return label.size() > maxLabelCharacters; });
}

bool isUnderscored(QStringView name)
{
    return name.contains(u'_');
}

bool isWildcard(QStringView name)
{
    return name.startsWith(u"*.");
}

bool startsLikeIdn(QStringView label)
{
    return label.size() > 3 && label.sliced(2).startsWith(u"--");
}

// RFC 5890 §2.3.1: "??--" is kept for A-labels, and those decode.
bool isBadIdnLabel(QStringView label)
{
    return startsLikeIdn(label) && !base::DomainName::parse(label.toString());
}

bool isReservedLabel(QStringView label)
{
    return startsLikeIdn(label) && !label.startsWith(u"xn", Qt::CaseInsensitive);
}

bool isBadIdn(QStringView name)
{
    return !isTooLong(name) && (anyLabel(name, isBadIdnLabel) || anyLabel(name, isReservedLabel));
}

// The root's dot, which parsers drop, must not be there (RFC 5280 §4.2.1.6); an underscore, a
// length and an IDN have rules of their own.
bool isMalformed(QStringView name)
{
    if (isTooLong(name) || isUnderscored(name) || isBadIdn(name))
        return false;
    const QStringView plain = withoutWildcard(name);
    return plain.endsWith(u'.') || !base::DomainName::parse(plain.toString());
}

QStringList malformed(const LintFacts &facts)
{
    QStringList found = dnsNamesThat(facts, isMalformed);
    for (const QString &name : facts.content.names.other) {
        if (name.startsWith(u"DNS:") || name.startsWith(u"IP:") || name.startsWith(u"URI:"))
            found.append(name);
    }
    return found;
}

// An XMPP address may well be a domain name that is there too: each kind is looked at alone.
QStringList duplicates(const LintFacts &facts)
{
    const SubjectNames &names = facts.content.names;
    QStringList twice;
    for (const QStringList &kind : {names.dns, names.ip, names.srv, names.xmpp, names.uri}) {
        QSet<QString> seen;
        for (const QString &name : kind) {
            const QString folded = name.toLower();
            if (seen.contains(folded))
                twice.append(name);
            seen.insert(folded);
        }
    }
    twice.removeDuplicates();
    return twice;
}

qsizetype count(const SubjectNames &names)
{
    return names.dns.size() + names.ip.size() + names.srv.size() + names.xmpp.size()
        + names.uri.size() + names.other.size();
}

QStringList commonNameOutsideNames(const LintFacts &facts)
{
    const QString &name = facts.content.commonName;
    const QHostAddress address(name);
    const bool isAmongThem = facts.content.names.dns.contains(name, Qt::CaseInsensitive)
        || (!address.isNull() && facts.content.names.ip.contains(address.toString()));
    return when(facts.hasSubjectAltName && !name.isEmpty() && !isAmongThem, name);
}

constexpr std::array nameRows{
    LintRow{
        QLatin1StringView("san-missing"),
        Severity::Error,
        QT_TRANSLATE_NOOP("Lint", "There is no list of names (%1)."),
        QT_TRANSLATE_NOOP("Lint",
                          "Ask for all names as subject alternative names: partners do not look "
                          "at the common name."),
        "RFC 9525 §2; CA/Browser Forum BR 7.1.2.7.12",
        always,
        [](const LintFacts &facts, const Context &) {
            return when(!facts.hasSubjectAltName, QStringLiteral("subjectAltName"));
        }},
    LintRow{QLatin1StringView("san-not-critical"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "The subject is empty, but the list of names (%1) is not "
                              "marked as critical."),
            QT_TRANSLATE_NOOP("Lint",
                              "Give a common name, or ask the certification authority to "
                              "mark the list."),
            "RFC 5280 §4.2.1.6",
            always,
            [](const LintFacts &facts, const Context &) {
                return when(facts.certificate && facts.hasSubjectAltName
                                && facts.certificate->leaf().subject().isEmpty()
                                && !facts.content.isSubjectAltNameCritical,
                            QStringLiteral("subjectAltName"));
            }},
    LintRow{QLatin1StringView("common-name-not-in-san"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint", "The common name %1 is not among the names."),
            QT_TRANSLATE_NOOP("Lint",
                              "Add it to the subject alternative names: partners do not look "
                              "at the common name."),
            "CA/Browser Forum BR 7.1.4.3; RFC 9525 §2",
            always,
            [](const LintFacts &facts, const Context &) { return commonNameOutsideNames(facts); }},
    LintRow{QLatin1StringView("san-malformed"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "%1 is not a name that can be certified."),
            QT_TRANSLATE_NOOP("Lint",
                              "Write it as in DNS: letters, digits and hyphens between dots, "
                              "and a wildcard only as its first part."),
            "RFC 5280 §4.2.1.6",
            always,
            [](const LintFacts &facts, const Context &) { return malformed(facts); }},
    LintRow{
        QLatin1StringView("san-underscore"),
        Severity::Error,
        QT_TRANSLATE_NOOP("Lint",
                          "%1 has an underscore, which the names of computers must not "
                          "have."),
        QT_TRANSLATE_NOOP("Lint", "Give the computer a name with a hyphen instead."),
        "RFC 5280 §4.2.1.6; CA/Browser Forum SC12",
        since(2019, 5, 1),
        [](const LintFacts &facts, const Context &) { return dnsNamesThat(facts, isUnderscored); }},
    LintRow{QLatin1StringView("san-idn-malformed"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 has a part that looks like an encoded international name "
                              "but is none."),
            QT_TRANSLATE_NOOP("Lint", "Type the name in its own script and let Puente encode it."),
            "RFC 5890 §2.3.1; CA/Browser Forum BR 7.1.2.7.12",
            since(2021, 10, 1),
            [](const LintFacts &facts, const Context &) { return dnsNamesThat(facts, isBadIdn); }},
    LintRow{QLatin1StringView("san-too-long"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "%1 is longer than DNS allows."),
            QT_TRANSLATE_NOOP("Lint",
                              "Use a name of at most 253 characters, and 63 between two "
                              "dots."),
            "RFC 1035 §2.3.4",
            always,
            [](const LintFacts &facts, const Context &) { return dnsNamesThat(facts, isTooLong); }},
    LintRow{
        QLatin1StringView("san-wildcard"),
        Severity::Warning,
        QT_TRANSLATE_NOOP("Lint", "SIP partners must not accept the wildcard %1."),
        QT_TRANSLATE_NOOP("Lint", "List every name by itself."),
        "RFC 5922 §7.2",
        always,
        [](const LintFacts &facts, const Context &) { return dnsNamesThat(facts, isWildcard); }},
    LintRow{QLatin1StringView("san-duplicate"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint", "The name %1 is there more than once."),
            QT_TRANSLATE_NOOP("Lint", "Nothing breaks, but leave it out of the next request."),
            "RFC 5280 §4.2.1.6",
            always,
            [](const LintFacts &facts, const Context &) { return duplicates(facts); }},
    LintRow{QLatin1StringView("san-too-many"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint",
                              "There are %1 names, more than some certification authorities "
                              "take."),
            QT_TRANSLATE_NOOP("Lint",
                              "Use several certificates with at most 100 names each, and "
                              "assign them to their domains."),
            "Let's Encrypt, rate limits: 100 names per certificate",
            always,
            [](const LintFacts &facts, const Context &) {
                const qsizetype names = count(facts.content.names);
                return when(names > manyNames, QString::number(names));
            }},
};

} // namespace

std::span<const LintRow> nameChecks()
{
    return nameRows;
}

} // namespace certificates
