// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/tokens.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace test {

// A SoftHSM token "edge" in a directory of its own, for this process and those it starts. One at a
// time: SoftHSM reads its configuration when it is loaded.
class SoftToken
{
public:
    SoftToken()
    {
        QFile configuration(m_directory.filePath(QStringLiteral("softhsm2.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            return;
        QDir(m_directory.path()).mkdir(QStringLiteral("tokens"));
        configuration.write("directories.tokendir = " + path(QStringLiteral("tokens")).toUtf8()
                            + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        configuration.close();
        qputenv("SOFTHSM2_CONF", configuration.fileName().toUtf8());
        m_isReady = run(QStringLiteral("softhsm2-util"),
                        {QStringLiteral("--init-token"),
                         QStringLiteral("--free"),
                         QStringLiteral("--label"),
                         QStringLiteral("edge"),
                         QStringLiteral("--so-pin"),
                         QStringLiteral("12345678"),
                         QStringLiteral("--pin"),
                         QStringLiteral("246810")})
                        .contains("initialized");
    }

    static QString modulePath()
    {
        for (const char *path : {"/usr/lib/softhsm/libsofthsm2.so",
                                 "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                                 "/usr/lib64/pkcs11/libsofthsm2.so"}) {
            if (QFileInfo::exists(QString::fromLatin1(path)))
                return QString::fromLatin1(path);
        }
        return {};
    }

    bool isReady() const { return m_isReady; }
    static base::Secret pin() { return base::Secret(QByteArray("246810")); }
    certificates::TokenPlace place(const base::Secret &pinToUse = pin()) const
    {
        return {modulePath(), QStringLiteral("edge"), pinToUse};
    }

    // What OpenSC's tool, another implementation's eyes, says of the token.
    QByteArray pkcs11Tool(const QStringList &arguments) const
    {
        return run(QStringLiteral("pkcs11-tool"),
                   QStringList{QStringLiteral("--module"),
                               modulePath(),
                               QStringLiteral("--token-label"),
                               QStringLiteral("edge"),
                               QStringLiteral("--login"),
                               QStringLiteral("--pin"),
                               QStringLiteral("246810")}
                       + arguments);
    }

    // As a card leaves its reader and comes back: SoftHSM's token is a folder.
    bool pullOut() const
    {
        return QFile::rename(path(QStringLiteral("tokens")), path(QStringLiteral("away")))
            && QDir().mkdir(path(QStringLiteral("tokens")));
    }
    bool putBack() const
    {
        return QDir().rmdir(path(QStringLiteral("tokens")))
            && QFile::rename(path(QStringLiteral("away")), path(QStringLiteral("tokens")));
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }

    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        process.waitForFinished(30'000);
        return process.readAll();
    }

private:
    QTemporaryDir m_directory;
    bool m_isReady = false;
};

} // namespace test
