// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/acme/knot_server.h"
#include "tests/engine/acme/order_run.h"
#include "tests/engine/acme/pebble.h"

#include <QSignalSpy>

using namespace acme;
using namespace Qt::StringLiterals;
using Reason = AcmeError::Reason;
using test::draftFor;
using test::errorOf;
using test::filesOf;
using test::run;

Q_DECLARE_METATYPE(acme::Challenge)

// Orders that come to nothing, at a real CA: the reason is told, and nothing stays.
class AcmeFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyThereIsNoAccount_data();
    void saysWhyThereIsNoAccount();
    void saysWhyAValidationFailed_data();
    void saysWhyAValidationFailed();
    void saysThatThePortIsTaken();
    void saysWhyTheDnsServerRefused();
    void distrustsADirectoryOfAnotherCa();
    void refusesNamesThatAcmeDoesNotKnow();
    void leavesNothingBehindWhenCancelled_data();
    void leavesNothingBehindWhenCancelled();
    void leavesNoRequestWhenItIsDestroyed();
};

void AcmeFailuresTest::saysWhyThereIsNoAccount_data()
{
    QTest::addColumn<bool>("bindingRequired");
    QTest::addColumn<bool>("termsAgreed");
    QTest::addColumn<QByteArray>("bindingKey");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<int>("reason");
    const QByteArray wrong = QByteArray(32, 'w').toBase64(QByteArray::Base64UrlEncoding);
    const QString mail = u"admin@contoso.example"_s;
    QTest::newRow("the terms were not agreed to")
        << false << false << QByteArray() << mail << int(Reason::TermsNotAgreed);
    QTest::newRow("no binding where one is required")
        << true << true << QByteArray() << mail << int(Reason::BindingRequired);
    QTest::newRow("the binding is signed with another key")
        << true << true << wrong << mail << int(Reason::BindingRefused);
    QTest::newRow("the contact is no address")
        << false << true << QByteArray() << u"nobody"_s << int(Reason::ContactRefused);
}

void AcmeFailuresTest::saysWhyThereIsNoAccount()
{
    QFETCH(bool, bindingRequired);
    QFETCH(bool, termsAgreed);
    QFETCH(QByteArray, bindingKey);
    QFETCH(QString, contact);
    QFETCH(int, reason);
    const test::Pebble pebble({.bindingRequired = bindingRequired});
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(Challenge::Http01);
    settings.termsAgreed = termsAgreed;
    settings.contact = contact;
    if (!bindingKey.isEmpty())
        settings.binding = AccountBinding{.keyId = QString::fromLatin1(test::Pebble::bindingKeyId),
                                          .hmacKey = base::Secret(QByteArray(bindingKey))};

    const AcmeError error = errorOf(run(settings, site, draftFor({u"edge.contoso.example"_s})));

    QCOMPARE(reasonName(error.reason), reasonName(Reason(reason)));
    QCOMPARE(error.evidence.startsWith(u"data:"), !termsAgreed); // pebble's terms
    QVERIFY(error.link.isEmpty()); // which are no web page
    QCOMPARE(filesOf(site), QStringList());
}

void AcmeFailuresTest::saysWhyAValidationFailed_data()
{
    QTest::addColumn<Challenge>("challenge");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("reason");
    QTest::newRow("nobody listens where the CA looks")
        << Challenge::Http01 << u"port"_s << int(Reason::ConnectionFailed);
    QTest::newRow("the record is not there")
        << Challenge::DnsManual << u"record"_s << int(Reason::WrongAnswer);
}

void AcmeFailuresTest::saysWhyAValidationFailed()
{
    QFETCH(Challenge, challenge);
    QFETCH(QString, fault);
    QFETCH(int, reason);
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(challenge);
    if (fault == u"port")
        settings.httpListen.first().port = test::freePorts(1).front();
    Order order(settings, site.path());
    connect(&order, &Order::dnsRecordsNeeded, &order, [&] { order.continueAfterDns(false); });
    std::optional<Outcome> outcome;
    connect(&order, &Order::finished, &order, [&](const Outcome &result) { outcome = result; });

    order.start(draftFor({u"edge.contoso.example"_s}));

    QTRY_VERIFY_WITH_TIMEOUT(outcome, 40'000);
    QVERIFY(!*outcome);
    const AcmeError error = outcome->error();
    QVERIFY2(error.reason == Reason(reason),
             qPrintable(reasonName(error.reason) + u' ' + error.evidence));
    QCOMPARE(error.identifier, u"edge.contoso.example"_s);
    QCOMPARE(filesOf(site), QStringList());
}

void AcmeFailuresTest::saysThatThePortIsTaken()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, pebble.httpPort()));

    const AcmeError error = errorOf(
        run(pebble.settings(Challenge::Http01), site, draftFor({u"edge.contoso.example"_s})));

    QCOMPARE(reasonName(error.reason), u"listen-in-use"_s);
    QCOMPARE(error.identifier, u"127.0.0.1:%1"_s.arg(pebble.httpPort()));
    QCOMPARE(filesOf(site), QStringList());
}

void AcmeFailuresTest::saysWhyTheDnsServerRefused()
{
    const test::KnotServer knot;
    const test::Pebble pebble({.dnsPort = knot.port()});
    const test::SampleSite site;
    QVERIFY(knot.isReady() && pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(Challenge::DnsUpdate);
    settings.dnsUpdate = knot.update();
    settings.dnsUpdate->key = base::Secret(QByteArray(32, 'x').toBase64());

    const AcmeError error = errorOf(run(settings, site, draftFor({u"edge.contoso.example"_s})));

    QCOMPARE(reasonName(error.reason), u"update-refused"_s);
    QCOMPARE(filesOf(site), QStringList());
}

void AcmeFailuresTest::distrustsADirectoryOfAnotherCa()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(Challenge::Http01);
    settings.caFile.clear(); // the computer's CAs

    const AcmeError error = errorOf(run(settings, site, draftFor({u"edge.contoso.example"_s})));

    QCOMPARE(reasonName(error.reason), u"untrusted"_s);
}

void AcmeFailuresTest::refusesNamesThatAcmeDoesNotKnow()
{
    const test::SampleSite site;
    certificates::RequestDraft draft = draftFor({u"edge.contoso.example"_s});
    draft.srvNames = {u"_xmpp-server.contoso.example"_s};
    Settings settings;
    settings.directory = QUrl(u"https://127.0.0.1:1/dir"_s);

    const AcmeError error = errorOf(run(settings, site, draft));

    QCOMPARE(reasonName(error.reason), u"names-not-possible"_s);
}

void AcmeFailuresTest::leavesNothingBehindWhenCancelled_data()
{
    QTest::addColumn<int>("step");
    for (const Step step : {Step::OpenAccount,
                            Step::MakeKey,
                            Step::PlaceOrder,
                            Step::PrepareChallenges,
                            Step::AwaitValidation,
                            Step::AwaitCertificate})
        QTest::newRow(qPrintable(name(step))) << int(step);
}

void AcmeFailuresTest::leavesNothingBehindWhenCancelled()
{
    QFETCH(int, step);
    const test::Pebble pebble({.nonceRejectPercent = 0}); // its requests are counted
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    const Settings settings = pebble.settings(Challenge::Http01);
    Order order(settings, site.path());
    QList<Outcome> outcomes;
    connect(&order, &Order::progress, &order, [&](Step reached) {
        if (int(reached) == step)
            order.cancel();
    });
    connect(
        &order, &Order::finished, &order, [&](const Outcome &result) { outcomes.append(result); });

    order.start(draftFor({u"edge.contoso.example"_s}));

    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 1, 20'000);
    QVERIFY(!outcomes.first());
    QCOMPARE(reasonName(outcomes.first().error().reason), u"cancelled"_s);
    // A key that was being made goes when it is there.
    QTRY_COMPARE_WITH_TIMEOUT(filesOf(site), QStringList(), 5'000);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost, pebble.httpPort()));
    if (step == int(Step::AwaitValidation))
        QTRY_COMPARE(pebble.log().count("POST /authZ/"), 2); // read, deactivated
}

void AcmeFailuresTest::leavesNoRequestWhenItIsDestroyed()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    auto order = std::make_unique<Order>(pebble.settings(Challenge::DnsManual), site.path());
    const QSignalSpy needed(order.get(), &Order::dnsRecordsNeeded);
    order->start(draftFor({u"edge.contoso.example"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(needed.size(), 1, 20'000);
    QVERIFY(!filesOf(site).isEmpty());

    order.reset();

    QTRY_COMPARE_WITH_TIMEOUT(filesOf(site), QStringList(), 5'000);
}

QTEST_GUILESS_MAIN(AcmeFailuresTest)
#include "tst_acme_failures.moc"
