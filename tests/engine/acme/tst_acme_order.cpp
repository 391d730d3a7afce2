// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/account.h"
#include "tests/engine/acme/knot_server.h"
#include "tests/engine/acme/order_run.h"
#include "tests/engine/acme/pebble.h"

#include <QSignalSpy>

using namespace acme;
using namespace Qt::StringLiterals;
using test::draftFor;
using test::errorOf;
using test::OrderRun;
using test::run;

Q_DECLARE_METATYPE(acme::Challenge)

// Orders at a real CA: pebble, strict, which refuses every fifth nonce.
class AcmeOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issuesByEachChallengeThatListens_data();
    void issuesByEachChallengeThatListens();
    void issuesByUpdatingTheDns();
    void issuesByRecordsThatAPersonEnters();
    void waitsForRecordsThatAreNotVisibleYet();
    void certifiesAnAddress();
    void usesTheSameAccountAgain();
    void bindsTheAccountWhereTheCaWantsIt();
};

void AcmeOrderTest::issuesByEachChallengeThatListens_data()
{
    QTest::addColumn<Challenge>("challenge");
    QTest::newRow("http-01") << Challenge::Http01;
    QTest::newRow("tls-alpn-01") << Challenge::TlsAlpn01;
}

void AcmeOrderTest::issuesByEachChallengeThatListens()
{
    QFETCH(Challenge, challenge);
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());

    const OrderRun done = run(pebble.settings(challenge),
                              site,
                              draftFor({u"edge.contoso.example"_s, u"contoso.example"_s}));

    QVERIFY2(done.outcome, qPrintable(errorOf(done).evidence));
    QCOMPARE(done.outcome->leaf.names().dns,
             QStringList({u"edge.contoso.example"_s, u"contoso.example"_s}));
    QVERIFY(done.outcome->hasKey);
    QVERIFY(done.outcome->isFromAcme);
    QVERIFY(done.outcome->chain.size() >= 2);
    const QList<Step> steps{Step::ReadDirectory,
                            Step::OpenAccount,
                            Step::MakeKey,
                            Step::PlaceOrder,
                            Step::PrepareChallenges,
                            Step::AwaitValidation,
                            Step::Finalize,
                            Step::AwaitCertificate,
                            Step::Download,
                            Step::Import};
    QCOMPARE(done.steps, steps);
    const certificates::Store store(site.path());
    QVERIFY(store.pending().isEmpty());
    QVERIFY(store.find(done.outcome->leaf.id())->isFromAcme);
    QCOMPARE(QFile::permissions(site.path() + u"/keys/acme-account.pem"_s)
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void AcmeOrderTest::issuesByUpdatingTheDns()
{
    const test::KnotServer knot;
    const test::Pebble pebble({.dnsPort = knot.port()});
    const test::SampleSite site;
    QVERIFY(knot.isReady() && pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(Challenge::DnsUpdate);
    settings.dnsUpdate = knot.update();
    settings.dnsServers = {{u"127.0.0.1"_s, knot.port()}};

    const OrderRun done =
        run(settings, site, draftFor({u"edge.contoso.example"_s, u"contoso.example"_s}));

    QVERIFY2(done.outcome, qPrintable(errorOf(done).evidence + QString::fromUtf8(knot.log())));
    // Two records put in, two taken out.
    QCOMPARE(knot.log().count("DDNS, processing"), 4);
}

void AcmeOrderTest::issuesByRecordsThatAPersonEnters()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Order order(pebble.settings(Challenge::DnsManual), site.path());
    std::optional<Outcome> outcome;
    connect(&order, &Order::dnsRecordsNeeded, &order, [&](const QList<DnsRecord> &records) {
        for (const DnsRecord &record : records)
            pebble.tell("set-txt", {{u"host"_s, record.name + u'.'}, {u"value"_s, record.value}});
        order.continueAfterDns();
    });
    connect(&order, &Order::finished, &order, [&](const Outcome &result) { outcome = result; });

    order.start(draftFor({u"edge.contoso.example"_s}));

    QTRY_VERIFY_WITH_TIMEOUT(outcome, 30'000);
    QVERIFY2(*outcome, qPrintable(outcome->has_value() ? QString() : outcome->error().evidence));
}

void AcmeOrderTest::waitsForRecordsThatAreNotVisibleYet()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Order order(pebble.settings(Challenge::DnsManual), site.path());
    const QSignalSpy needed(&order, &Order::dnsRecordsNeeded);
    const QSignalSpy missing(&order, &Order::dnsRecordsMissing);
    std::optional<Outcome> outcome;
    connect(&order, &Order::finished, &order, [&](const Outcome &result) { outcome = result; });
    order.start(draftFor({u"edge.contoso.example"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, 20'000);

    order.continueAfterDns();

    QTRY_COMPARE_WITH_TIMEOUT(missing.size(), 1, 20'000);
    QCOMPARE(missing.first().first(), needed.first().first());
    QVERIFY(!outcome);
    // Without the look the CA itself finds nothing.
    order.continueAfterDns(false);
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 20'000);
    QVERIFY(!*outcome);
}

void AcmeOrderTest::certifiesAnAddress()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    certificates::RequestDraft draft = draftFor({u"edge.contoso.example"_s});
    draft.ipAddresses = {u"127.0.0.1"_s};

    const OrderRun done = run(pebble.settings(Challenge::TlsAlpn01), site, draft);

    QVERIFY2(done.outcome, qPrintable(errorOf(done).evidence));
    QCOMPARE(done.outcome->leaf.names().ip, QStringList{u"127.0.0.1"_s});
}

void AcmeOrderTest::usesTheSameAccountAgain()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    const Settings settings = pebble.settings(Challenge::Http01);

    auto made = openAccount(settings, site.path(), AccountUse::Register);
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 20'000);
    auto found = openAccount(settings, site.path(), AccountUse::Existing);
    QTRY_VERIFY_WITH_TIMEOUT(found.isFinished(), 20'000);

    QVERIFY(made.result() && found.result());
    QVERIFY(made.result()->isNew);
    QVERIFY(!found.result()->isNew);
    QCOMPARE(found.result()->url, made.result()->url);
    QCOMPARE(found.result()->contacts, QStringList{u"mailto:admin@contoso.example"_s});
}

void AcmeOrderTest::bindsTheAccountWhereTheCaWantsIt()
{
    const test::Pebble pebble({.bindingRequired = true});
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(Challenge::Http01);
    settings.binding =
        AccountBinding{.keyId = QString::fromLatin1(test::Pebble::bindingKeyId),
                       .hmacKey = base::Secret(QByteArray(test::Pebble::bindingKey))};

    const OrderRun done = run(settings, site, draftFor({u"edge.contoso.example"_s}));

    QVERIFY2(done.outcome, qPrintable(errorOf(done).evidence));
}

QTEST_GUILESS_MAIN(AcmeOrderTest)
#include "tst_acme_order.moc"
