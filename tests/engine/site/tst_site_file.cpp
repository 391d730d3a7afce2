// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/change.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace site;
using Reason = SiteError::Reason;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

Site someSite()
{
    return {domain(QStringLiteral("edge.contoso.com")), {domain(QStringLiteral("contoso.com"))}};
}

// An edit that adds the partner NAME.example.
Edit adding(const QString &name)
{
    return [name](Site &site) -> std::expected<void, SiteError> {
        site.xmppPartners.append(XmppPartner(domain(name + QStringLiteral(".example"))));
        return {};
    };
}

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SiteFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void initMakesADirectoryForTheOwnerAlone();
    void initSparesAnExistingSite();
    void aMissingSiteIsSaidToBeMissing();
    void savingKeepsThePreviousVersion();
    void remembersWhoReplacedAVersionAndWithWhat();
    void commitsOverWhatWasRead();
    void neverCommitsOverWhatItHasNotSeen();
    void savingTheSameAgainAddsNoVersion();
    void keepsTheLastFiftyVersions();
    void rollsBackByteForByte();
    void refusesAVersionThatIsNotThere();
    void anInvalidSiteIsNotWritten();
    void anEditThatRefusesChangesNothing();
    void changesOfThreadsComeOneAfterTheOther();
    void changesOfProcessesComeOneAfterTheOther();
    void aCrashBetweenTheStepsLeavesASite();
    void keepsTheModeThatKeepsOthersOut();

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_directory;
};

void SiteFileTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_directory = m_temporary->filePath(QStringLiteral("deep/site"));
    QVERIFY(initSite(m_directory, someSite(), false).has_value());
}

void SiteFileTest::initMakesADirectoryForTheOwnerAlone()
{
    QCOMPARE(modeOf(m_directory), mode_t(0750));
    QCOMPARE(modeOf(m_directory + QStringLiteral("/keys")), mode_t(0700));
    QCOMPARE(modeOf(m_directory + QStringLiteral("/requests")), mode_t(0700));
    QCOMPARE(modeOf(m_directory + QStringLiteral("/certs")), mode_t(0750));
    QCOMPARE(modeOf(m_directory + QStringLiteral("/history")), mode_t(0750));
    QCOMPARE(modeOf(m_directory + QStringLiteral("/site.toml")), mode_t(0640));
    QVERIFY(loadSite(m_directory).value() == someSite());
}

void SiteFileTest::initSparesAnExistingSite()
{
    Site other = someSite();
    other.edge.fqdn = domain(QStringLiteral("other.contoso.com"));

    const auto refused = initSite(m_directory, other, false);
    const auto forced = initSite(m_directory, other, true);

    QCOMPARE(refused.error().reason, Reason::AlreadyExists);
    QVERIFY(forced.has_value());
    QVERIFY(loadSite(m_directory).value() == other);
    QCOMPARE(history(m_directory).size(), 1);
}

void SiteFileTest::aMissingSiteIsSaidToBeMissing()
{
    const QString nowhere = m_temporary->filePath(QStringLiteral("nowhere"));

    QCOMPARE(loadSite(nowhere).error().reason, Reason::FileMissing);
    QCOMPARE(saveSite(nowhere, someSite()).error().reason, Reason::FileMissing);
    QVERIFY(!QDir(nowhere).exists());
}

void SiteFileTest::savingKeepsThePreviousVersion()
{
    const QByteArray before = contents(m_directory + QStringLiteral("/site.toml"));

    QVERIFY(change(m_directory, adding(QStringLiteral("a"))).has_value());

    const QList<HistoryEntry> versions = history(m_directory);
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versions.first().number, 1);
    QVERIFY(std::abs(versions.first().replaced.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(contents(versions.first().path), before);
    QCOMPARE(modeOf(versions.first().path), mode_t(0640));
    QVERIFY(loadVersion(m_directory, 1).value() == someSite());
}

void SiteFileTest::remembersWhoReplacedAVersionAndWithWhat()
{
    qputenv("SUDO_USER", geteuid() == 0 ? "alice" : "");
    QVERIFY(change(m_directory, adding(QStringLiteral("a"))).has_value());
    qunsetenv("SUDO_USER");

    const HistoryEntry version = history(m_directory).first();
    QCOMPARE(version.user,
             geteuid() == 0 ? QStringLiteral("alice")
                            : QString::fromLocal8Bit(getpwuid(geteuid())->pw_name));
    QCOMPARE(version.program, QCoreApplication::applicationName());
}

void SiteFileTest::commitsOverWhatWasRead()
{
    auto revision = loadRevision(m_directory).value();
    revision.site.gateway.connectionLimit = 7;

    const auto committed = commit(m_directory, revision);

    QVERIFY(committed.has_value());
    QVERIFY(committed->site == revision.site);
    QCOMPARE(*committed, loadRevision(m_directory).value());
    QVERIFY(commit(m_directory, *committed).has_value()); // and over that again
}

void SiteFileTest::neverCommitsOverWhatItHasNotSeen()
{
    auto revision = loadRevision(m_directory).value();
    QFile file(m_directory + QStringLiteral("/site.toml"));
    QVERIFY(file.open(QIODevice::Append));
    file.write("# by hand\n");
    file.close();
    const QByteArray byHand = contents(file.fileName());
    revision.site.gateway.connectionLimit = 7;

    QCOMPARE(commit(m_directory, revision).error().reason, Reason::ChangedMeanwhile);
    QCOMPARE(contents(file.fileName()), byHand);
    QVERIFY(history(m_directory).isEmpty());
}

void SiteFileTest::savingTheSameAgainAddsNoVersion()
{
    QVERIFY(saveSite(m_directory, someSite()).has_value());

    QVERIFY(history(m_directory).isEmpty());
}

void SiteFileTest::keepsTheLastFiftyVersions()
{
    for (int i = 0; i < 53; ++i)
        QVERIFY(change(m_directory, adding(QStringLiteral("p%1").arg(i))).has_value());

    const QList<HistoryEntry> versions = history(m_directory);
    QCOMPARE(versions.size(), 50);
    QCOMPARE(versions.first().number, 53);
    QCOMPARE(versions.last().number, 4);
}

void SiteFileTest::rollsBackByteForByte()
{
    const QString path = m_directory + QStringLiteral("/site.toml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("# a remark of the administrator\n");
    file.close();
    const QByteArray before = contents(path);
    QVERIFY(change(m_directory, adding(QStringLiteral("a"))).has_value());
    const QByteArray after = contents(path);

    QVERIFY(rollback(m_directory, 1).has_value());

    QCOMPARE(contents(path), before);
    QCOMPARE(contents(history(m_directory).first().path), after);
}

void SiteFileTest::refusesAVersionThatIsNotThere()
{
    QCOMPARE(rollback(m_directory, 7).error().reason, Reason::NotFound);
}

void SiteFileTest::anInvalidSiteIsNotWritten()
{
    const QByteArray before = contents(m_directory + QStringLiteral("/site.toml"));
    Site broken = someSite();
    broken.xmppPartners.append(XmppPartner(domain(QStringLiteral("contoso.com"))));

    const auto saved = saveSite(m_directory, broken);

    QCOMPARE(saved.error().reason, Reason::Conflict);
    QCOMPARE(saved.error().line, 0);
    QCOMPARE(contents(m_directory + QStringLiteral("/site.toml")), before);
}

void SiteFileTest::anEditThatRefusesChangesNothing()
{
    const auto changed = change(m_directory, [](Site &site) -> std::expected<void, SiteError> {
        site.accessEdge.allowFederatedUsers = false;
        return std::unexpected(SiteError{Reason::NotFound, 0, {}, {}});
    });

    QCOMPARE(changed.error().reason, Reason::NotFound);
    QVERIFY(loadSite(m_directory).value() == someSite());
}

void SiteFileTest::changesOfThreadsComeOneAfterTheOther()
{
    constexpr int threads = 4;
    constexpr int changesEach = 5;
    {
        std::vector<std::jthread> running;
        for (int t = 0; t < threads; ++t) {
            running.emplace_back([this, t] {
                for (int i = 0; i < changesEach; ++i)
                    std::ignore =
                        change(m_directory, adding(QStringLiteral("p%1-%2").arg(t).arg(i)));
            });
        }
    }

    QCOMPARE(loadSite(m_directory).value().xmppPartners.size(), threads * changesEach);
    QCOMPARE(history(m_directory).size(), threads * changesEach);
}

void SiteFileTest::changesOfProcessesComeOneAfterTheOther()
{
    constexpr int processes = 3;
    std::vector<pid_t> children;
    for (int p = 0; p < processes; ++p) {
        const pid_t child = ::fork();
        if (child == 0) {
            bool good = true;
            for (int i = 0; i < 5; ++i)
                good = good
                    && change(m_directory, adding(QStringLiteral("p%1-%2").arg(p).arg(i)))
                           .has_value();
            ::_exit(good ? 0 : 1);
        }
        QVERIFY(child > 0);
        children.push_back(child);
    }

    for (const pid_t child : children) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QCOMPARE(loadSite(m_directory).value().xmppPartners.size(), processes * 5);
}

// What kill -9 leaves behind at each step of saving.
void SiteFileTest::aCrashBetweenTheStepsLeavesASite()
{
    const QString path = m_directory + QStringLiteral("/site.toml");
    const QString copy = m_directory + QStringLiteral("/history/0001-20260101T000000Z.toml");
    QVERIFY(QFile::copy(path, copy)); // kept, but not replaced yet
    QFile half(m_directory + QStringLiteral("/.new-a1B2c3")); // half of the next version
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("[edge]\nfqdn = \"ed");
    half.close();
    const QString halfOfCopy = m_directory + QStringLiteral("/history/.new-d4E5f6");
    QVERIFY(QFile::copy(half.fileName(), halfOfCopy));

    QVERIFY(loadSite(m_directory).value() == someSite());
    QVERIFY(change(m_directory, adding(QStringLiteral("a"))).has_value());
    QVERIFY(change(m_directory, adding(QStringLiteral("b"))).has_value());

    QCOMPARE(loadSite(m_directory).value().xmppPartners.size(), 2);
    QCOMPARE(history(m_directory).size(), 2); // the copy was not taken twice
    QVERIFY(!half.exists());
    QVERIFY(!QFile::exists(halfOfCopy));
}

void SiteFileTest::keepsTheModeThatKeepsOthersOut()
{
    const mode_t before = ::umask(0);

    const auto changed = change(m_directory, adding(QStringLiteral("a")));

    ::umask(before);
    QVERIFY(changed.has_value());
    QCOMPARE(modeOf(m_directory + QStringLiteral("/site.toml")), mode_t(0640));
}

QTEST_GUILESS_MAIN(SiteFileTest)
#include "tst_site_file.moc"
