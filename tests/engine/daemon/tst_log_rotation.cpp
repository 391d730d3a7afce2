// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/log_rotation.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class LogRotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsANewFileWhenItsOwnIsLong();
    void leavesAShortFile();
    void leavesAFileOfAnotherName();

private:
    QTemporaryDir m_directory;
};

namespace {

// In a child process, whose standard error is the file.
void writeAndRotate(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = ::fork();
    if (child == 0) {
        const int file = ::open(name.constData(), O_WRONLY | O_APPEND | O_CREAT, 0600);
        ::dup2(file, STDERR_FILENO);
        (void)!::write(STDERR_FILENO, "0123456789", 10);
        puented::rotateLog(15);
        (void)!::write(STDERR_FILENO, "after", 5);
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

} // namespace

void LogRotationTest::leavesAShortFile()
{
    const QString path = m_directory.filePath(u"puented.log"_s);
    QFile::remove(path);
    QFile::remove(path + u".1"_s);

    writeAndRotate(path);

    QCOMPARE(contentOf(path), QByteArray("0123456789after"));
    QCOMPARE(contentOf(path + u".1"_s), QByteArray("missing"));
}

void LogRotationTest::beginsANewFileWhenItsOwnIsLong()
{
    const QString path = m_directory.filePath(u"puented.log"_s);
    writeAndRotate(path);

    writeAndRotate(path);

    QCOMPARE(contentOf(path), QByteArray("after"));
    QCOMPARE(contentOf(path + u".1"_s), QByteArray("0123456789after0123456789"));
}

void LogRotationTest::leavesAFileOfAnotherName()
{
    const QString path = m_directory.filePath(u"elsewhere.txt"_s);
    writeAndRotate(path);

    writeAndRotate(path);

    QCOMPARE(contentOf(path).size(), 30);
}

QTEST_GUILESS_MAIN(LogRotationTest)
#include "tst_log_rotation.moc"
