// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/change.h"
#include "tests/engine/cli/acme_site.h"

#include <QProcess>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using test::Ended;

// Orders of `puentectl acme` that a person stops or helps along.
class PuentectlAcmeCancelTest : public QObject, private test::AcmeSite
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_running.reset(); } // ends it, if it still runs

    void aSignalCancelsAndNothingStays_data();
    void aSignalCancelsAndNothingStays();
    void aKeyThatIsBeingMadeGoesAsWell();
    void theEndOfTheInputCancels();
    void waitsForThePersonAtTheTerminal();

private:
    void askTheDnsOf(const test::Pebble &pebble) const
    {
        QVERIFY(site::change(m_place->path(), [&](site::Site &site) {
            site.dns.servers = {{u"127.0.0.1"_s, pebble.dnsPort()}};
            return std::expected<void, site::SiteError>();
        }));
    }
    // Up to these words.
    void begin(const QStringList &arguments, const char *words)
    {
        m_running = std::make_unique<QProcess>();
        m_running->start(QStringLiteral(PUENTECTL), forSite(arguments));
        QVERIFY(says(words));
    }
    // A renewal in which a person enters the records.
    void beginByHand(const QString &id)
    {
        begin({u"acme"_s, u"renew"_s, id.left(16), u"--challenge"_s, u"dns-01-manual"_s},
              "then press Enter");
    }
    void send(int signal) const
    {
        QCOMPARE(::kill(static_cast<pid_t>(m_running->processId()), signal), 0);
    }
    [[nodiscard]] bool says(const char *words)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += m_running->readAllStandardError();
                return m_said.contains(words);
            },
            20'000);
    }
    [[nodiscard]] Ended ended()
    {
        (void)QTest::qWaitFor([&] { return m_running->state() == QProcess::NotRunning; }, 20'000);
        return {.exitCode =
                    m_running->exitStatus() == QProcess::NormalExit ? m_running->exitCode() : -1,
                .out = m_running->readAllStandardOutput(),
                .err = m_said + m_running->readAllStandardError()};
    }

    std::unique_ptr<QProcess> m_running;
    QByteArray m_said;
};

void PuentectlAcmeCancelTest::init()
{
    makeSite();
    m_said.clear();
}

void PuentectlAcmeCancelTest::aSignalCancelsAndNothingStays_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void PuentectlAcmeCancelTest::aSignalCancelsAndNothingStays()
{
    QFETCH(int, signal);
    const test::Pebble pebble({.nonceRejectPercent = 0}); // its requests are counted
    QVERIFY(pebble.isReady() && configure(pebble));
    const QString id = imported();
    const QStringList before = leftovers();
    beginByHand(id);
    QVERIFY(leftovers() != before);

    send(signal);

    const Ended cancelled = ended();
    QCOMPARE(cancelled.exitCode, 1);
    QCOMPARE(cancelled.reason(), u"cancelled"_s);
    QCOMPARE(leftovers(), before);
    QCOMPARE(pebble.log().count("POST /authZ/"), 2); // read, deactivated
}

void PuentectlAcmeCancelTest::aKeyThatIsBeingMadeGoesAsWell()
{
    const test::Pebble pebble;
    QVERIFY(pebble.isReady() && configure(pebble));
    begin({u"acme"_s, u"order"_s, u"--key"_s, u"rsa"_s, u"--bits"_s, u"3072"_s}, "Making the key");

    send(SIGINT);

    QCOMPARE(ended().reason(), u"cancelled"_s);
    QCOMPARE(leftovers(), QStringList());
}

void PuentectlAcmeCancelTest::theEndOfTheInputCancels()
{
    const test::Pebble pebble;
    QVERIFY(pebble.isReady() && configure(pebble));
    const QString id = imported();
    const QStringList before = leftovers();
    beginByHand(id);

    m_running->closeWriteChannel();

    QCOMPARE(ended().reason(), u"cancelled"_s);
    QCOMPARE(leftovers(), before);
}

void PuentectlAcmeCancelTest::waitsForThePersonAtTheTerminal()
{
    const test::Pebble pebble;
    QVERIFY(pebble.isReady() && configure(pebble));
    askTheDnsOf(pebble);
    beginByHand(imported());

    m_running->write("\n");
    QVERIFY(says("does not show these yet"));
    const QRegularExpression record(u"^  (\\S+) IN TXT \"(\\S+)\"$"_s,
                                    QRegularExpression::MultilineOption);
    const auto found = record.match(QString::fromUtf8(m_said));
    QVERIFY(found.hasMatch());
    pebble.tell("set-txt", {{u"host"_s, found.captured(1)}, {u"value"_s, found.captured(2)}});
    m_running->write("\n");

    const Ended renewed = ended();
    QVERIFY2(renewed.exitCode == 0, renewed.out);
    QCOMPARE(found.captured(1), u"_acme-challenge.edge.contoso.com."_s);
}

QTEST_GUILESS_MAIN(PuentectlAcmeCancelTest)
#include "tst_puentectl_acme_cancel.moc"
