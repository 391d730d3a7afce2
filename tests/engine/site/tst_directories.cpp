// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/directories.h"

#include <QDir>
#include <QTest>

using namespace site;

class DirectoriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theOptionComesFirst();
    void thenTheEnvironment();
    void thenTheUsersOwn();
    void isAbsolute();
    void anyOtherDirectoryHoldsItsOwnState();
    void theUsersOwnFollowsTheDesktop();
    void theUsersOwnWithoutASession();
    void theSystemsOwn();
};

void DirectoriesTest::init()
{
    qputenv("PUENTE_SITE", "/srv/environment");
    qputenv("XDG_CONFIG_HOME", "/home/test/.config");
    qputenv("XDG_STATE_HOME", "/home/test/.state");
    qputenv("XDG_RUNTIME_DIR", "/run/user/1234");
}

void DirectoriesTest::theOptionComesFirst()
{
    QCOMPARE(siteDirectory(QStringLiteral("/srv/option/")), QStringLiteral("/srv/option"));
}

void DirectoriesTest::thenTheEnvironment()
{
    QCOMPARE(siteDirectory(), QStringLiteral("/srv/environment"));
}

void DirectoriesTest::thenTheUsersOwn()
{
    if (QDir(QStringLiteral("/etc/puente")).exists())
        QSKIP("the system service is installed here");
    qunsetenv("PUENTE_SITE");

    QCOMPARE(siteDirectory(), QStringLiteral("/home/test/.config/puente"));
}

void DirectoriesTest::isAbsolute()
{
    QCOMPARE(siteDirectory(QStringLiteral("here/../site")),
             QDir::currentPath() + QStringLiteral("/site"));
}

void DirectoriesTest::anyOtherDirectoryHoldsItsOwnState()
{
    QCOMPARE(stateDirectory(QStringLiteral("/srv/site/")), QStringLiteral("/srv/site/state"));
    QCOMPARE(controlSocketPath(QStringLiteral("/srv/site")),
             QStringLiteral("/srv/site/run/control.sock"));
}

void DirectoriesTest::theUsersOwnFollowsTheDesktop()
{
    const QString directory = QStringLiteral("/home/test/.config/puente");

    QCOMPARE(stateDirectory(directory), QStringLiteral("/home/test/.state/puente"));
    QCOMPARE(controlSocketPath(directory), QStringLiteral("/run/user/1234/puente/control.sock"));
}

void DirectoriesTest::theUsersOwnWithoutASession()
{
    qunsetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_STATE_HOME", "relative/is/ignored");
    const QString directory = QStringLiteral("/home/test/.config/puente");

    QCOMPARE(runDirectory(directory), directory + QStringLiteral("/run"));
    QCOMPARE(stateDirectory(directory), QDir::homePath() + QStringLiteral("/.local/state/puente"));
}

void DirectoriesTest::theSystemsOwn()
{
    QCOMPARE(stateDirectory(QStringLiteral("/etc/puente")), QStringLiteral("/var/lib/puente"));
    QCOMPARE(controlSocketPath(QStringLiteral("/etc/puente")),
             QStringLiteral("/run/puente/control.sock"));
}

QTEST_GUILESS_MAIN(DirectoriesTest)
#include "tst_directories.moc"
