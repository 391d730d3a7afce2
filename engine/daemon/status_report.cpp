// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/status_report.h"

#include "engine/daemon/partner_attempts.h"
#include "engine/site/negotiation_rules.h"

using namespace Qt::StringLiterals;

namespace puented {

namespace {

using Direction = xmpp::StreamStatus::Direction;

QString nameOf(const std::optional<base::DomainName> &domain)
{
    return domain ? domain->text() : QString();
}

control::StreamStatus toControl(const xmpp::StreamStatus &stream)
{
    return {.id = stream.id,
            .direction = stream.direction == Direction::Incoming ? u"in"_s : u"out"_s,
            .local = nameOf(stream.local),
            .remote = nameOf(stream.remote),
            .state = stream.state,
            .method = stream.method,
            .encrypted = stream.encrypted,
            .tls = stream.tls,
            .since = QDateTime::fromSecsSinceEpoch(stream.since, Qt::UTC),
            .stanzasIn = static_cast<qint64>(stream.stanzasIn),
            .stanzasOut = static_cast<qint64>(stream.stanzasOut),
            .queued = stream.queued,
            .lastError = stream.lastError};
}

void count(control::PartnerStatus &partner, const xmpp::StreamStatus &stream)
{
    partner.queued += stream.queued;
    if (stream.state != "established"_L1)
        return;
    ++(stream.direction == Direction::Incoming ? partner.streamsIn : partner.streamsOut);
}

// Of several domains the first that fails speaks for the partner.
void report(control::PartnerStatus &partner, const PartnerAttempt &attempt)
{
    if (attempt.latest.isValid()
        && (!partner.lastTried.isValid() || attempt.latest > partner.lastTried))
        partner.lastTried = attempt.latest;
    if (!partner.lastError.isEmpty() || attempt.error.isEmpty())
        return;
    partner.lastError = attempt.error;
    partner.failingSince = attempt.failingSince;
}

QString policyWarning(const site::XmppPartner &partner)
{
    const site::NegotiationRule rule = site::negotiationRule(partner);
    return rule.verdict == site::Verdict::Ok ? QString() : site::reasonName(rule.reason);
}

} // namespace

QList<control::StreamStatus> streamReport(const QList<xmpp::StreamStatus> &streams)
{
    QList<control::StreamStatus> all;
    all.reserve(streams.size());
    for (const xmpp::StreamStatus &stream : streams)
        all.append(toControl(stream));
    return all;
}

QList<control::PartnerStatus> partnerReport(const site::Site &site,
                                            const QList<xmpp::StreamStatus> &streams,
                                            const PartnerAttempts &attempts)
{
    QList<control::PartnerStatus> partners;
    QHash<base::DomainName, qsizetype> places; // additional domains count for their partner
    for (const site::XmppPartner &partner : site.xmppPartners) {
        control::PartnerStatus status;
        status.domain = partner.domain.text();
        status.policyWarning = policyWarning(partner);
        report(status, attempts.of(partner.domain));
        places.insert(partner.domain, partners.size());
        for (const base::DomainName &domain : partner.additionalDomains) {
            places.insert(domain, partners.size());
            report(status, attempts.of(domain));
        }
        partners.append(status);
    }
    for (const xmpp::StreamStatus &stream : streams) {
        const qsizetype place = stream.remote ? places.value(*stream.remote, -1) : -1;
        if (place >= 0)
            count(partners[place], stream);
    }
    return partners;
}

void addAskers(QList<control::PartnerStatus> &partners,
               const site::Site &site,
               const std::function<Askers(const base::DomainName &)> &ofDomain)
{
    const auto add = [&](control::PartnerStatus &partner, const base::DomainName &domain) {
        const Askers askers = ofDomain(domain);
        partner.pendingRequests += askers.pendingRequests;
        partner.strangersRefused += askers.strangersRefused;
    };
    for (qsizetype i = 0; i < site.xmppPartners.size(); ++i) {
        add(partners[i], site.xmppPartners[i].domain);
        for (const base::DomainName &domain : site.xmppPartners[i].additionalDomains)
            add(partners[i], domain);
    }
}

} // namespace puented
