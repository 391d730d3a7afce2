// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/gateway_limits.h"
#include "engine/site/listeners.h"
#include "engine/site/site_file.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;

// The numbers of the gateway and the addresses it listens on.
class GatewayLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatewayLimitsHaveBothEnds_data();
    void gatewayLimitsHaveBothEnds();
    void gatewayRemarksOnWhatMayBeSaved();
    void listenersAreReadAsTyped();
};

void GatewayLimitsTest::gatewayLimitsHaveBothEnds_data()
{
    QTest::addColumn<Gateway>("gateway");
    QTest::addColumn<QString>("evidence"); // empty: may be saved
    const auto row = [](const char *situation, auto set, const QString &evidence) {
        Gateway gateway;
        set(gateway);
        QTest::newRow(situation) << gateway << evidence;
    };
    using std::chrono::seconds;
    row("the defaults", [](Gateway &) { }, {});
    row("one connection", [](Gateway &g) { g.connectionLimit = 1; }, {});
    row(
        "no connection",
        [](Gateway &g) { g.connectionLimit = 0; },
        u"0 is not between 1 and 100000 connections"_s);
    row(
        "too many of a partner",
        [](Gateway &g) { g.partnerConnectionLimit = 100'001; },
        u"100001 is not between 1 and 100000 connections"_s);
    row("a week", [](Gateway &g) { g.keepAliveInterval = seconds(604'800); }, {});
    row(
        "beyond a week",
        [](Gateway &g) { g.subscriptionRefreshInterval = seconds(604'801); },
        u"604801 is not between 1 and 604800 seconds"_s);
    row(
        "no time",
        [](Gateway &g) { g.streamInactivityTimeout = seconds(0); },
        u"0 is not between 1 and 604800 seconds"_s);
    row(
        "a message too small for a stanza",
        [](Gateway &g) { g.maxMessageBytes = 255; },
        u"255 is not between 256 and 1048576 bytes"_s);
}

void GatewayLimitsTest::gatewayLimitsHaveBothEnds()
{
    QFETCH(const Gateway, gateway);
    QFETCH(const QString, evidence);

    const auto valid = validateGateway(gateway);

    QCOMPARE(valid ? QString() : valid.error().evidence, evidence);
    Site site(base::DomainName::parse(u"edge.contoso.com"_s).value(),
              {base::DomainName::parse(u"contoso.com"_s).value()});
    site.gateway = gateway;
    const auto written = parseSite(writeSite(site));
    QCOMPARE(written ? QString() : written.error().evidence, evidence); // the file's rule
}

void GatewayLimitsTest::gatewayRemarksOnWhatMayBeSaved()
{
    Gateway gateway;
    QVERIFY(gatewayRemarks(gateway).isEmpty());

    gateway.logMessageBodies = true;
    gateway.partnerConnectionLimit = gateway.connectionLimit + 1;
    gateway.streamInactivityTimeout = gateway.keepAliveInterval - std::chrono::seconds(1);

    using Reason = GatewayRemark::Reason;
    QCOMPARE(gatewayRemarks(gateway),
             (QList<GatewayRemark>{{Reason::PartnerLimitUnreachable, u"partner_connection_limit"_s},
                                   {Reason::IdleBeforeKeepAlive, u"stream_inactivity_timeout_s"_s},
                                   {Reason::BodiesAreLogged, u"log_message_bodies"_s}}));
    QVERIFY(validateGateway(gateway).has_value());
}

void GatewayLimitsTest::listenersAreReadAsTyped()
{
    const QString key = u"listen.xmpp"_s;

    const auto read = parseListeners({u"[::]:5269"_s, u"192.0.2.1:5269"_s}, key);
    const auto portless = parseListeners({u"192.0.2.1"_s}, key);
    const auto twice = parseListeners({u"[::]:5269"_s, u"[::]:5269"_s}, key);

    QCOMPARE(read->size(), 2);
    QCOMPARE(portless.error().fault, SettingFault::PortMissing);
    QCOMPARE(portless.error().key, key);
    QCOMPARE(twice.error().fault, SettingFault::GivenTwice);
}

QTEST_APPLESS_MAIN(GatewayLimitsTest)
#include "tst_gateway_limits.moc"
