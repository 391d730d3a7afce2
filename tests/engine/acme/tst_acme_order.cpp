// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/account.h"
#include "engine/acme/order.h"
#include "tests/engine/acme/knot_server.h"
#include "tests/engine/acme/pebble.h"
#include "tests/support/sample_site.h"

#include <QFutureWatcher>
#include <QSignalSpy>

using namespace acme;
using namespace Qt::StringLiterals;
using Reason = AcmeError::Reason;

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

private:
    struct Run {
        Outcome outcome;
        QList<Step> steps;
    };
    static certificates::RequestDraft draftFor(const QStringList &names);
    static Run run(const Settings &settings,
                   const test::SampleSite &site,
                   const certificates::RequestDraft &draft);
    static AcmeError errorOf(const Run &run);
    static QStringList filesOf(const test::SampleSite &site);
};

certificates::RequestDraft AcmeOrderTest::draftFor(const QStringList &names)
{
    certificates::RequestDraft draft;
    draft.commonName = names.first();
    draft.dnsNames = names;
    draft.key = {.algorithm = certificates::KeyKind::Algorithm::Ec, .curve = u"P-256"_s};
    return draft;
}

AcmeOrderTest::Run AcmeOrderTest::run(const Settings &settings,
                                      const test::SampleSite &site,
                                      const certificates::RequestDraft &draft)
{
    Order order(settings, site.path());
    Run run{std::unexpected(AcmeError{.reason = Reason::TimedOut, .evidence = u"test"_s}), {}};
    bool isFinished = false;
    connect(&order, &Order::progress, &order, [&](Step step) { run.steps.append(step); });
    connect(&order, &Order::finished, &order, [&](const Outcome &outcome) {
        run.outcome = outcome;
        isFinished = true;
    });
    order.start(draft);
    (void)QTest::qWaitFor([&] { return isFinished; }, 30'000);
    return run;
}

AcmeError AcmeOrderTest::errorOf(const Run &run)
{
    if (!run.outcome)
        return run.outcome.error();
    return {.reason = Reason::Cancelled, .evidence = u"it succeeded"_s};
}

// What the store holds beyond the account.
QStringList AcmeOrderTest::filesOf(const test::SampleSite &site)
{
    QStringList files;
    for (const QString &folder : {u"keys"_s, u"requests"_s, u"certs"_s})
        files += QDir(site.path() + u'/' + folder).entryList(QDir::Files);
    files.removeAll(u"acme-account.pem"_s);
    return files;
}

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

    const Run done = run(pebble.settings(challenge),
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
    settings.dnsServers = {knot.address()};

    const Run done =
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

    const Run done = run(pebble.settings(Challenge::TlsAlpn01), site, draft);

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

    const Run done = run(settings, site, draftFor({u"edge.contoso.example"_s}));

    QVERIFY2(done.outcome, qPrintable(errorOf(done).evidence));
}

void AcmeOrderTest::saysWhyThereIsNoAccount_data()
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

void AcmeOrderTest::saysWhyThereIsNoAccount()
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

void AcmeOrderTest::saysWhyAValidationFailed_data()
{
    QTest::addColumn<Challenge>("challenge");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("reason");
    QTest::newRow("nobody listens where the CA looks")
        << Challenge::Http01 << u"port"_s << int(Reason::ConnectionFailed);
    QTest::newRow("the record is not there")
        << Challenge::DnsManual << u"record"_s << int(Reason::WrongAnswer);
}

void AcmeOrderTest::saysWhyAValidationFailed()
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

void AcmeOrderTest::saysThatThePortIsTaken()
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

void AcmeOrderTest::saysWhyTheDnsServerRefused()
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

void AcmeOrderTest::distrustsADirectoryOfAnotherCa()
{
    const test::Pebble pebble;
    const test::SampleSite site;
    QVERIFY(pebble.isReady() && site.isReady());
    Settings settings = pebble.settings(Challenge::Http01);
    settings.caFile.clear(); // the computer's CAs

    const AcmeError error = errorOf(run(settings, site, draftFor({u"edge.contoso.example"_s})));

    QCOMPARE(reasonName(error.reason), u"untrusted"_s);
}

void AcmeOrderTest::refusesNamesThatAcmeDoesNotKnow()
{
    const test::SampleSite site;
    certificates::RequestDraft draft = draftFor({u"edge.contoso.example"_s});
    draft.srvNames = {u"_xmpp-server.contoso.example"_s};
    Settings settings;
    settings.directory = QUrl(u"https://127.0.0.1:1/dir"_s);

    const AcmeError error = errorOf(run(settings, site, draft));

    QCOMPARE(reasonName(error.reason), u"names-not-possible"_s);
}

void AcmeOrderTest::leavesNothingBehindWhenCancelled_data()
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

void AcmeOrderTest::leavesNothingBehindWhenCancelled()
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

void AcmeOrderTest::leavesNoRequestWhenItIsDestroyed()
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

QTEST_GUILESS_MAIN(AcmeOrderTest)
#include "tst_acme_order.moc"
