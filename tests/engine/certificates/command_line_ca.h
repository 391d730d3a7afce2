// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace test {

struct ToolResult {
    bool succeeded = false;
    QByteArray output; // both channels
};

inline ToolResult runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(30'000);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAll()};
}

// A root and an intermediate authority made and worked by the openssl program: what signs our
// requests has nothing of our code in it.
class CommandLineCa
{
public:
    CommandLineCa()
    {
        openssl({u"req",
                 u"-x509",
                 u"-newkey",
                 u"ec",
                 u"-pkeyopt",
                 u"ec_paramgen_curve:P-256",
                 u"-nodes",
                 u"-keyout",
                 u"root.key",
                 u"-out",
                 u"root.pem",
                 u"-subj",
                 u"/CN=Command Line Root",
                 u"-days",
                 u"30"});
        request(QStringLiteral("int"), {u"-subj", u"/CN=Command Line Int"});
        write(QStringLiteral("int.ext"),
              "basicConstraints=critical,CA:true\n"
              "keyUsage=critical,keyCertSign,cRLSign\n");
        openssl({u"x509",
                 u"-req",
                 u"-in",
                 u"int.csr",
                 u"-CA",
                 u"root.pem",
                 u"-CAkey",
                 u"root.key",
                 u"-CAcreateserial",
                 u"-days",
                 u"20",
                 u"-extfile",
                 u"int.ext",
                 u"-out",
                 u"int.pem"});
    }

    QByteArray root() const { return read(QStringLiteral("root.pem")); }
    QByteArray intermediate() const { return read(QStringLiteral("int.pem")); }

    // NAME.csr for a new P-256 key, NAME.key, with `options` as of openssl req.
    ToolResult request(const QString &name, const QList<QStringView> &options) const
    {
        const QString key = name + QStringLiteral(".key");
        const QString csr = name + QStringLiteral(".csr");
        return openssl(QList<QStringView>{u"req",
                                          u"-new",
                                          u"-newkey",
                                          u"ec",
                                          u"-pkeyopt",
                                          u"ec_paramgen_curve:P-256",
                                          u"-nodes",
                                          u"-keyout",
                                          key,
                                          u"-out",
                                          csr}
                       + options);
    }

    // The leaf as PEM, with the extensions that the request asked for.
    QByteArray sign(const QByteArray &csrPem) const
    {
        return signWith(csrPem, {u"-copy_extensions", u"copy"});
    }
    // The same without any extension.
    QByteArray signBare(const QByteArray &csrPem) const { return signWith(csrPem, {}); }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    // Runs where the authority's files are.
    ToolResult openssl(const QList<QStringView> &words) const
    {
        QProcess process;
        process.setWorkingDirectory(m_directory.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments;
        for (const QStringView word : words)
            arguments.append(word.toString());
        process.start(QStringLiteral("openssl"), arguments);
        const bool ended = process.waitForFinished(30'000);
        return {ended && process.exitCode() == 0, process.readAll()};
    }

private:
    QByteArray signWith(const QByteArray &csrPem, const QList<QStringView> &options) const
    {
        write(QStringLiteral("leaf.csr"), csrPem);
        const ToolResult made = openssl(QList<QStringView>{u"x509",
                                                           u"-req",
                                                           u"-in",
                                                           u"leaf.csr",
                                                           u"-CA",
                                                           u"int.pem",
                                                           u"-CAkey",
                                                           u"int.key",
                                                           u"-CAcreateserial",
                                                           u"-days",
                                                           u"10",
                                                           u"-out",
                                                           u"leaf.pem"}
                                        + options);
        return made.succeeded ? read(QStringLiteral("leaf.pem")) : QByteArray();
    }

    QTemporaryDir m_directory;
};

} // namespace test
