// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/peer_identity.h"
#include "engine/certificates/private/lint_checks.h"

#include <algorithm>
#include <array>

namespace certificates {
namespace {

using base::DomainName;

QString serviceName(const DomainName &domain)
{
    return QStringLiteral("sip.") + domain.text();
}

bool hasServiceName(const LintFacts &facts, const DomainName &domain)
{
    return facts.content.names.dns.contains(serviceName(domain), Qt::CaseInsensitive);
}

// RFC 5922 knows the domain itself, Lync's naming its service.
bool namesSipDomain(const LintFacts &facts, const DomainName &domain)
{
    return certifiesSipDomain(facts.content.names, domain) || hasServiceName(facts, domain);
}

bool hasTlsServerName(const SubjectNames &names, const DomainName &host)
{
    return names.dns.contains(host.text(), Qt::CaseInsensitive);
}

constexpr std::array coverageRows{
    LintRow{QLatin1StringView("xmpp-domain-missing"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "The XMPP domain %1 is not among the names."),
            QT_TRANSLATE_NOOP("Lint",
                              "Add it: XMPP partners look for the domain itself, whatever the "
                              "computer is called."),
            "RFC 6120 §13.7.1.2",
            always,
            [](const LintFacts &facts, const LintContext &context) {
                QStringList missing;
                for (const DomainName &domain : context.xmppDomains) {
                    if (!certifiesXmppDomain(facts.content.names, domain))
                        missing.append(domain.text());
                }
                return missing;
            }},
    LintRow{QLatin1StringView("sip-domain-missing"),
            Severity::Error,
            QT_TRANSLATE_NOOP("Lint", "Neither the SIP domain %1 nor sip.%1 is among the names."),
            QT_TRANSLATE_NOOP("Lint",
                              "Add the domain, and sip.%1 for partners that follow Lync's "
                              "naming."),
            "RFC 5922 §7.1",
            always,
            [](const LintFacts &facts, const LintContext &context) {
                QStringList missing;
                for (const DomainName &domain : context.sipDomains) {
                    if (!namesSipDomain(facts, domain))
                        missing.append(domain.text());
                }
                return missing;
            }},
    LintRow{QLatin1StringView("sip-service-name-missing"),
            Severity::Notice,
            QT_TRANSLATE_NOOP("Lint", "%1 is not among the names."),
            QT_TRANSLATE_NOOP("Lint", "Add it if clients or SIP partners follow Lync's naming."),
            "Lync Server 2013, certificates for external user access",
            always,
            [](const LintFacts &facts, const LintContext &context) {
                QStringList missing;
                for (const DomainName &domain : context.sipDomains) {
                    if (namesSipDomain(facts, domain) && !hasServiceName(facts, domain))
                        missing.append(serviceName(domain));
                }
                return missing;
            }},
    LintRow{
        QLatin1StringView("edge-name-missing"),
        Severity::Warning,
        QT_TRANSLATE_NOOP("Lint", "%1, the name that partners connect to, is not among the names."),
        QT_TRANSLATE_NOOP("Lint", "Add it: SIP partners that follow Lync's naming look for it."),
        "Lync Server 2013, certificates for external user access",
        always,
        [](const LintFacts &facts, const LintContext &context) {
            return context.edgeFqdn
                ? when(!hasTlsServerName(facts.content.names, *context.edgeFqdn),
                       context.edgeFqdn->text())
                : QStringList();
        }},
};

} // namespace

std::span<const LintRow> coverageChecks()
{
    return coverageRows;
}

} // namespace certificates
