// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/federation_plan.h"
#include "engine/site/choices.h"
#include "engine/site/negotiation_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FederationPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsTheMethodsOfTheRowAndNoOther_data();
    void allowsTheMethodsOfTheRowAndNoOther();
    void knowsAPartnerByAllItsDomains();
    void goesToTheProxyWherePartnersHaveOne();
    void takesTheLimitsOfTheSite();
    void takesAnyBodyTheSiteAllows();
};

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

site::Site aSite()
{
    return {domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)}};
}

} // namespace

void FederationPlanTest::allowsTheMethodsOfTheRowAndNoOther_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("sasl");
    QTest::addColumn<bool>("dialback");

    const QStringList uses = site::choices<site::Negotiation>();
    for (const QString &tls : uses) {
        for (const QString &sasl : uses) {
            for (const bool dialback : {true, false})
                QTest::addRow("tls %s, sasl %s, dialback %d",
                              qPrintable(tls),
                              qPrintable(sasl),
                              int(dialback))
                    << tls << sasl << dialback;
        }
    }
}

void FederationPlanTest::allowsTheMethodsOfTheRowAndNoOther()
{
    QFETCH(const QString, tls);
    QFETCH(const QString, sasl);
    QFETCH(const bool, dialback);
    site::XmppPartner partner(domain(u"fabrikam.com"_s));
    partner.tls = site::fromName<site::Negotiation>(tls).value();
    partner.sasl = site::fromName<site::Negotiation>(sasl).value();
    partner.dialback = dialback;

    const xmpp::Methods allowed = xmpp::allowedMethods(puented::peerPolicy(partner));

    const auto methods = site::negotiationRule(partner).methods;
    QCOMPARE(allowed.saslOverTls, methods.contains(site::Method::SaslOverTls));
    QCOMPARE(allowed.tlsDialback, methods.contains(site::Method::TlsDialback));
    QCOMPARE(allowed.tcpDialback, methods.contains(site::Method::TcpDialback));
}

void FederationPlanTest::knowsAPartnerByAllItsDomains()
{
    site::Site site = aSite();
    site::XmppPartner partner(domain(u"fabrikam.com"_s));
    partner.additionalDomains = {domain(u"fabrikam.net"_s)};
    partner.connectionLimit = 7;
    partner.keepAlive = false;
    site.xmppPartners = {partner};

    const auto settings = puented::federationSettings(site, "secret");

    QCOMPARE(settings.peers.size(), 2);
    for (const QString &name : {u"fabrikam.com"_s, u"fabrikam.net"_s}) {
        const xmpp::PeerPolicy *policy = settings.peer(domain(name));
        QVERIFY(policy != nullptr);
        QCOMPARE(policy->connectionLimit, 7);
        QCOMPARE(policy->keepAlive, false);
        QCOMPARE(policy->fixedEndpoint, std::nullopt);
    }
    QVERIFY(settings.peer(domain(u"contoso.com"_s)) == nullptr);
}

void FederationPlanTest::goesToTheProxyWherePartnersHaveOne()
{
    site::XmppPartner partner(domain(u"fabrikam.com"_s));

    partner.proxyFqdn = u"xmpp.fabrikam.com"_s;
    QCOMPARE(puented::peerPolicy(partner).fixedEndpoint,
             (base::Endpoint{u"xmpp.fabrikam.com"_s, 5269}));

    partner.proxyFqdn = u"xmpp.fabrikam.com:15269"_s;
    QCOMPARE(puented::peerPolicy(partner).fixedEndpoint,
             (base::Endpoint{u"xmpp.fabrikam.com"_s, 15269}));
}

void FederationPlanTest::takesTheLimitsOfTheSite()
{
    site::Site site = aSite();
    site.domains.xmpp = {domain(u"chat.contoso.com"_s)};
    site.gateway.connectionLimit = 11;
    site.gateway.keepAliveInterval = 12s;
    site.gateway.streamEstablishmentTimeout = 13s;
    site.gateway.streamInactivityTimeout = 14s;

    const auto settings = puented::federationSettings(site, "secret");

    QCOMPARE(settings.localDomains, QList{domain(u"chat.contoso.com"_s)});
    QCOMPARE(settings.dialbackSecret, QByteArray("secret"));
    QCOMPARE(settings.connectionLimit, 11);
    QCOMPARE(settings.keepAliveInterval, 12'000ms);
    QCOMPARE(settings.establishmentTimeout, 13'000ms);
    QCOMPARE(settings.inactivityTimeout, 14'000ms);
}

// A stream ends when a stanza is too long, so the gateway must get to refuse a long body first.
void FederationPlanTest::takesAnyBodyTheSiteAllows()
{
    site::Site site = aSite();
    site.gateway.maxMessageBytes = 100'000;
    const QByteArray worst = QByteArray("&amp;").repeated(100'000);

    QVERIFY(puented::federationSettings(site, {}).maxStanzaBytes > worst.size() + 10'000);
}

QTEST_GUILESS_MAIN(FederationPlanTest)
#include "tst_federation_plan.moc"
