// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/partner_attempts.h"
#include "engine/daemon/status_report.h"
#include "engine/xmpp/federation.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_resolver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using xmpp::StreamStatus;

class StatusReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEstablishedStreamsOfAllDomainsOfAPartner();
    void namesWhatTheNegotiationTableWarnsOf();
    void addsUpWhatThePeopleOfAPartnerAsk();
    void translatesAStream();
    void keepsAnErrorUntilAStreamIsEstablished();
    void knowsSinceWhenAPartnerFails();
    void tellsWhoWasNeverTried();
    void keepsNothingOfStrangers();
    void forgetsWhoIsNoPartnerAnyMore();

private:
    test::FakeResolver m_resolver;
    test::FakeClock m_clock;
    xmpp::Federation m_federation{m_resolver, m_clock};
};

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

StreamStatus stream(StreamStatus::Direction direction, const QString &remote, const QString &state)
{
    StreamStatus status;
    status.direction = direction;
    status.remote = domain(remote);
    status.state = state;
    return status;
}

site::Site aSite()
{
    site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site::XmppPartner partner(domain(u"fabrikam.com"_s));
    partner.additionalDomains = {domain(u"fabrikam.net"_s)};
    site.xmppPartners = {partner, site::XmppPartner(domain(u"litware.com"_s))};
    return site;
}

QSet<base::DomainName> partners()
{
    return {domain(u"fabrikam.com"_s), domain(u"fabrikam.net"_s), domain(u"litware.com"_s)};
}

StreamStatus failure(const QString &remote)
{
    auto failed = stream(StreamStatus::Direction::Outgoing, remote, u"connecting"_s);
    failed.lastError = u"no route"_s;
    return failed;
}

} // namespace

void StatusReportTest::countsEstablishedStreamsOfAllDomainsOfAPartner()
{
    using enum StreamStatus::Direction;
    auto waiting = stream(Outgoing, u"fabrikam.com"_s, u"connecting"_s);
    waiting.queued = 4;
    const QList streams{stream(Incoming, u"fabrikam.com"_s, u"established"_s),
                        stream(Incoming, u"fabrikam.net"_s, u"established"_s),
                        stream(Outgoing, u"fabrikam.net"_s, u"established"_s),
                        stream(Incoming, u"stranger.com"_s, u"established"_s),
                        StreamStatus{},
                        waiting};

    const auto report =
        puented::partnerReport(aSite(), streams, puented::PartnerAttempts(m_federation, m_clock));

    QCOMPARE(report.size(), 2);
    QCOMPARE(report.at(0).streamsIn, 2);
    QCOMPARE(report.at(0).streamsOut, 1);
    QCOMPARE(report.at(0).queued, 4);
    QCOMPARE(report.at(1).streamsIn + report.at(1).streamsOut, 0);
}

void StatusReportTest::namesWhatTheNegotiationTableWarnsOf()
{
    site::Site site = aSite();
    site.xmppPartners[0].tls = site::Negotiation::NotSupported; // SASL stays optional: row 11

    const auto report =
        puented::partnerReport(site, {}, puented::PartnerAttempts(m_federation, m_clock));

    QCOMPARE(report.at(0).policyWarning, u"sasl-needs-tls"_s);
    QCOMPARE(report.at(1).policyWarning, QString());
}

void StatusReportTest::translatesAStream()
{
    auto one = stream(StreamStatus::Direction::Outgoing, u"fabrikam.com"_s, u"established"_s);
    one.since = 1'800'000'000;
    one.stanzasOut = 5;

    const auto report = puented::streamReport({one});

    QCOMPARE(report.at(0).direction, u"out"_s);
    QCOMPARE(report.at(0).remote, u"fabrikam.com"_s);
    QCOMPARE(report.at(0).local, QString());
    QCOMPARE(report.at(0).stanzasOut, 5);
    QCOMPARE(report.at(0).since.toString(Qt::ISODate), u"2027-01-15T08:00:00Z"_s);
}

void StatusReportTest::keepsAnErrorUntilAStreamIsEstablished()
{
    puented::PartnerAttempts errors(m_federation, m_clock);
    errors.keepOnly(partners());
    const auto failed = failure(u"fabrikam.net"_s);

    errors.note({failed});
    errors.note({});
    QCOMPARE(puented::partnerReport(aSite(), {}, errors).at(0).lastError, u"no route"_s);

    errors.note({stream(StreamStatus::Direction::Outgoing, u"fabrikam.net"_s, u"established"_s)});
    QCOMPARE(puented::partnerReport(aSite(), {}, errors).at(0).lastError, QString());
}

void StatusReportTest::knowsSinceWhenAPartnerFails()
{
    puented::PartnerAttempts attempts(m_federation, m_clock);
    attempts.keepOnly(partners());
    const QDateTime first = m_clock.now();
    attempts.note({failure(u"fabrikam.com"_s)});
    m_clock.advance(1h);

    attempts.note({failure(u"fabrikam.com"_s)});

    const auto report = puented::partnerReport(aSite(), {}, attempts);
    QCOMPARE(report.at(0).failingSince, first);
    QCOMPARE(report.at(0).lastTried, m_clock.now());
    attempts.note({stream(StreamStatus::Direction::Incoming, u"fabrikam.com"_s, u"established"_s)});
    QVERIFY(!puented::partnerReport(aSite(), {}, attempts).at(0).failingSince.isValid());
}

void StatusReportTest::addsUpWhatThePeopleOfAPartnerAsk()
{
    puented::PartnerAttempts attempts(m_federation, m_clock);
    auto report = puented::partnerReport(aSite(), {}, attempts);

    puented::addAskers(report, aSite(), [](const base::DomainName &of) {
        return of == domain(u"litware.com"_s) ? puented::Askers{7, 8} : puented::Askers{1, 2};
    });

    QCOMPARE(report.at(0).pendingRequests, 2); // of both its domains
    QCOMPARE(report.at(0).strangersRefused, 4);
    QCOMPARE(report.at(1).pendingRequests, 7);
    QCOMPARE(report.at(1).strangersRefused, 8);
}

void StatusReportTest::tellsWhoWasNeverTried()
{
    puented::PartnerAttempts attempts(m_federation, m_clock);
    attempts.keepOnly(partners());

    attempts.note({stream(StreamStatus::Direction::Outgoing, u"fabrikam.net"_s, u"connecting"_s)});

    const auto report = puented::partnerReport(aSite(), {}, attempts);
    QCOMPARE(report.at(0).lastTried, m_clock.now()); // by its additional domain
    QVERIFY(!report.at(1).lastTried.isValid());
}

void StatusReportTest::keepsNothingOfStrangers()
{
    puented::PartnerAttempts attempts(m_federation, m_clock);
    attempts.keepOnly(partners());

    attempts.note({failure(u"stranger.com"_s)});

    QCOMPARE(attempts.of(domain(u"stranger.com"_s)), puented::PartnerAttempt());
}

void StatusReportTest::forgetsWhoIsNoPartnerAnyMore()
{
    puented::PartnerAttempts attempts(m_federation, m_clock);
    attempts.keepOnly(partners());
    attempts.note({failure(u"fabrikam.com"_s), failure(u"litware.com"_s)});

    attempts.keepOnly({domain(u"litware.com"_s)});
    attempts.keepOnly(partners());

    QCOMPARE(attempts.of(domain(u"fabrikam.com"_s)), puented::PartnerAttempt());
    QVERIFY(attempts.of(domain(u"litware.com"_s)).failingSince.isValid());
}

QTEST_GUILESS_MAIN(StatusReportTest)
#include "tst_status_report.moc"
