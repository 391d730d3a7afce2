// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/secret_file.h"
#include "engine/site/site_file.h"
#include "engine/storage/database.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0
        ? static_cast<int>(status.st_mode & 07777U)
        : -1;
}

QByteArray octal(int mode)
{
    return QByteArray::number(mode, 8);
}

} // namespace

// The system service and its administrators share a site through a group; a user's own is his
// alone.
class SharedSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_umask = ::umask(0077); // as the service's
    }
    void cleanup() { ::umask(m_umask); }
    void whatIsOnesOwnIsHisAlone();
    void whatIsSharedIsTheGroupsToo();

private:
    void fill() const
    {
        const QString directory = m_directory->path();
        site::Site site(*base::DomainName::parse(u"edge.contoso.com"_s),
                        {*base::DomainName::parse(u"contoso.com"_s)});
        QVERIFY(site::initSite(directory, site, true).has_value());
        QVERIFY(certificates::writeSecretFile(
                    directory, u"acme-account"_s, base::Secret(QByteArray("s")))
                    .has_value());
        QVERIFY(storage::Database::open(u"sqlite:state.db"_s, directory + u"/state"_s).has_value());
    }
    QByteArray mode(const QString &name) const
    {
        return octal(modeOf(m_directory->filePath(name)));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    mode_t m_umask = 0;
};

void SharedSiteTest::whatIsOnesOwnIsHisAlone()
{
    fill();
    QCOMPARE(mode(u"keys/acme-account"_s), "600");
    QCOMPARE(mode(u"state/state.db"_s), "600");
}

void SharedSiteTest::whatIsSharedIsTheGroupsToo()
{
    QCOMPARE(::chmod(QFile::encodeName(m_directory->path()).constData(), 02770), 0);
    QVERIFY(QDir(m_directory->path()).mkdir(u"state"_s));
    QCOMPARE(::chmod(QFile::encodeName(m_directory->filePath(u"state"_s)).constData(), 02770), 0);
    fill();
    QCOMPARE(mode(u"site.toml"_s), "640");
    QCOMPARE(mode(u"keys"_s), "2770");
    QCOMPARE(mode(u"keys/acme-account"_s), "640");
    QCOMPARE(mode(u"state/state.db"_s), "660");
    for (const QFileInfo &lock :
         QDir(m_directory->path()).entryInfoList({u".lock"_s}, QDir::Files | QDir::Hidden))
        QCOMPARE(mode(lock.fileName()), "660");
}

QTEST_GUILESS_MAIN(SharedSiteTest)

#include "tst_shared_site.moc"
