// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/certificates/command_line_ca.h"

#include <QCryptographicHash>
#include <QDirIterator>

namespace test {

// An authority and what it issued, as files: edge.{key,csr,pem,p12}, second.{key,csr,pem}, cas.pem,
// the password of edge.p12 in `transport` and a passphrase in `passphrase`.
class CertificateFiles : public CommandLineCa
{
public:
    CertificateFiles()
    {
        issue(QStringLiteral("edge"), "subjectAltName=DNS:edge.contoso.com,DNS:contoso.com\n");
        issue(QStringLiteral("second"), "subjectAltName=DNS:edge.contoso.com\n");
        write(QStringLiteral("cas.pem"), intermediate() + root());
        write(QStringLiteral("transport"), "geheim\n");
        write(QStringLiteral("passphrase"), "open sesame\n");
        make(QStringLiteral("pkcs12 -export -inkey edge.key -in edge.pem -certfile cas.pem -name "
                            "Edge -passout pass:geheim -out edge.p12"));
    }

    // Runs openssl with these words.
    void make(const QString &words) const
    {
        const QStringList list = words.split(u' ');
        const ToolResult made = openssl(QList<QStringView>(list.begin(), list.end()));
        if (!made.succeeded)
            qFatal("openssl %s: %s", qPrintable(words), made.output.constData());
    }

    void issue(const QString &name, const QByteArray &extensions) const
    {
        make(QStringLiteral("req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj "
                            "/CN=edge.contoso.com")
                 .arg(name));
        answer(name, extensions);
    }

    // NAME.csr, to NAME.pem
    void answer(const QString &name, const QByteArray &extensions) const
    {
        write(QStringLiteral("leaf.ext"), extensions);
        make(QStringLiteral("x509 -req -in %1.csr -CA int.pem -CAkey int.key -CAcreateserial -days "
                            "9 -extfile leaf.ext -out %1.pem")
                 .arg(name));
    }
};

// Whatever is in a directory, by name, content and permissions.
inline QStringList treeOf(const QString &directory)
{
    QStringList entries;
    QDirIterator it(directory,
                    QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QByteArray hash;
        if (it.fileInfo().isFile() && file.open(QIODevice::ReadOnly))
            hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
        entries.append(it.filePath().sliced(directory.size()) + u' '
                       + QString::fromLatin1(hash.toHex()) + u' '
                       + QString::number(file.permissions(), 16));
    }
    entries.sort();
    return entries;
}

} // namespace test
