// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/lint_checks.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace certificates {
namespace {

bool isBelow(QStringView name, QStringView suffix)
{
    if (!name.endsWith(suffix, Qt::CaseInsensitive))
        return false;
    const QStringView rest = name.chopped(suffix.size());
    return rest.isEmpty() || rest.endsWith(u'.');
}

template<size_t Count>
QStringList dnsNamesBelow(const LintFacts &facts, const std::array<QStringView, Count> &suffixes)
{
    QStringList found;
    for (const QString &name : facts.content.names.dns) {
        if (std::ranges::any_of(suffixes, [&](QStringView s) { return isBelow(name, s); }))
            found.append(name);
    }
    return found;
}

QStringList internalNames(const LintFacts &facts)
{
    // RFC 6762 §3 and appendix G, RFC 6761 §6.3, RFC 8375, and those ICANN will not delegate.
    static constexpr std::array<QStringView, 11> suffixes{u"local",
                                                          u"localhost",
                                                          u"localdomain",
                                                          u"lan",
                                                          u"internal",
                                                          u"intranet",
                                                          u"private",
                                                          u"corp",
                                                          u"home",
                                                          u"mail",
                                                          u"home.arpa"};
    QStringList found = dnsNamesBelow(facts, suffixes);
    for (const QString &name : facts.content.names.dns) {
        if (!name.contains(u'.') && !found.contains(name))
            found.append(name);
    }
    return found;
}

QStringList reservedNames(const LintFacts &facts)
{
    static constexpr std::array<QStringView, 7> suffixes{
        u"test", u"example", u"invalid", u"alt", u"example.com", u"example.net", u"example.org"};
    return dnsNamesBelow(facts, suffixes);
}

// IANA's special-purpose registries (RFC 6890); what BR 1.6.1 calls reserved.
const QList<std::pair<QHostAddress, int>> &reservedBlocks()
{
    static const QList<std::pair<QHostAddress, int>> blocks = [] {
        QList<std::pair<QHostAddress, int>> parsed;
        for (const char *block : {"0.0.0.0/8",       "10.0.0.0/8",        "100.64.0.0/10",
                                  "127.0.0.0/8",     "169.254.0.0/16",    "172.16.0.0/12",
                                  "192.0.0.0/24",    "192.0.2.0/24",      "192.31.196.0/24",
                                  "192.52.193.0/24", "192.88.99.0/24",    "192.168.0.0/16",
                                  "192.175.48.0/24", "198.18.0.0/15",     "198.51.100.0/24",
                                  "203.0.113.0/24",  "240.0.0.0/4",       "::/127",
                                  "::ffff:0:0/96",   "64:ff9b::/96",      "64:ff9b:1::/48",
                                  "100::/64",        "2001::/23",         "2001:db8::/32",
                                  "2002::/16",       "2620:4f:8000::/48", "3fff::/20",
                                  "5f00::/16",       "fc00::/7",          "fe80::/10"})
            parsed.append(QHostAddress::parseSubnet(QString::fromLatin1(block)));
        return parsed;
    }();
    return blocks;
}

QStringList reservedAddresses(const LintFacts &facts)
{
    QStringList found;
    for (const QString &text : facts.content.names.ip) {
        const QHostAddress address(text);
        if (std::ranges::any_of(reservedBlocks(), [&](const auto &block) {
                return address.isInSubnet(block.first, block.second);
            }))
            found.append(text);
    }
    return found;
}

// All but dNSName and iPAddress; those that are malformed have a rule of their own.
QStringList namesOfOtherTypes(const SubjectNames &names)
{
    QStringList found = names.srv + names.xmpp + names.uri;
    for (const QString &name : names.other) {
        if (!name.startsWith(u"DNS:") && !name.startsWith(u"IP:") && !name.startsWith(u"URI:"))
            found.append(name);
    }
    return found;
}

constexpr std::array publicNameRows{
    LintRow{QLatin1StringView("san-internal-name"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 is a name of an internal network, which public "
                              "certification authorities do not certify."),
            QT_TRANSLATE_NOOP("Lint",
                              "Use a name of a domain you have registered, or a certification "
                              "authority of your own."),
            "CA/Browser Forum BR 4.2.2",
            since(2015, 11, 1),
            [](const LintFacts &facts, const LintContext &context) {
                return isPublic(context) ? internalNames(facts) : QStringList();
            }},
    LintRow{QLatin1StringView("san-reserved-name"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 is a name reserved for tests and documents, which nobody "
                              "owns."),
            QT_TRANSLATE_NOOP("Lint", "Use a name of a domain you have registered."),
            "RFC 6761 §6; RFC 9476; CA/Browser Forum BR 4.2.2",
            since(2015, 11, 1),
            [](const LintFacts &facts, const LintContext &context) {
                return isPublic(context) ? reservedNames(facts) : QStringList();
            }},
    LintRow{QLatin1StringView("san-reverse-zone"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 is a name for looking up addresses, which public "
                              "certification authorities do not certify."),
            QT_TRANSLATE_NOOP("Lint", "Use the name that partners connect to."),
            "CA/Browser Forum BR 7.1.2.7.12",
            since(2026, 3, 15),
            [](const LintFacts &facts, const LintContext &context) {
                static constexpr std::array<QStringView, 2> zones{u"in-addr.arpa", u"ip6.arpa"};
                return isPublic(context) ? dnsNamesBelow(facts, zones) : QStringList();
            }},
    LintRow{QLatin1StringView("san-onion"),
            Severity::Warning,
            QT_TRANSLATE_NOOP("Lint", "%1 cannot be found in DNS, where partners look for us."),
            QT_TRANSLATE_NOOP("Lint", "Add a name that is in DNS."),
            "RFC 7686 §2",
            always,
            [](const LintFacts &facts, const LintContext &) {
                return dnsNamesBelow(facts, std::array<QStringView, 1>{u"onion"});
            }},
    LintRow{QLatin1StringView("san-reserved-address"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "%1 is a private or reserved address, which public "
                              "certification authorities do not certify."),
            QT_TRANSLATE_NOOP("Lint", "Leave it out: partners connect to names."),
            "CA/Browser Forum BR 4.2.2",
            since(2015, 11, 1),
            [](const LintFacts &facts, const LintContext &context) {
                return isPublic(context) ? reservedAddresses(facts) : QStringList();
            }},
    LintRow{QLatin1StringView("san-type-public"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint",
                              "Public certification authorities certify domain names and IP "
                              "addresses alone, but not %1."),
            QT_TRANSLATE_NOOP("Lint",
                              "Leave it out, or choose the profile for a private "
                              "certification authority."),
            "CA/Browser Forum BR 7.1.2.7.12",
            always,
            [](const LintFacts &facts, const LintContext &context) {
                return isPublic(context) ? namesOfOtherTypes(facts.content.names) : QStringList();
            }},
};

} // namespace

std::span<const LintRow> publicNameChecks()
{
    return publicNameRows;
}

} // namespace certificates
