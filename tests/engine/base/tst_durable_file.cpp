// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/directory_lock.h"
#include "engine/base/durable_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class DurableFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void replacesAFileWholeAndWithItsMode();
    void keepsTheGroupOfTheFileThatIsReplaced();
    void whatCannotBeWrittenLeavesWhatWasThere();
    void removesAFileOnce();
    void makesADirectoryWithItsModeAndWhatLeadsToIt();
    void sharesADirectoryAsTheOneAboveItIs();
    void findsWhatAnInterruptedProgramLeft();
    void oneAtATimeHoldsTheLock();
    void theLockIsNoLinkToAnotherFile();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

struct stat statusOf(const QString &path)
{
    struct stat status{};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

mode_t modeOf(const QString &path)
{
    return statusOf(path).st_mode & mode_t(07777);
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("unreadable");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void DurableFileTest::replacesAFileWholeAndWithItsMode()
{
    const QString file = path(u"key.pem"_s);
    QVERIFY(base::replaceFile(file, "a long first content", 0644));
    QVERIFY(base::replaceFile(file, "second", 0600));

    QCOMPARE(content(file), "second");
    QCOMPARE(modeOf(file), mode_t(0600));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"key.pem"_s});
}

void DurableFileTest::keepsTheGroupOfTheFileThatIsReplaced()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a file to another group");
    const QString file = path(u"site.toml"_s);
    QVERIFY(put(file, "old"));
    QCOMPARE(::chown(QFile::encodeName(file).constData(), 65534, 65534), 0);

    QVERIFY(base::replaceFile(file, "new", 0640));

    QCOMPARE(statusOf(file).st_gid, gid_t(65534));
    QCOMPARE(statusOf(file).st_uid, uid_t(65534));
}

void DurableFileTest::whatCannotBeWrittenLeavesWhatWasThere()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"taken/by/a/directory"_s));
    const auto written = base::replaceFile(path(u"taken"_s), "new", 0600);

    QVERIFY(!written);
    QCOMPARE(written.error().code, EISDIR);
    QCOMPARE(written.error().text(), path(u"taken"_s) + u": Is a directory"_s);
    QVERIFY(QFileInfo(path(u"taken/by/a/directory"_s)).isDir());
    QCOMPARE(base::unfinishedFiles(m_folder->path()), QStringList());
    QCOMPARE(base::replaceFile(path(u"nowhere/file"_s), "new", 0600).error().code, ENOENT);
}

void DurableFileTest::removesAFileOnce()
{
    QVERIFY(put(path(u"file"_s), "old"));
    QVERIFY(base::removeFile(path(u"file"_s)));
    QVERIFY(!QFile::exists(path(u"file"_s)));
    QVERIFY(base::removeFile(path(u"file"_s)));
    QVERIFY(!base::removeFile(m_folder->path()));
}

void DurableFileTest::makesADirectoryWithItsModeAndWhatLeadsToIt()
{
    const QString keys = path(u"above/it/keys"_s);
    QVERIFY(base::makeDirectory(keys, 0700));
    QCOMPARE(modeOf(keys), mode_t(0700));

    QVERIFY(base::makeDirectory(keys, 0750)); // is there already
    QCOMPARE(modeOf(keys), mode_t(0700));
    QVERIFY(put(path(u"file"_s), "not a directory"));
    QCOMPARE(base::makeDirectory(path(u"file"_s), 0700).error().code, EEXIST);
}

void DurableFileTest::sharesADirectoryAsTheOneAboveItIs()
{
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 02770), 0);
    QVERIFY(base::makeDirectory(path(u"keys"_s), 0700));
    QCOMPARE(modeOf(path(u"keys"_s)), mode_t(02770));
}

void DurableFileTest::findsWhatAnInterruptedProgramLeft()
{
    for (const QString &name : {u".new-abcdef"_s, u".new-of somebody else"_s, u"new-abcdef"_s})
        QVERIFY(put(path(name), "half"));
    QCOMPARE(base::unfinishedFiles(m_folder->path()), QStringList{path(u".new-abcdef"_s)});
}

void DurableFileTest::oneAtATimeHoldsTheLock()
{
    {
        const auto mine = base::DirectoryLock::acquire(m_folder->path(), 0ms);
        QVERIFY(mine);
        const auto theirs = base::DirectoryLock::acquire(m_folder->path(), 0ms);
        QVERIFY(!theirs);
        QCOMPARE(theirs.error().code, EWOULDBLOCK);
    }
    QVERIFY(base::DirectoryLock::acquire(m_folder->path(), 0ms));
    QCOMPARE(modeOf(path(u".lock"_s)), mode_t(0600));
}

void DurableFileTest::theLockIsNoLinkToAnotherFile()
{
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u".lock"_s)));
    const auto lock = base::DirectoryLock::acquire(m_folder->path(), 0ms);
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, ELOOP);
    QVERIFY(!QFile::exists(path(u"elsewhere"_s)));
}

QTEST_GUILESS_MAIN(DurableFileTest)
#include "tst_durable_file.moc"
