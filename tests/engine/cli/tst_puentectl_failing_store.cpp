// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/cli/certificate_files.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using test::Ended;
using test::ToolResult;

// What a computer does to a store: permissions that are missing, a disk that is full, calls that
// fail, and programs that are killed, at every step. It is as it was, or it is done.
class PuentectlFailingStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void saysThatItMayNot_data();
    void saysThatItMayNot();
    void tellsAStrangerThatTheSiteIsClosed();
    void leavesTheStoreWhenTheDiskIsFull_data();
    void leavesTheStoreWhenTheDiskIsFull();
    void takesBackWhatFailsHalfWay_data();
    void takesBackWhatFailsHalfWay();
    void survivesAKillAtEveryStep_data();
    void survivesAKillAtEveryStep();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_files.path(name); }
    // "@" marks files, ID is the certificate of the prepared site.
    [[nodiscard]] QStringList words(const QString &line) const;
    QJsonObject onSite(const QString &line) const;
    // A fresh copy of the prepared site, in m_site.
    void copySite();
    // Runs the command under strace, each time on a fresh copy and with the fault at another of the
    // system calls that change something.
    template<typename Check>
    void atEachCall(const QString &fault, const QStringList &command, Check check);
    void storeReadsWell() const;
    void nothingIsLeftOver() const;

    test::CertificateFiles m_files;
    QTemporaryDir m_sites;
    QString m_prepared;
    QString m_site;
    QString m_id;
};

namespace {

// Root may write anywhere, unless its capabilities are taken.
QStringList asOwner()
{
    return ::getuid() == 0
        ? QStringList{u"setpriv"_s, u"--bounding-set=-all"_s, u"--inh-caps=-all"_s}
        : QStringList{u"env"_s};
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

// Each writes to the store, in a way of its own.
void addCommands()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("import of a key")
        << u"import @edge.p12 --password-file @transport --passphrase-file @passphrase"_s;
    QTest::newRow("import of an answer") << u"import @pending.pem"_s;
    QTest::newRow("completed chain") << u"complete ID @cas.pem"_s;
    QTest::newRow("request") << u"request --key ec --passphrase-file @passphrase --out @out.csr"_s;
    QTest::newRow("renewal") << u"renew ID --new-key --out @out.csr"_s;
    QTest::newRow("renewal with the same key") << u"renew ID --out @out.csr"_s;
}

QStringList namesIn(const QString &directory)
{
    return QDir(directory).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

QStringList PuentectlFailingStoreTest::words(const QString &line) const
{
    QStringList list = line.split(u' ');
    for (QString &word : list)
        word = word.startsWith(u'@') ? path(word.sliced(1)) : word == u"ID" ? m_id : word;
    return QStringList{u"--site"_s, m_site, u"cert"_s} + list;
}

QJsonObject PuentectlFailingStoreTest::onSite(const QString &line) const
{
    return test::puentectl(QStringList{u"--json"_s} + words(line)).json();
}

void PuentectlFailingStoreTest::initTestCase()
{
    m_prepared = m_sites.filePath(u"prepared"_s);
    m_site = m_prepared;
    const QStringList names{
        u"--edge-fqdn"_s, u"edge.contoso.com"_s, u"--sip-domain"_s, u"contoso.com"_s};
    QCOMPARE(test::puentectl(QStringList{u"--site"_s, m_site, u"init"_s} + names).exitCode, 0);
    onSite(u"request --key ec --out @first.csr"_s);
    m_files.answer(u"first"_s, "subjectAltName=DNS:edge.contoso.com\n");
    m_id = onSite(u"import @first.pem"_s)[u"id"_s].toString();
    QVERIFY(!m_id.isEmpty());
    onSite(u"request --key ec --out @pending.csr"_s);
    m_files.answer(u"pending"_s, "subjectAltName=DNS:edge.contoso.com\n");
    QCOMPARE(onSite(u"pending"_s)[u"pending"_s].toArray().size(), 1);
}

void PuentectlFailingStoreTest::init()
{
    copySite();
}

void PuentectlFailingStoreTest::copySite()
{
    m_site = m_sites.filePath(u"site"_s);
    QVERIFY(QDir(m_site).removeRecursively());
    QVERIFY(test::runTool(u"cp"_s, {u"-a"_s, m_prepared, m_site}).succeeded);
}

void PuentectlFailingStoreTest::saysThatItMayNot_data()
{
    QTest::addColumn<QString>("closed"); // a folder of the site
    QTest::addColumn<QString>("command");
    const QString import = u"import @edge.p12 --password-file @transport"_s;
    QTest::newRow("keys") << u"keys"_s << import;
    QTest::newRow("certificates") << u"certs"_s << import;
    QTest::newRow("requests") << u"requests"_s << u"request --key ec --out @out.csr"_s;
    QTest::newRow("requests, renewal") << u"requests"_s << u"renew ID --out @out.csr"_s;
}

void PuentectlFailingStoreTest::saysThatItMayNot()
{
    QFETCH(const QString, closed);
    QFETCH(const QString, command);
    const QString folder = m_site + u'/' + closed;
    setMode(folder, 0550);
    const QStringList before = test::treeOf(m_site);

    const QStringList program = asOwner() + QStringList{QStringLiteral(PUENTECTL)};
    const ToolResult ended = test::runTool(program.front(), program.sliced(1) + words(command));

    QVERIFY(!ended.succeeded);
    QVERIFY2(ended.output.startsWith("You may not write to the certificate store. Run this as the "
                                     "owner of the site directory.\n"),
             ended.output);
    QCOMPARE(test::treeOf(m_site), before);
    setMode(folder, 0750);
}

void PuentectlFailingStoreTest::tellsAStrangerThatTheSiteIsClosed()
{
    if (::getuid() != 0)
        QSKIP("only root can become somebody else");
    setMode(m_sites.path(), 0755);
    const QStringList before = test::treeOf(m_site);

    const ToolResult ended = test::runTool(
        u"setpriv"_s,
        QStringList{
            u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, QStringLiteral(PUENTECTL)}
            + words(u"import @edge.p12 --password-file @transport"_s));

    QVERIFY(!ended.succeeded);
    QVERIFY2(ended.output.startsWith("The site cannot be read: "), ended.output);
    QCOMPARE(test::treeOf(m_site), before);
}

void PuentectlFailingStoreTest::leavesTheStoreWhenTheDiskIsFull_data()
{
    addCommands();
}

// Disks with one more page each time, until it is enough.
void PuentectlFailingStoreTest::leavesTheStoreWhenTheDiskIsFull()
{
    QFETCH(const QString, command);
    const QString script = uR"(
        program=$1 site=$2; shift 2
        disk=$(dirname "$site")/disk; mkdir -p "$disk"; mount -t tmpfs -o size=1m tmpfs "$disk"
        list() { (cd "$disk/site"; find . -printf '%p %m ' -type f -exec sha256sum {} ';'); }
        for pages in {0..60}; do
            rm -rf "$disk"/*; cp -a "$site" "$disk/site"
            head -c $((pages * 4096)) /dev/zero >"$disk/spare"
            cat /dev/zero >"$disk/filler" 2>/dev/null || true
            rm "$disk/spare"
            list >"$disk.before"
            if said=$("$program" --site "$disk/site" "${@:3}" 2>&1); then echo "done"; exit; fi
            list >"$disk.after"
            cmp -s "$disk.before" "$disk.after" || echo "not as it was: $pages"
            echo "${said%%$'\n'*}"
        done)"_s;
    QStringList unshare{u"-m"_s, u"--propagation"_s, u"private"_s};
    if (::getuid() != 0)
        unshare.prepend(u"-r"_s);

    const ToolResult ended = test::runTool(u"unshare"_s,
                                           unshare
                                               + QStringList{u"bash"_s,
                                                             u"-euc"_s,
                                                             script,
                                                             u"script"_s,
                                                             QStringLiteral(PUENTECTL),
                                                             m_site}
                                               + words(command));

    QVERIFY2(ended.succeeded, ended.output);
    QList<QByteArray> lines = ended.output.trimmed().split('\n');
    QCOMPARE(lines.takeLast(), QByteArray("done"));
    QVERIFY(!lines.isEmpty());
    for (const QByteArray &line : std::as_const(lines))
        QCOMPARE(
            line,
            QByteArray("The disk with the certificate store is full. Make room and try again."));
}

template<typename Check>
void PuentectlFailingStoreTest::atEachCall(const QString &fault,
                                           const QStringList &command,
                                           Check check)
{
    if (!test::runTool(u"strace"_s, {u"-o"_s, path(u"trace"_s), u"true"_s}).succeeded)
        QSKIP("strace may not trace here");
    int injected = 0;
    const QStringList calls{
        u"/^mkdir"_s, u"/^rename"_s, u"/^unlink"_s, u"/^fsync$"_s, u"/^fchmod$"_s, u"/^write$"_s};
    for (const QString &call : calls) {
        for (int nth = 1; nth < 100; ++nth) {
            copySite();
            const QStringList before = test::treeOf(m_site);
            const QStringList strace{u"-f"_s,
                                     u"-o"_s,
                                     path(u"trace"_s),
                                     u"-e"_s,
                                     u"trace="_s + call,
                                     u"-e"_s,
                                     u"inject=%1:%2:when=%3"_s.arg(call, fault).arg(nth),
                                     QStringLiteral(PUENTECTL)};
            const ToolResult ended = test::runTool(u"strace"_s, strace + command);
            const QByteArray trace = m_files.read(u"trace"_s);
            if (!trace.contains("(INJECTED)") && !trace.contains("killed by SIGKILL"))
                break;
            ++injected;
            check(before, ended);
            if (QTest::currentTestFailed())
                QFAIL("\n" + ended.output + "\n" + trace.right(3000));
        }
    }
    QVERIFY(injected > 0);
}

void PuentectlFailingStoreTest::takesBackWhatFailsHalfWay_data()
{
    addCommands();
}

void PuentectlFailingStoreTest::takesBackWhatFailsHalfWay()
{
    QFETCH(const QString, command);
    int refused = 0;
    atEachCall(
        u"error=EIO"_s, words(command), [&](const QStringList &before, const ToolResult &ended) {
            // The store is done before the request is written to where it was asked for, and before
            // anything is said.
            const bool isKept = ended.output.contains("The request is kept, but")
                || ended.output.contains("The command is done, but");
            if (!ended.succeeded && !isKept)
                QCOMPARE(test::treeOf(m_site), before);
            refused += ended.succeeded ? 0 : 1;
            storeReadsWell();
        });
    QVERIFY2(refused >= 4, qPrintable(QString::number(refused)));
}

void PuentectlFailingStoreTest::survivesAKillAtEveryStep_data()
{
    addCommands();
}

void PuentectlFailingStoreTest::survivesAKillAtEveryStep()
{
    QFETCH(const QString, command);
    int killed = 0;
    atEachCall(u"signal=KILL"_s, words(command), [&](const QStringList &, const ToolResult &) {
        ++killed;
        storeReadsWell();
        const Ended again = test::puentectl(QStringList{u"--json"_s} + words(command));
        const QString reason = again.reason();
        QVERIFY2(again.exitCode == 0 || reason == u"already-imported"
                     || reason == u"not-its-issuer",
                 again.out);
        storeReadsWell();
        nothingIsLeftOver();
    });
    QVERIFY2(killed >= 8, qPrintable(QString::number(killed)));
}

// What is listed is whole: nothing is listed by half, and nothing that is there is lost.
void PuentectlFailingStoreTest::storeReadsWell() const
{
    const QJsonArray certificates = onSite(u"list"_s)[u"certificates"_s].toArray();
    QCOMPARE(certificates.size(), namesIn(m_site + u"/certs"_s).filter(u".pem"_s).size());
    QVERIFY(!certificates.isEmpty());
    for (const QJsonValue &certificate : certificates)
        QCOMPARE(certificate[u"has_key"_s].toBool(), true);
    const QJsonArray pending = onSite(u"pending"_s)[u"pending"_s].toArray();
    for (const QJsonValue &request : pending)
        QVERIFY(QFile::exists(m_site + u"/keys/"_s + request[u"id"_s].toString() + u".pem"_s));
}

// The next program that writes has taken away what the killed one left.
void PuentectlFailingStoreTest::nothingIsLeftOver() const
{
    for (const QString &folder : {u"/keys"_s, u"/requests"_s, u"/certs"_s}) {
        const QStringList names = namesIn(m_site + folder);
        for (const QString &name : names) {
            const QString id = name.section(u'.', 0, 0);
            const bool isAlone =
                !names.contains(id + (folder == u"/requests" ? u".csr"_s : u".pem"_s));
            QVERIFY2(name == u".lock" || (!name.startsWith(u'.') && !isAlone), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(PuentectlFailingStoreTest)
#include "tst_puentectl_failing_store.moc"
