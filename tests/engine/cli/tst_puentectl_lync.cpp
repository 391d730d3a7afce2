// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/history.h"
#include "tests/engine/cli/puentectl_process.h"
#include "tests/support/lync_corpus.h"
#include "tests/support/sample_site.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using test::Ended;

// Exports of Lync taken over by the real program.
class PuentectlLyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesAllOfALyncInOneCommit();
    void writesNothingOnATrialRun();
    void refusesConflictsAndShowsThem();
    void skipsWhatConflicts();
    void replacesWhatConflicts();
    void replacesAndSkipsTheRest();
    void readsNumbersOnlyWhenTold();
    void tellsPeopleWhatIsNotTakenOver();
    void sendsNothingOfAFileToTheTerminalUnchecked();
    void refusesOneBadFileAmongGoodOnes();
    void refusesFilesThatAreTooLarge();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(
            QStringList{u"--json"_s, u"--site"_s, m_site->path(), u"import"_s, u"lync"_s}
            + arguments);
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_site->file(name));
        (void)(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    [[nodiscard]] site::Site site() const { return site::loadSite(m_site->path()).value(); }
    [[nodiscard]] static QStringList corpus(const QString &format)
    {
        QStringList paths;
        const QDir corpus = test::lyncCorpus(format);
        for (const QString &name : corpus.entryList(QDir::Files))
            paths.append(corpus.filePath(name));
        return paths;
    }
    [[nodiscard]] static QJsonArray items(const Ended &ended)
    {
        return ended.json().value(u"items"_s).toArray();
    }

    std::unique_ptr<test::SampleSite> m_site;
};

namespace {

const QByteArray conflicting =
    R"([{"Domain":"contoso.com","TlsNegotiation":"Required","SaslNegotiation":"Optional"},)"
    R"({"Domain":"lost.example","TlsNegotiation":"Required","SaslNegotiation":"NotSupported","SupportDialbackNegotiation":false},)"
    R"({"Domain":"new.example","TlsNegotiation":"Required","SaslNegotiation":"Optional"}])";

} // namespace

void PuentectlLyncTest::init()
{
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
}

void PuentectlLyncTest::takesAllOfALyncInOneCommit()
{
    const Ended first = run(corpus(u"clixml-5.1"_s));
    const Ended second = run(corpus(u"clixml-7"_s));

    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.json().value(u"written"_s).toBool(), true);
    QCOMPARE(site().xmppPartners.size(), 3);
    QCOMPARE(site().policies.size(), 4);
    QCOMPARE(site().sipDomains.size(), 3);
    QCOMPARE(site().sipProviders.size(), 2);
    QCOMPARE(site().gateway.connectionLimit, 500);
    QCOMPARE(site::history(m_site->path()).size(), 1);
    QVERIFY(!first.out.contains("horse"));
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.json().value(u"written"_s).toBool(), false);
    QCOMPARE(site::history(m_site->path()).size(), 1);
}

void PuentectlLyncTest::writesNothingOnATrialRun()
{
    const site::Site before = site();

    const Ended ended = run(corpus(u"clixml-5.1"_s) + QStringList{u"--dry-run"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json().value(u"written"_s).toBool(), false);
    QVERIFY(items(ended).size() > 10);
    QVERIFY(site() == before);
}

void PuentectlLyncTest::refusesConflictsAndShowsThem()
{
    const site::Site before = site();

    const Ended ended = run({file(u"partners.json"_s, conflicting)});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"import-conflicts"_s);
    QCOMPARE(items(ended).size(), 3);
    const QJsonObject ours = items(ended).at(0).toObject();
    QCOMPARE(ours.value(u"choice"_s).toString(), u"undecided"_s);
    const QJsonObject conflict = ours.value(u"conflicts"_s).toArray().first().toObject();
    QCOMPARE(conflict.value(u"reason"_s).toString(), u"our-domain"_s);
    QCOMPARE(conflict.value(u"can_take"_s).toBool(true), false);
    QVERIFY(conflict.value(u"message"_s).toString().startsWith(u"contoso.com is one of our own"));
    QVERIFY(site() == before);
    QVERIFY(site::history(m_site->path()).isEmpty());
}

void PuentectlLyncTest::skipsWhatConflicts()
{
    const Ended ended = run({file(u"partners.json"_s, conflicting), u"--skip-conflicts"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(site().xmppPartners.size(), 1);
    QCOMPARE(site().xmppPartners.first().domain.text(), u"new.example"_s);
}

void PuentectlLyncTest::replacesWhatConflicts()
{
    const Ended ended = run({file(u"partners.json"_s, conflicting), u"--replace"_s});

    QCOMPARE(ended.exitCode, 1); // our own domain is never a partner's
    QCOMPARE(ended.reason(), u"import-conflicts"_s);
    QVERIFY(site().xmppPartners.isEmpty());
}

void PuentectlLyncTest::replacesAndSkipsTheRest()
{
    const Ended ended =
        run({file(u"partners.json"_s, conflicting), u"--replace"_s, u"--skip-conflicts"_s});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(site().xmppPartners.size(), 2);
    QCOMPARE(site().xmppPartners.first().domain.text(), u"lost.example"_s);
    QCOMPARE(site().xmppPartners.first().dialback, true);
}

void PuentectlLyncTest::readsNumbersOnlyWhenTold()
{
    const QString partners = test::lyncCorpus(u"json-5.1"_s).filePath(u"partners.json"_s);

    const Ended asked = run({partners, u"--replace"_s});
    const Ended told = run({partners, u"--numbers-as-documented"_s});

    QCOMPARE(asked.reason(), u"import-conflicts"_s);
    QCOMPARE(told.exitCode, 0);
    QCOMPARE(site().xmppPartners.size(), 3);
    QCOMPARE(site().xmppPartners.at(1).tls, site::Negotiation::NotSupported);
}

void PuentectlLyncTest::tellsPeopleWhatIsNotTakenOver()
{
    const Ended ended = test::puentectl(
        QStringList{u"--site"_s, m_site->path(), u"import"_s, u"lync"_s} + corpus(u"clixml-5.1"_s));

    QCOMPARE(ended.exitCode, 0);
    QVERIFY(ended.out.contains("DialbackPassphrase"));
    QVERIFY(ended.out.contains("A secret; the engine has its own."));
    QVERIFY(ended.out.contains("EnableOutsideAccess"));
    QVERIFY(ended.out.contains("Imported. The former version is in the history."));
    QVERIFY(!ended.out.contains("horse"));
}

void PuentectlLyncTest::sendsNothingOfAFileToTheTerminalUnchecked()
{
    const QString partners = file(
        u"partners.json"_s,
        R"({"Domain":"\u001b[2Ja.example","TlsNegotiation":"Required","SaslNegotiation":"\u001b]0;x"})");

    const Ended ended =
        test::puentectl({u"--site"_s, m_site->path(), u"import"_s, u"lync"_s, partners});

    QCOMPARE(ended.exitCode, 1);
    QVERIFY(ended.out.contains("?[2Ja.example"));
    QVERIFY(!ended.out.contains('\x1b'));
    QVERIFY(!ended.err.contains('\x1b'));
}

void PuentectlLyncTest::refusesOneBadFileAmongGoodOnes()
{
    const Ended ended = run(corpus(u"clixml-5.1"_s) + QStringList{file(u"bad.xml"_s, "<html/>")});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"not-clixml"_s);
    QVERIFY(site().xmppPartners.isEmpty());
}

void PuentectlLyncTest::refusesFilesThatAreTooLarge()
{
    const Ended ended = run({file(u"users.xml"_s, QByteArray(17 * 1024 * 1024, ' '))});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"too-large"_s);
}

QTEST_GUILESS_MAIN(PuentectlLyncTest)
#include "tst_puentectl_lync.moc"
