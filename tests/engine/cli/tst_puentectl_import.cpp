// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/cli/puentectl_process.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using test::Ended;

// Certificates and keys that come and go as files, and what becomes of bad ones: a clear sentence,
// and a store that is as it was.
class PuentectlImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void importsPkcs12UnderAPassphrase();
    void tellsWhichCredentialOpensAKey();
    void namesWhatItLeavesOut();
    void completesAChain();
    void exportsForTheOwnerAlone();
    void exportsOnlyWhatIsMarked();
    void renewsWithEitherKey();
    void saysBeforehandWhatAnAssignmentTouches();
    void goesBackToTheFormerCertificate();
    void goesBackOnlyToWhatIsThere();

    void refusesBadInput_data();
    void refusesBadInput();
    void leavesTheStoreWhenItMayNotWrite_data();
    void leavesTheStoreWhenItMayNotWrite();
    void leavesTheStoreWhenTheDiskIsFull_data();
    void leavesTheStoreWhenTheDiskIsFull();

private:
    [[nodiscard]] Ended run(const QStringList &arguments) const
    {
        return test::puentectl(QStringList{u"--json"_s, u"--site"_s, m_site} + arguments);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_ca.path(name); }
    void make(const QString &words) const
    {
        QList<QStringView> arguments;
        const QStringList list = words.split(u' ');
        for (const QString &word : list)
            arguments.append(word);
        const test::ToolResult made = m_ca.openssl(arguments);
        QVERIFY2(made.succeeded, made.output);
    }
    // The whole store, by content and permissions.
    [[nodiscard]] QStringList tree() const
    {
        QStringList entries;
        QDirIterator it(m_site,
                        QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QByteArray hash;
            if (it.fileInfo().isFile() && file.open(QIODevice::ReadOnly))
                hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
            entries.append(it.filePath() + u' ' + QString::fromLatin1(hash.toHex()) + u' '
                           + QString::number(file.permissions(), 16));
        }
        entries.sort();
        return entries;
    }
    [[nodiscard]] QString imported(const QStringList &more = {}) const
    {
        return run(QStringList{u"cert"_s,
                               u"import"_s,
                               path(u"edge.p12"_s),
                               u"--password-file"_s,
                               path(u"transport"_s)}
                   + more)
            .json()[u"id"_s]
            .toString();
    }

    test::CommandLineCa m_ca;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_site;
};

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

// A shell script as a namespace's only program, which may mount what it likes.
test::ToolResult inOwnMounts(const QString &script, const QStringList &arguments)
{
    QStringList words{u"-m"_s, u"--propagation"_s, u"private"_s};
    if (::getuid() != 0)
        words.prepend(u"-r"_s);
    return test::runTool(
        u"unshare"_s, words + QStringList{u"bash"_s, u"-euc"_s, script, u"script"_s} + arguments);
}

} // namespace

void PuentectlImportTest::initTestCase()
{
    const auto issue = [&](const QString &name, const QString &extensions) {
        make(u"req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=edge.contoso.com"_s
                 .arg(name));
        m_ca.write(u"leaf.ext"_s, extensions.toLatin1());
        make(u"x509 -req -in %1.csr -CA int.pem -CAkey int.key -CAcreateserial -days 9 -extfile "
             "leaf.ext -out %1.pem"_s.arg(name));
    };
    issue(u"edge"_s, u"subjectAltName=DNS:edge.contoso.com,DNS:contoso.com\n"_s);
    issue(u"second"_s, u"subjectAltName=DNS:edge.contoso.com\n"_s);
    issue(u"client"_s, u"extendedKeyUsage=clientAuth\n"_s);
    m_ca.write(u"cas.pem"_s, m_ca.intermediate() + m_ca.root());
    m_ca.write(u"stranger.pem"_s, test::CommandLineCa().root());
    m_ca.write(u"transport"_s, "geheim\n");
    m_ca.write(u"passphrase"_s, "open sesame\n");
    m_ca.write(u"wrong"_s, "Geheim\n");
    make(u"x509 -in edge.pem -outform DER -out edge.der"_s);
    make(u"pkcs12 -export -inkey edge.key -in edge.pem -certfile cas.pem -name Edge -passout "
         "pass:geheim -out edge.p12"_s);
    make(u"pkcs12 -export -legacy -inkey second.key -in second.pem -passout pass:geheim -out "
         "legacy.p12"_s);
    make(u"pkcs12 -export -nocerts -inkey edge.key -passout pass:geheim -out key-only.p12"_s);
    make(u"pkcs8 -topk8 -in edge.key -passout pass:geheim -out encrypted.key"_s);
    QByteArray damaged = m_ca.read(u"edge.p12"_s);
    damaged[damaged.size() / 2] = static_cast<char>(~damaged[damaged.size() / 2]);
    m_ca.write(u"damaged.p12"_s, damaged);
    m_ca.write(u"cut.p12"_s, m_ca.read(u"edge.p12"_s).chopped(50));
    m_ca.write(u"cut.der"_s, m_ca.read(u"edge.der"_s).chopped(50));
    m_ca.write(u"cut.pem"_s, m_ca.read(u"edge.pem"_s).chopped(50));
    m_ca.write(u"empty"_s, {});
    m_ca.write(u"large"_s, QByteArray(10 * 1024 * 1024, 'x'));
}

void PuentectlImportTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_site = m_temporary->filePath(u"site"_s);
    QCOMPARE(run({u"init"_s,
                  u"--edge-fqdn"_s,
                  u"edge.contoso.com"_s,
                  u"--sip-domain"_s,
                  u"contoso.com"_s,
                  u"fabrikam.net"_s})
                 .exitCode,
             0);
    const Ended request =
        run({u"cert"_s, u"request"_s, u"--key"_s, u"ec"_s, u"--out"_s, path(u"pending.csr"_s)});
    QCOMPARE(request.exitCode, 0);
}

void PuentectlImportTest::importsPkcs12UnderAPassphrase()
{
    const Ended ended = run({u"cert"_s,
                             u"import"_s,
                             path(u"edge.p12"_s),
                             u"--password-file"_s,
                             path(u"transport"_s),
                             u"--passphrase-file"_s,
                             path(u"passphrase"_s),
                             u"--exportable"_s});

    QCOMPARE(ended.exitCode, 0);
    const QJsonObject certificate = ended.json()[u"certificate"_s].toObject();
    QCOMPARE(certificate[u"friendly_name"_s].toString(), u"Edge"_s);
    QCOMPARE(certificate[u"chain_length"_s].toInt(), 3);
    QCOMPARE(certificate[u"key_encrypted"_s].toBool(), true);
    QCOMPARE(certificate[u"exportable"_s].toBool(), true);
    QCOMPARE(ended.json()[u"legacy_file"_s].toBool(), false);
    const Ended legacy = run({u"cert"_s,
                              u"import"_s,
                              path(u"legacy.p12"_s),
                              u"--password-file"_s,
                              path(u"transport"_s)});
    QCOMPARE(legacy.json()[u"legacy_file"_s].toBool(), true);
}

void PuentectlImportTest::tellsWhichCredentialOpensAKey()
{
    const QStringList protection{
        u"--passphrase-file"_s, path(u"passphrase"_s), u"--no-keep-secret"_s};
    const Ended request = test::puentectl(QStringList{u"--site"_s,
                                                      m_site,
                                                      u"cert"_s,
                                                      u"request"_s,
                                                      u"--key"_s,
                                                      u"ec"_s,
                                                      u"--out"_s,
                                                      path(u"out.csr"_s)}
                                          + protection);
    const Ended usage =
        run({u"cert"_s, u"request"_s, u"--no-keep-secret"_s, u"--out"_s, path(u"out.csr"_s)});

    QCOMPARE(request.exitCode, 0);
    QVERIFY2(request.out.contains("puente-key-"), request.out);
    QVERIFY(!request.out.contains("sesame"));
    QCOMPARE(usage.exitCode, 2);
    QVERIFY(QDir(m_site + u"/keys"_s).entryList({u"*.secret"_s}).isEmpty());
}

void PuentectlImportTest::namesWhatItLeavesOut()
{
    m_ca.write(u"mixed.pem"_s, m_ca.read(u"edge.pem"_s) + m_ca.read(u"stranger.pem"_s));

    const Ended ended =
        run({u"cert"_s, u"import"_s, path(u"mixed.pem"_s), u"--key"_s, path(u"edge.key"_s)});

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.json()[u"unrelated_subjects"_s].toArray(),
             QJsonArray{u"CN=Command Line Root"_s});
}

void PuentectlImportTest::completesAChain()
{
    const QString id =
        run({u"cert"_s, u"import"_s, path(u"edge.der"_s), u"--key"_s, path(u"edge.key"_s)})
            .json()[u"id"_s]
            .toString();

    const Ended completed = run({u"cert"_s, u"complete"_s, id, path(u"cas.pem"_s)});
    const Ended again = run({u"cert"_s, u"complete"_s, id, path(u"cas.pem"_s)});

    QCOMPARE(completed.exitCode, 0);
    QCOMPARE(completed.json()[u"certificate"_s].toObject()[u"chain_length"_s].toInt(), 3);
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.reason(), u"not-its-issuer"_s);
}

void PuentectlImportTest::exportsForTheOwnerAlone()
{
    const QString id = imported({u"--exportable"_s});
    const QString out = path(u"exported.p12"_s);

    const mode_t mask = ::umask(0);
    const Ended ended = run(
        {u"cert"_s, u"export"_s, id, u"--out"_s, out, u"--password-file"_s, path(u"passphrase"_s)});
    ::umask(mask);

    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(modeOf(out), mode_t(0600));
    const auto opened = m_ca.openssl(
        {u"pkcs12", u"-in", u"exported.p12", u"-nodes", u"-passin", u"pass:open sesame"});
    QVERIFY2(opened.succeeded, opened.output);
    QCOMPARE(opened.output.count("BEGIN CERTIFICATE"), 3);
    QVERIFY(opened.output.contains("friendlyName: Edge"));
}

void PuentectlImportTest::exportsOnlyWhatIsMarked()
{
    const QString id = imported();
    const QString out = path(u"never.p12"_s);

    const Ended ended = run(
        {u"cert"_s, u"export"_s, id, u"--out"_s, out, u"--password-file"_s, path(u"passphrase"_s)});

    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.reason(), u"not-exportable"_s);
    QVERIFY(!QFile::exists(out));
}

void PuentectlImportTest::renewsWithEitherKey()
{
    const QString id = imported();

    const Ended same = run({u"cert"_s, u"renew"_s, id, u"--out"_s, path(u"same.csr"_s)});
    const Ended fresh =
        run({u"cert"_s, u"renew"_s, id, u"--new-key"_s, u"--out"_s, path(u"new.csr"_s)});

    QCOMPARE(same.exitCode, 0);
    QCOMPARE(fresh.exitCode, 0);
    QVERIFY(same.json()[u"id"_s] != fresh.json()[u"id"_s]);
    const auto publicKey = [&](const QStringList &words) {
        return test::runTool(u"openssl"_s, words).output;
    };
    const QByteArray ours =
        publicKey({u"x509"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, path(u"edge.pem"_s)});
    QCOMPARE(publicKey({u"req"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, path(u"same.csr"_s)}), ours);
    QVERIFY(publicKey({u"req"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, path(u"new.csr"_s)}) != ours);
    QCOMPARE(fresh.json()[u"names"_s].toArray(),
             (QJsonArray{u"edge.contoso.com"_s, u"contoso.com"_s}));
}

void PuentectlImportTest::saysBeforehandWhatAnAssignmentTouches()
{
    QCOMPARE(run({u"partner"_s, u"add"_s, u"partner.example"_s}).exitCode, 0);
    const QString id = imported();
    const QStringList before = tree();

    const Ended trial = run({u"cert"_s, u"assign"_s, id, u"--dry-run"_s});
    QCOMPARE(tree(), before);
    const Ended real = run({u"cert"_s, u"assign"_s, id});

    QCOMPARE(trial.exitCode, 0);
    const QJsonObject impact = trial.json()[u"impact"_s].toObject();
    QCOMPARE(impact[u"domains"_s].toArray(), (QJsonArray{u"contoso.com"_s, u"fabrikam.net"_s}));
    QCOMPARE(impact[u"uncovered"_s].toArray(), QJsonArray{u"fabrikam.net"_s});
    QCOMPARE(impact[u"partners"_s].toArray(), QJsonArray{u"partner.example"_s});
    QCOMPARE(impact[u"certifies_edge"_s].toBool(), true);
    QCOMPARE(real.json()[u"impact"_s].toObject(), impact);
}

void PuentectlImportTest::goesBackToTheFormerCertificate()
{
    const QString first = imported();
    const QString second =
        run({u"cert"_s, u"import"_s, path(u"second.pem"_s), u"--key"_s, path(u"second.key"_s)})
            .json()[u"id"_s]
            .toString();
    QCOMPARE(run({u"cert"_s, u"assign"_s, first}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"go-back"_s}).reason(), u"nothing-before"_s);
    const Ended assigned = run({u"cert"_s, u"assign"_s, second});
    QCOMPARE(assigned.json()[u"impact"_s].toObject()[u"replaced"_s].toArray(), QJsonArray{first});

    const Ended back = run({u"cert"_s, u"go-back"_s});
    const QString inForce = site::loadSite(m_site)->certificates.defaultId;
    const Ended forth = run({u"cert"_s, u"go-back"_s});

    QCOMPARE(back.exitCode, 0);
    QCOMPARE(inForce, first);
    QCOMPARE(forth.json()[u"default"_s].toString(), second);
}

void PuentectlImportTest::goesBackOnlyToWhatIsThere()
{
    const QString first = imported();
    const QString second =
        run({u"cert"_s, u"import"_s, path(u"second.pem"_s), u"--key"_s, path(u"second.key"_s)})
            .json()[u"id"_s]
            .toString();
    QCOMPARE(run({u"cert"_s, u"assign"_s, first}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"assign"_s, second}).exitCode, 0);
    QCOMPARE(run({u"cert"_s, u"remove"_s, first}).exitCode, 0);

    const Ended back = run({u"cert"_s, u"go-back"_s});

    QCOMPARE(back.exitCode, 1);
    QCOMPARE(back.reason(), u"not-found"_s);
    QCOMPARE(site::loadSite(m_site)->certificates.defaultId, second);
}

void PuentectlImportTest::refusesBadInput_data()
{
    QTest::addColumn<QString>("arguments"); // of cert import; files by name
    QTest::addColumn<QByteArray>("sentence");
    const QByteArray none = "There is no certificate in the file.";
    const QByteArray wrong = "The password does not open the file.";
    const QByteArray foreign = "This certificate belongs to none of the private keys here.";
    QTest::newRow("wrong password") << u"edge.p12 --password-file wrong"_s << wrong;
    QTest::newRow("no password") << u"edge.p12"_s
                                 << QByteArray("The file is protected by a password.");
    QTest::newRow("no password file")
        << u"edge.p12 --password-file missing"_s << QByteArray("The password file cannot be read.");
    QTest::newRow("empty password file")
        << u"edge.p12 --password-file empty"_s << QByteArray("There is no password.");
    QTest::newRow("wrong password of a key")
        << u"edge.pem --key encrypted.key --password-file wrong"_s << wrong;
    QTest::newRow("foreign key") << u"edge.pem --key second.key"_s << foreign;
    QTest::newRow("foreign certificate") << u"edge.pem"_s << foreign;
    QTest::newRow("certificate as a key")
        << u"edge.pem --key second.pem"_s << QByteArray("There is no private key in the file.");
    QTest::newRow("DER cut short") << u"cut.der --key edge.key"_s << none;
    QTest::newRow("PEM cut short")
        << u"cut.pem --key edge.key"_s << QByteArray("A PEM block of the file is damaged.");
    QTest::newRow("PKCS#12 cut short") << u"cut.p12 --password-file transport"_s << none;
    QTest::newRow("PKCS#12 damaged") << u"damaged.p12 --password-file transport"_s << wrong;
    QTest::newRow("PKCS#12 with a key only") << u"key-only.p12 --password-file transport"_s << none;
    QTest::newRow("10 MB") << u"large"_s << QByteArray("The file is too large.");
    QTest::newRow("10 MB as a key")
        << u"edge.pem --key large"_s << QByteArray("The file is too large.");
    QTest::newRow("an empty file") << u"empty"_s << none;
    QTest::newRow("a directory") << u"."_s << QByteArray(" cannot be read.");
    QTest::newRow("no file") << u"missing"_s << QByteArray(" cannot be read.");
    QTest::newRow("for clients alone") << u"client.pem --key client.key"_s
                                       << QByteArray("The certificate is not for a TLS server.");
}

void PuentectlImportTest::refusesBadInput()
{
    QFETCH(const QString, arguments);
    QFETCH(const QByteArray, sentence);
    QStringList words = arguments.split(u' ');
    for (QString &word : words)
        word = word.startsWith(u"--") ? word : path(word);
    const QStringList before = tree();

    const Ended ended =
        test::puentectl(QStringList{u"--site"_s, m_site, u"cert"_s, u"import"_s} + words);

    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.err.contains(sentence), ended.err);
    QVERIFY2(!ended.err.toLower().contains("geheim"), ended.err);
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(tree(), before);
}

void PuentectlImportTest::leavesTheStoreWhenItMayNotWrite_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("keys") << u"keys"_s;
    QTest::newRow("certificates") << u"certs"_s;
}

void PuentectlImportTest::leavesTheStoreWhenItMayNotWrite()
{
    QFETCH(const QString, folder);
    const QString closed = m_site + u'/' + folder;
    QCOMPARE(::chmod(QFile::encodeName(closed).constData(), 0550), 0);
    const QStringList before = tree();
    // Root may write anywhere, unless its capabilities are taken.
    const QStringList asOwner = ::getuid() == 0
        ? QStringList{u"setpriv"_s, u"--bounding-set=-all"_s, u"--inh-caps=-all"_s}
        : QStringList{u"env"_s};

    const test::ToolResult ended = test::runTool(asOwner.front(),
                                                 asOwner.mid(1)
                                                     + QStringList{QStringLiteral(PUENTECTL),
                                                                   u"--site"_s,
                                                                   m_site,
                                                                   u"cert"_s,
                                                                   u"import"_s,
                                                                   path(u"edge.p12"_s),
                                                                   u"--password-file"_s,
                                                                   path(u"transport"_s)});

    QVERIFY(!ended.succeeded);
    QVERIFY2(ended.output.contains("The certificate store cannot be written."), ended.output);
    QCOMPARE(tree(), before);
    ::chmod(QFile::encodeName(closed).constData(), 0750);
}

// A small disk on which so many pages are left: each file that is written takes one.
void PuentectlImportTest::leavesTheStoreWhenTheDiskIsFull_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("pages");
    QTest::addColumn<bool>("isEnough");
    const QString import = u"cert import edge.p12 --password-file transport --passphrase-file "
                           "passphrase"_s;
    const QString request = u"cert request --key ec --passphrase-file passphrase --out /dev/null"_s;
    for (int pages = 0; pages < 4; ++pages) { // .secret, .pem, .json, .pem or .csr
        QTest::addRow("import, %d pages", pages) << import << pages << false;
        QTest::addRow("request, %d pages", pages) << request << pages << false;
    }
    QTest::newRow("import, enough") << import << 40 << true;
}

void PuentectlImportTest::leavesTheStoreWhenTheDiskIsFull()
{
    QFETCH(const QString, command);
    QFETCH(const int, pages);
    QFETCH(const bool, isEnough);
    const QString script = uR"(
        program=$1 site=$2 files=$3 pages=$4; shift 4
        mkdir "$site.full"; mount -t tmpfs -o size=1m tmpfs "$site.full"
        cp -a "$site/." "$site.full/"; site=$site.full
        head -c $((pages * 4096)) /dev/zero >"$site/spare"
        cat /dev/zero >"$site/filler" 2>/dev/null || true
        rm "$site/spare"
        list() { (cd "$site"; find . ! -name filler -printf '%p %m ' -type f -exec sha256sum {} ';'); }
        list >"$files/before"
        cd "$files"
        if "$program" --site "$site" "$@"; then echo DONE; fi
        list >"$files/after"
        if cmp -s "$files/before" "$files/after"; then echo SAME; fi)"_s;

    const test::ToolResult ended = inOwnMounts(
        script,
        QStringList{QStringLiteral(PUENTECTL), m_site, m_ca.path({}), QString::number(pages)}
            + command.split(u' '));

    QVERIFY2(ended.succeeded, ended.output);
    QCOMPARE(ended.output.contains("DONE"), isEnough);
    QCOMPARE(ended.output.contains("SAME"), !isEnough);
    if (!isEnough)
        QVERIFY2(ended.output.contains("The certificate store cannot be written."), ended.output);
}

QTEST_GUILESS_MAIN(PuentectlImportTest)
#include "tst_puentectl_import.moc"
