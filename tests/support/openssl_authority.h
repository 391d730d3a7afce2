// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace test {

// A certification authority made of the openssl program, a stranger to our own code: a root, an
// intermediate below it, and what it issues, as files in one folder. Every call says whether
// openssl was content.
class OpensslAuthority
{
public:
    explicit OpensslAuthority(QString folder) : m_folder(std::move(folder)) { }

    // root.pem, root.key, intermediate.pem, intermediate.key
    [[nodiscard]] bool create() const
    {
        return write(QStringLiteral("ca.cnf"),
                     "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n")
            && run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key "
                   "-out root.pem -days 3650 -subj /CN=Demo&Root")
            && run("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "
                   "intermediate.key -out intermediate.csr -subj /CN=Demo&Intermediate")
            && run("x509 -req -in intermediate.csr -CA root.pem -CAkey root.key -days 1000 "
                   "-extfile ca.cnf -out intermediate.pem");
    }

    // Signs NAME.csr into NAME.pem; `names` in openssl's words: "DNS:a.example,IP:192.0.2.7".
    [[nodiscard]] bool issue(const QString &name, const QString &names, int days = 90) const
    {
        return write(QStringLiteral("leaf.cnf"),
                     "keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n"
                     "subjectAltName="
                         + names.toUtf8() + '\n')
            && run(QStringLiteral("x509 -req -in %1.csr -CA intermediate.pem -CAkey "
                                  "intermediate.key -days %2 -extfile leaf.cnf -out %1.pem")
                       .arg(name)
                       .arg(days));
    }

    // One argument a word; "&" stands for a blank within one.
    [[nodiscard]] bool run(const QString &arguments) const
    {
        QStringList words = arguments.split(u' ');
        for (QString &word : words)
            word.replace(u'&', u' ');
        QProcess process;
        process.setWorkingDirectory(m_folder);
        process.start(QStringLiteral("openssl"), words);
        const bool isDone = process.waitForFinished() && process.exitCode() == 0;
        if (!isDone)
            qWarning("%s", process.readAllStandardError().constData());
        return isDone;
    }
    [[nodiscard]] bool run(const char *arguments) const
    {
        return run(QString::fromLatin1(arguments));
    }

    [[nodiscard]] bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QString path(const QString &name) const { return QDir(m_folder).filePath(name); }

private:
    QString m_folder;
};

} // namespace test
