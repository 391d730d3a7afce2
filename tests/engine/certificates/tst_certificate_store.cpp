// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "tests/engine/certificates/command_line_ca.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using certificates::KeyKind;
using certificates::PendingRequest;
using certificates::RequestDraft;
using certificates::Store;
using Reason = certificates::StoreError::Reason;

class CertificateStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestIsOnDiskWithWhatItSays();
    void keysAreForTheirOwnerAlone();
    void requestDoesNotBlockTheCaller();
    void refusedDraftLeavesNothing();
    void unwritableDirectoryIsReported();

    void importAnswersItsRequest_data();
    void importAnswersItsRequest();
    void importOrdersTheChain();
    void importRefusesForeignCertificates();
    void importRefusesTheSameTwiceUnlessTheChainGrows();
    void importTakesAKeyAlong_data();
    void importTakesAKeyAlong();
    void importBringsALostKeyBack();
    void importRefusesAWrongKey();
    void importRefusesAnEncryptedKey();
    void importNeverReplacesAKey();
    void importRefusesCertificatesForClientsAlone();

    void credentialsAreChainAndKey();
    void credentialsRefuseAKeyOfAnotherCertificate();
    void findsByUniquePrefix();
    void removeTakesTheKeyWithTheLast();
    void removeCancelsARequest();

    void survivesWhatACrashLeaves_data();
    void survivesWhatACrashLeaves();
    void newRequestForAnOldKeyIsNotAnswered();
    void writersWaitForEachOther();
    void manyThreadsRequestAtOnce();

private:
    static RequestDraft draft(const QString &name = QStringLiteral("edge.example"))
    {
        RequestDraft made;
        made.key = {.algorithm = KeyKind::Algorithm::Ec, .curve = QStringLiteral("P-256")};
        made.commonName = name;
        made.friendlyName = QStringLiteral("Edge, external");
        made.exportable = true;
        made.dnsNames = {QStringLiteral("example.com")};
        made.ipAddresses = {QStringLiteral("192.0.2.7")};
        made.templateName = QStringLiteral("WebServer");
        return made;
    }
    QString path(const QString &name) const { return m_directory->filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QStringList filesIn(const QString &folder) const
    {
        return QDir(path(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    Store store() const { return Store(m_directory->path()); }
    QString keyFile(const QString &id) const { return QStringLiteral("keys/%1.pem").arg(id); }

    test::CommandLineCa m_ca;
    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

template<typename Result>
Reason faultOf(const Result &result)
{
    return result ? Reason::CryptoFailed /* none of its */ : result.error().reason;
}

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

void CertificateStoreTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void CertificateStoreTest::requestIsOnDiskWithWhatItSays()
{
    const auto request = store().requestNow(draft());

    QVERIFY2(request.has_value(), request ? "" : qPrintable(request.error().evidence));
    QCOMPARE(request->friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(request->exportable, true);
    QCOMPARE(request->keyDescription, QStringLiteral("EC P-256"));
    QCOMPARE(request->templateName, QStringLiteral("WebServer"));
    QCOMPARE(request->names,
             (QStringList{QStringLiteral("edge.example"),
                          QStringLiteral("example.com"),
                          QStringLiteral("192.0.2.7")}));
    QVERIFY(request->created.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(store().pending(), QList<PendingRequest>{*request});
    QVERIFY(read(keyFile(request->id)).startsWith("-----BEGIN PRIVATE KEY-----"));
}

void CertificateStoreTest::keysAreForTheirOwnerAlone()
{
    const mode_t mask = ::umask(0);
    const auto request = store().requestNow(draft());
    ::umask(mask);

    QVERIFY(request.has_value());
    QCOMPARE(modeOf(path(keyFile(request->id))), mode_t(0600));
    QCOMPARE(modeOf(path(QStringLiteral("keys"))), mode_t(0750));
}

void CertificateStoreTest::requestDoesNotBlockTheCaller()
{
    RequestDraft slow = draft();
    slow.key = {.algorithm = KeyKind::Algorithm::Rsa, .bits = 4096, .curve = {}};

    const auto future = store().request(slow);

    QVERIFY(!future.isFinished());
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
    const auto request = future.result();
    QVERIFY(request.has_value());
    QCOMPARE(request->keyDescription, QStringLiteral("RSA 4096"));
    QCOMPARE(store().pending(), QList<PendingRequest>{*request});
}

void CertificateStoreTest::refusedDraftLeavesNothing()
{
    QCOMPARE(faultOf(store().requestNow(RequestDraft())), Reason::NameMissing);
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
             QStringList());
}

void CertificateStoreTest::unwritableDirectoryIsReported()
{
    write(QStringLiteral("file"), "not a directory");

    QCOMPARE(faultOf(Store(path(QStringLiteral("file"))).requestNow(draft())), Reason::WriteFailed);
    QCOMPARE(Store(path(QStringLiteral("absent"))).pending(), QList<PendingRequest>());
    QVERIFY(Store(path(QStringLiteral("absent"))).list().isEmpty());
}

void CertificateStoreTest::importAnswersItsRequest_data()
{
    QTest::addColumn<bool>("der");
    QTest::addColumn<bool>("crlf");
    QTest::newRow("PEM") << false << false;
    QTest::newRow("PEM with CRLF") << false << true;
    QTest::newRow("DER") << true << false;
}

void CertificateStoreTest::importAnswersItsRequest()
{
    QFETCH(const bool, der);
    QFETCH(const bool, crlf);
    const auto other = store().requestNow(draft(QStringLiteral("other.example")));
    const auto request = store().requestNow(draft());
    QByteArray answer = m_ca.sign(request->csrPem);
    if (der)
        answer = certificates::readCertificates(answer)->front().der();
    if (crlf)
        answer.replace("\n", "\r\n");

    const auto imported = store().import(answer);

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QCOMPARE(imported->leaf.commonName(), QStringLiteral("edge.example"));
    QCOMPARE(imported->friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(imported->exportable, true);
    QCOMPARE(imported->hasKey, true);
    QCOMPARE(imported->unrelatedCount, 0);
    QCOMPARE(store().pending(), QList<PendingRequest>{*other});
    const auto listed = store().list();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.front().leaf, imported->leaf);
    QCOMPARE(listed.front().friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(listed.front().exportable, true);
    QCOMPARE(listed.front().hasKey, true);
}

void CertificateStoreTest::importOrdersTheChain()
{
    const auto request = store().requestNow(draft());
    const test::CommandLineCa stranger;
    const QByteArray leaf = m_ca.sign(request->csrPem);

    const auto imported = store().import(m_ca.root() + stranger.root() + stranger.intermediate()
                                         + m_ca.intermediate() + leaf + leaf + m_ca.root());

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QStringList names;
    const auto listed = store().list();
    for (const auto &certificate : listed.front().chain)
        names.append(certificate.commonName());
    QCOMPARE(names,
             (QStringList{QStringLiteral("edge.example"),
                          QStringLiteral("Command Line Int"),
                          QStringLiteral("Command Line Root")}));
    QCOMPARE(imported->chain, listed.front().chain);
    QCOMPARE(imported->unrelatedCount, 2); // the stranger's have the same names, but not signed
}

void CertificateStoreTest::importRefusesForeignCertificates()
{
    const auto request = store().requestNow(draft());

    QCOMPARE(faultOf(store().import(m_ca.intermediate() + m_ca.root())), Reason::KeyDoesNotMatch);
    QCOMPARE(faultOf(store().import("hello")), Reason::NotACertificate);
    QCOMPARE(faultOf(store().import(m_ca.root().repeated(65))), Reason::TooLarge);
    QVERIFY(store().list().isEmpty());
    QCOMPARE(store().pending().size(), 1);
}

void CertificateStoreTest::importRefusesTheSameTwiceUnlessTheChainGrows()
{
    const auto request = store().requestNow(draft());
    const QByteArray leaf = m_ca.sign(request->csrPem);
    QVERIFY(store().import(leaf).has_value());

    QCOMPARE(faultOf(store().import(leaf)), Reason::AlreadyImported);
    const auto grown = store().import(leaf + m_ca.intermediate());
    QVERIFY(grown.has_value());
    QCOMPARE(grown->chain.size(), 2);
    QCOMPARE(grown->friendlyName, QStringLiteral("Edge, external"));
    QCOMPARE(faultOf(store().import(leaf)), Reason::AlreadyImported);
    QCOMPARE(store().list().front().chain.size(), 2);
}

void CertificateStoreTest::importTakesAKeyAlong_data()
{
    QTest::addColumn<QStringList>("keyCommand");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("PKCS#8 RSA") << words("genpkey -algorithm RSA -out leaf.key");
    QTest::newRow("traditional RSA") << words("genrsa -traditional -out leaf.key 2048");
    QTest::newRow("traditional EC") << words("ecparam -name secp384r1 -genkey -out leaf.key");
    QTest::newRow("EC DER") << words(
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -outform DER -out leaf.key");
}

void CertificateStoreTest::importTakesAKeyAlong()
{
    QFETCH(const QStringList, keyCommand);
    QVERIFY(m_ca.openssl(QList<QStringView>(keyCommand.begin(), keyCommand.end())).succeeded);
    QVERIFY(m_ca.openssl({u"req",
                          u"-new",
                          u"-key",
                          u"leaf.key",
                          u"-subj",
                          u"/CN=own.example",
                          u"-out",
                          u"own.csr"})
                .succeeded);
    const QByteArray leaf = m_ca.sign(m_ca.read(QStringLiteral("own.csr")));

    const auto imported =
        store().import(m_ca.intermediate() + leaf, {.key = m_ca.read(QStringLiteral("leaf.key"))});

    QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().evidence));
    QCOMPARE(imported->friendlyName, QStringLiteral("own.example"));
    const auto credentials = store().credentials(imported->leaf.id());
    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->key.publicKeyId(), imported->leaf.publicKeyId());
    QCOMPARE(credentials->chain.size(), 2);
    const QString keyId = QString::fromLatin1(imported->leaf.publicKeyId().toHex());
    QCOMPARE(modeOf(path(keyFile(keyId))), mode_t(0600));
}

void CertificateStoreTest::importBringsALostKeyBack()
{
    const auto request = store().requestNow(draft());
    const QByteArray leaf = m_ca.sign(request->csrPem);
    const auto imported = store().import(leaf + m_ca.intermediate());
    const QByteArray key = read(keyFile(request->id));
    QVERIFY(QFile::remove(path(keyFile(request->id))));

    QVERIFY(store().import(leaf, {.key = key}).has_value());

    QCOMPARE(store().credentials(imported->leaf.id())->chain.size(), 2);
}

void CertificateStoreTest::importRefusesAWrongKey()
{
    const auto request = store().requestNow(draft());
    const auto otherKey = certificates::makeKey(draft().key);

    QCOMPARE(
        faultOf(store().import(m_ca.sign(request->csrPem), {.key = otherKey->toPem().value()})),
        Reason::ForeignKey);
    QCOMPARE(faultOf(store().import(m_ca.sign(request->csrPem), {.key = "hello"})),
             Reason::NotAKey);
    QVERIFY(store().list().isEmpty());
    QCOMPARE(filesIn(QStringLiteral("keys")).filter(QStringLiteral(".pem")).size(), 1);
}

void CertificateStoreTest::importRefusesAnEncryptedKey()
{
    const auto request = store().requestNow(draft());
    m_ca.write(QStringLiteral("plain.key"), read(keyFile(request->id)));
    QVERIFY(m_ca.openssl({u"pkcs8",
                          u"-topk8",
                          u"-in",
                          u"plain.key",
                          u"-passout",
                          u"pass:secret",
                          u"-out",
                          u"encrypted.key"})
                .succeeded);

    QCOMPARE(faultOf(store().import(m_ca.sign(request->csrPem),
                                    {.key = m_ca.read(QStringLiteral("encrypted.key"))})),
             Reason::PassphraseRequired);
}

void CertificateStoreTest::importNeverReplacesAKey()
{
    const auto request = store().requestNow(draft());
    const QByteArray before = read(keyFile(request->id));
    m_ca.write(QStringLiteral("plain.key"), before);
    QVERIFY(m_ca.openssl({u"ec", u"-in", u"plain.key", u"-out", u"other-form.key"}).succeeded);

    const auto imported = store().import(m_ca.sign(request->csrPem),
                                         {.key = m_ca.read(QStringLiteral("other-form.key"))});

    QVERIFY(imported.has_value());
    QCOMPARE(read(keyFile(request->id)), before);
    QCOMPARE(filesIn(QStringLiteral("keys")).filter(QStringLiteral(".pem")).size(), 1);
}

void CertificateStoreTest::importRefusesCertificatesForClientsAlone()
{
    QVERIFY(m_ca.openssl({u"req",
                          u"-x509",
                          u"-newkey",
                          u"rsa:2048",
                          u"-nodes",
                          u"-keyout",
                          u"client.key",
                          u"-out",
                          u"client.pem",
                          u"-subj",
                          u"/CN=a.example",
                          u"-addext",
                          u"extendedKeyUsage=clientAuth"})
                .succeeded);

    QCOMPARE(faultOf(store().import(m_ca.read(QStringLiteral("client.pem")),
                                    {.key = m_ca.read(QStringLiteral("client.key"))})),
             Reason::WrongPurpose);
    QVERIFY(!filesIn(QStringLiteral("keys")).contains(QStringLiteral(".pem")));
}

void CertificateStoreTest::credentialsAreChainAndKey()
{
    const auto request = store().requestNow(draft());
    const auto imported =
        store().import(m_ca.sign(request->csrPem) + m_ca.intermediate() + m_ca.root());

    const auto credentials = store().credentials(imported->leaf.id());

    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->chain, imported->chain.first(2)); // peers have the root themselves
    QCOMPARE(credentials->key.toPem().value(), read(keyFile(request->id)));
    QVERIFY(QFile::remove(path(keyFile(request->id))));
    QCOMPARE(faultOf(store().credentials(imported->leaf.id())), Reason::FileUnreadable);
    QCOMPARE(store().list().front().hasKey, false);
}

void CertificateStoreTest::credentialsRefuseAKeyOfAnotherCertificate()
{
    const auto request = store().requestNow(draft());
    const auto imported = store().import(m_ca.sign(request->csrPem));
    write(keyFile(request->id), certificates::makeKey(draft().key)->toPem().value());

    QCOMPARE(faultOf(store().credentials(imported->leaf.id())), Reason::KeyDoesNotMatch);
}

void CertificateStoreTest::findsByUniquePrefix()
{
    for (int i = 0; i < 17; ++i) { // more than there are first digits
        const auto request = store().requestNow(draft());
        QVERIFY(store().import(m_ca.sign(request->csrPem)).has_value());
    }
    const QString id = store().list().front().leaf.id();
    QString windows = id.toUpper();
    for (qsizetype at = 62; at > 0; at -= 2)
        windows.insert(at, u':');

    QCOMPARE(store().find(id)->leaf.id(), id);
    QCOMPARE(store().find(id.left(20))->leaf.id(), id);
    QCOMPARE(store().find(windows)->leaf.id(), id);
    QCOMPARE(faultOf(store().find(QString())), Reason::NotFound);
    QCOMPARE(faultOf(store().find(QStringLiteral("../keys/x"))), Reason::NotFound);
    QCOMPARE(faultOf(store().find(id + u'0')), Reason::NotFound);
    int ambiguous = 0;
    for (const QChar digit : QStringLiteral("0123456789abcdef"))
        ambiguous += faultOf(store().find(digit)) == Reason::Ambiguous;
    QVERIFY(ambiguous > 0);
}

void CertificateStoreTest::removeTakesTheKeyWithTheLast()
{
    const auto request = store().requestNow(draft());
    const auto first = store().import(m_ca.sign(request->csrPem));
    const auto second = store().import(m_ca.sign(request->csrPem)); // issued anew: another serial
    QVERIFY(second.has_value());

    QVERIFY(store().remove(first->leaf.id()).has_value());
    QVERIFY(store().credentials(second->leaf.id()).has_value());
    QVERIFY(store().remove(second->leaf.id()).has_value());
    QVERIFY(!QFile::exists(path(keyFile(request->id))));
    QVERIFY(store().list().isEmpty());
    QCOMPARE(filesIn(QStringLiteral("certs")), QStringList());
    QCOMPARE(faultOf(store().remove(second->leaf.id())), Reason::NotFound);
}

void CertificateStoreTest::removeCancelsARequest()
{
    const auto request = store().requestNow(draft());

    QVERIFY(store().remove(request->id).has_value());

    QVERIFY(store().pending().isEmpty());
    QVERIFY(!QFile::exists(path(keyFile(request->id))));
    QCOMPARE(filesIn(QStringLiteral("requests")), QStringList());
}

// Each row puts back what a crash between two steps of the order of writes leaves behind.
void CertificateStoreTest::survivesWhatACrashLeaves_data()
{
    QTest::addColumn<QStringList>("leftovers"); // "path=content", path alone: as it was before
    QTest::addColumn<QStringList>("absent"); // taken away
    QTest::addColumn<int>("pending");
    QTest::addColumn<int>("listed");
    const QStringList none;
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("key half written") << list("keys/.new-abcdef=-----BEGIN") << none << 0 << 1;
    QTest::newRow("key without request") << none << list("certs/C.pem certs/C.json") << 0 << 0;
    QTest::newRow("request half noted")
        << list("requests/R.json") << list("certs/C.pem certs/C.json") << 0 << 0;
    QTest::newRow("request half written") << list("requests/R.json requests/.new-abcdef=-----BEGIN")
                                          << list("certs/C.pem certs/C.json") << 0 << 0;
    QTest::newRow("certificate noted, not written")
        << list("requests/R.json requests/R.csr") << list("certs/C.pem") << 1 << 0;
    QTest::newRow("certificate half written")
        << list("requests/R.json requests/R.csr certs/.new-abcdef=-----BEGIN")
        << list("certs/C.pem") << 1 << 0;
    QTest::newRow("request answered, not removed")
        << list("requests/R.json requests/R.csr") << none << 0 << 1;
    QTest::newRow("request removed, not its note") << list("requests/R.json") << none << 0 << 1;
    QTest::newRow("certificate removed, not its note") << none << list("certs/C.pem") << 0 << 0;
}

void CertificateStoreTest::survivesWhatACrashLeaves()
{
    QFETCH(const QStringList, leftovers);
    QFETCH(const QStringList, absent);
    QFETCH(const int, pending);
    QFETCH(const int, listed);
    const auto request = store().requestNow(draft());
    const QByteArray csr = read(QStringLiteral("requests/%1.csr").arg(request->id));
    const QByteArray note = read(QStringLiteral("requests/%1.json").arg(request->id));
    const QByteArray key = read(keyFile(request->id));
    const QByteArray leaf = m_ca.sign(csr);
    const auto imported = store().import(leaf);
    const auto named = [&](QString name) {
        return name.replace(QStringLiteral("/R"), u'/' + request->id)
            .replace(QStringLiteral("/C"), u'/' + imported->leaf.id());
    };
    for (const QString &leftover : leftovers) {
        const qsizetype equals = leftover.indexOf(u'=');
        const QString name = named(leftover.left(equals));
        const QByteArray before = name.endsWith(QStringLiteral(".csr")) ? csr : note;
        write(name, equals < 0 ? before : leftover.mid(equals + 1).toLatin1());
    }
    for (const QString &name : absent)
        QVERIFY(QFile::remove(path(named(name))));

    QCOMPARE(store().pending().size(), pending);
    QCOMPARE(store().list().size(), listed);

    // The answer can be taken (again), and everything works and is tidy afterwards.
    const auto again = store().import(leaf);
    QCOMPARE(faultOf(again), listed == 1 ? Reason::AlreadyImported : faultOf(imported));
    QVERIFY(store().credentials(imported->leaf.id()).has_value());
    QVERIFY(store().pending().isEmpty());
    QCOMPARE(filesIn(QStringLiteral("requests")), QStringList());
    QCOMPARE(filesIn(QStringLiteral("certs")).size(), 2);
    QCOMPARE(filesIn(QStringLiteral("keys")).size(), 2); // the key and the lock
    QCOMPARE(read(keyFile(request->id)), key);
}

// Renewal with the same key: the older certificate does not answer the newer request.
void CertificateStoreTest::newRequestForAnOldKeyIsNotAnswered()
{
    const auto request = store().requestNow(draft());
    const QByteArray note = read(QStringLiteral("requests/%1.json").arg(request->id));
    QVERIFY(store().import(m_ca.sign(request->csrPem)).has_value());
    write(QStringLiteral("requests/%1.csr").arg(request->id), request->csrPem);
    const QByteArray created = request->created.toString(Qt::ISODateWithMs).toLatin1();
    QVERIFY(note.contains(created));
    write(QStringLiteral("requests/%1.json").arg(request->id),
          QByteArray(note).replace(created, "2031-01-01T00:00:00.000Z"));

    QCOMPARE(store().pending().size(), 1);
    QVERIFY(store().import(m_ca.sign(request->csrPem)).has_value());
    QVERIFY(store().pending().isEmpty());
    QCOMPARE(store().list().size(), 2);
}

void CertificateStoreTest::writersWaitForEachOther()
{
    QVERIFY(store().requestNow(draft()).has_value());
    const int lock = ::open(QFile::encodeName(path(QStringLiteral("keys/.lock"))).constData(),
                            O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(lock, LOCK_EX), 0);

    const auto future = store().request(draft());

    // Once it has opened the lock's file as well, only the lock stops it.
    const auto opened = [] {
        const QStringList files =
            QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System);
        return std::ranges::count_if(files, [](const QString &file) {
            return QFile::symLinkTarget(QStringLiteral("/proc/self/fd/") + file)
                .endsWith(QStringLiteral("keys/.lock"));
        });
    };
    QTRY_COMPARE(opened(), 2);
    QCOMPARE(store().pending().size(), 1);
    ::close(lock);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().has_value());
    QCOMPARE(store().pending().size(), 2);
}

void CertificateStoreTest::manyThreadsRequestAtOnce()
{
    QList<QFuture<std::expected<PendingRequest, certificates::StoreError>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(store().request(draft()));
    for (const auto &future : futures)
        QVERIFY(future.result().has_value());

    QCOMPARE(store().pending().size(), 20);
}

QTEST_GUILESS_MAIN(CertificateStoreTest)
#include "tst_certificate_store.moc"
