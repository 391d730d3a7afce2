// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/certificates/command_line_ca.h"

namespace test {

// How the openssl program makes one thing to judge. What is not said is as a good CA does it.
struct Issue {
    QByteArray extensions = "subjectAltName=DNS:edge.contoso.com\n"
                            "keyUsage=critical,digitalSignature\n"
                            "extendedKeyUsage=serverAuth\n";
    QByteArray subject = "CN=edge.contoso.com"; // lines of a configuration file
    QString key = QStringLiteral("p256"); // see LintAuthority's keys
    QString from = QStringLiteral("20260401000000Z");
    QString to = QStringLiteral("20260629235959Z"); // 90 days
    QString digest = QStringLiteral("sha256");
    QByteArray serial = {}; // hex; empty: random
    QString issuer = QStringLiteral("int"); // or "self"
};

// A root and an intermediate that live from 2010 to 2049, and `openssl ca` to issue with any dates,
// serial number and digest.
class LintAuthority
{
public:
    LintAuthority()
    {
        const QByteArray ca = "basicConstraints=critical,CA:true\n"
                              "keyUsage=critical,keyCertSign,cRLSign\n";
        makeKey(QStringLiteral("p256"),
                {u"-algorithm", u"EC", u"-pkeyopt", u"ec_paramgen_curve:P-256"});
        for (const QString &name : {QStringLiteral("root"), QStringLiteral("int")}) {
            makeKey(name, {u"-algorithm", u"EC", u"-pkeyopt", u"ec_paramgen_curve:P-256"});
            issue(name,
                  {.extensions = ca,
                   .subject = "CN=Lint " + name.toLatin1(),
                   .key = name,
                   .from = QStringLiteral("20100101000000Z"),
                   .to = QStringLiteral("20491231235959Z"),
                   .issuer = name == u"root" ? QStringLiteral("self") : QStringLiteral("root")});
        }
    }

    // `options` as of openssl genpkey.
    bool makeKey(const QString &name, const QList<QStringView> &options) const
    {
        const QString file = name + QStringLiteral(".key");
        return m_files.openssl(QList<QStringView>{u"genpkey", u"-out", file} + options).succeeded;
    }

    // Writes NAME.pem; the request is NAME.csr.
    ToolResult issue(const QString &name, const Issue &issue) const
    {
        m_files.write(QStringLiteral("ca.cnf"),
                      "[ca]\ndefault_ca=lint\n[lint]\ndatabase=index\nnew_certs_dir=.\n"
                      "policy=any\nunique_subject=no\nemail_in_dn=yes\n"
                          + (issue.serial.isEmpty() ? QByteArray("rand_serial=yes\n")
                                                    : QByteArray("serial=serial\n"))
                          + "[any]\ncountryName=optional\norganizationName=optional\n"
                            "organizationalUnitName=optional\ncommonName=optional\n");
        m_files.write(QStringLiteral("index"), {});
        m_files.write(QStringLiteral("serial"), issue.serial + '\n');
        m_files.write(QStringLiteral("extensions"), issue.extensions);
        if (const ToolResult asked = request(name, issue); !asked.succeeded)
            return asked;

        const bool isSelf = issue.issuer == u"self";
        const QString csr = name + QStringLiteral(".csr");
        const QString pem = name + QStringLiteral(".pem");
        const QString keyFile = (isSelf ? issue.key : issue.issuer) + QStringLiteral(".key");
        const QString issuerFile = issue.issuer + QStringLiteral(".pem");
        QList<QStringView> words{u"ca",         u"-batch",     u"-notext",  u"-preserveDN",
                                 u"-config",    u"ca.cnf",     u"-in",      csr,
                                 u"-keyfile",   keyFile,       u"-md",      issue.digest,
                                 u"-startdate", issue.from,    u"-enddate", issue.to,
                                 u"-extfile",   u"extensions", u"-out",     pem};
        words +=
            isSelf ? QList<QStringView>{u"-selfsign"} : QList<QStringView>{u"-cert", issuerFile};
        return m_files.openssl(words);
    }

    // Writes NAME.csr alone, with the extensions.
    ToolResult request(const QString &name, const Issue &issue) const
    {
        const QByteArray dn = issue.subject.isEmpty() ? QByteArray() : issue.subject + '\n';
        m_files.write(QStringLiteral("request.cnf"),
                      "[req]\ndistinguished_name=dn\nprompt=no\nreq_extensions=ext\n[dn]\n" + dn
                          + "[ext]\n" + issue.extensions);
        const QString keyFile = issue.key + QStringLiteral(".key");
        const QString csr = name + QStringLiteral(".csr");
        const QString digest = u'-' + issue.digest;
        QList<QStringView> words{
            u"req", u"-new", u"-config", u"request.cnf", u"-key", keyFile, u"-out", csr};
        if (issue.key != u"ed25519") // which brings its own
            words.append(digest);
        if (issue.subject.isEmpty())
            words += QList<QStringView>{u"-subj", u"/"};
        return m_files.openssl(words);
    }

    const CommandLineCa &files() const { return m_files; }

private:
    CommandLineCa m_files;
};

} // namespace test
