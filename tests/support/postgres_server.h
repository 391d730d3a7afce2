// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace test {

// A PostgreSQL server of its own, on a socket in a directory of its own. It refuses to run as root,
// so then it runs as nobody.
class PostgresServer
{
public:
    // Whether this computer has the server, and Qt's driver for it.
    [[nodiscard]] static bool isThere()
    {
        return !programs().isEmpty() && QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"));
    }

    PostgresServer() = default;
    ~PostgresServer() { stop(); }
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    // The first start makes the cluster, and this process's libpq go there.
    [[nodiscard]] bool start()
    {
        const bool isNew = !QFile::exists(m_directory.filePath(QStringLiteral("data")));
        if (isNew && !makeCluster())
            return false;
        run(m_server,
            QStringLiteral("postgres"),
            {QStringLiteral("-D"),
             m_directory.filePath(QStringLiteral("data")),
             QStringLiteral("-k"),
             m_directory.path(),
             QStringLiteral("-F"), // no fsync: it goes with the test
             QStringLiteral("-c"),
             QStringLiteral("listen_addresses=")});
        return QTest::qWaitFor([this] { return answers(); }, 30'000);
    }

    // Breaks all connections.
    void stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
        m_server.waitForFinished(30'000);
    }

    [[nodiscard]] static QString url() { return QStringLiteral("postgresql:///postgres"); }

private:
    [[nodiscard]] static QString programs()
    {
        QDir versions(QStringLiteral("/usr/lib/postgresql"));
        const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            const QString path = versions.filePath(name + QStringLiteral("/bin"));
            if (QFile::exists(path + QStringLiteral("/initdb")))
                return path;
        }
        return {};
    }

    static void run(QProcess &process, const QString &program, const QStringList &arguments)
    {
        const QString path = programs() + u'/' + program;
        const passwd *nobody = getuid() == 0 ? getpwnam("nobody") : nullptr;
        if (!nobody) {
            process.start(path, arguments);
            return;
        }
        process.setWorkingDirectory(QStringLiteral("/"));
        process.start(QStringLiteral("setpriv"),
                      QStringList{QStringLiteral("--reuid=%1").arg(nobody->pw_uid),
                                  QStringLiteral("--regid=%1").arg(nobody->pw_gid),
                                  QStringLiteral("--clear-groups"),
                                  path}
                          + arguments);
    }

    [[nodiscard]] bool makeCluster()
    {
        if (const passwd *nobody = getuid() == 0 ? getpwnam("nobody") : nullptr) {
            const QByteArray path = QFile::encodeName(m_directory.path());
            if (::chown(path.constData(), nobody->pw_uid, nobody->pw_gid) != 0)
                return false;
        }
        qputenv("PGHOST", QFile::encodeName(m_directory.path()));
        qputenv("PGUSER", "test");
        QProcess initdb;
        run(initdb,
            QStringLiteral("initdb"),
            {QStringLiteral("-D"),
             m_directory.filePath(QStringLiteral("data")),
             QStringLiteral("-U"),
             QStringLiteral("test"),
             QStringLiteral("-A"),
             QStringLiteral("trust"),
             QStringLiteral("-N"),
             QStringLiteral("--no-locale"),
             QStringLiteral("-E"),
             QStringLiteral("UTF8")});
        if (initdb.waitForFinished(60'000) && initdb.exitCode() == 0)
            return true;
        qWarning("%s", initdb.readAllStandardError().constData());
        return false;
    }

    [[nodiscard]] static bool answers()
    {
        return QProcess::execute(programs() + QStringLiteral("/pg_isready"), {QStringLiteral("-q")})
            == 0;
    }

    QTemporaryDir m_directory;
    QProcess m_server;
};

} // namespace test
