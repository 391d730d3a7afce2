// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/store_folder.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using certificates::KeyKind;
using certificates::PendingRequest;
using certificates::RequestDraft;
using certificates::Store;
using test::edgeDraft;
using test::faultOf;
using test::modeOf;
using Reason = certificates::StoreError::Reason;

class CertificateStoreTest : public QObject, private test::StoreFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void requestIsOnDiskWithWhatItSays();
    void keysAreForTheirOwnerAlone();
    void requestDoesNotBlockTheCaller();
    void refusedDraftLeavesNothing();
    void unwritableDirectoryIsReported();
    void credentialsAreChainAndKey();
    void credentialsRefuseAKeyOfAnotherCertificate();
    void findsByUniquePrefix();
    void removeTakesTheKeyWithTheLast();
    void removeCancelsARequest();
    void removingWhatIsNotThereMakesNothing();

    void survivesWhatACrashLeaves_data();
    void survivesWhatACrashLeaves();
    void newRequestForAnOldKeyIsNotAnswered();
    void writersWaitForEachOther();
    void manyThreadsRequestAtOnce();
};

void CertificateStoreTest::requestIsOnDiskWithWhatItSays()
{
    const auto request = store().requestNow(edgeDraft());

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
    const auto request = store().requestNow(edgeDraft());
    ::umask(mask);

    QVERIFY(request.has_value());
    QCOMPARE(modeOf(path(keyFile(request->id))), mode_t(0600));
    QCOMPARE(modeOf(path(QStringLiteral("keys"))), mode_t(0750));
}

void CertificateStoreTest::requestDoesNotBlockTheCaller()
{
    RequestDraft slow = edgeDraft();
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
    QCOMPARE(QDir(path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList());
}

void CertificateStoreTest::unwritableDirectoryIsReported()
{
    write(QStringLiteral("file"), "not a directory");

    QCOMPARE(faultOf(Store(path(QStringLiteral("file"))).requestNow(edgeDraft())),
             Reason::WriteFailed);
    QCOMPARE(Store(path(QStringLiteral("absent"))).pending(), QList<PendingRequest>());
    QVERIFY(Store(path(QStringLiteral("absent"))).list().isEmpty());
}

void CertificateStoreTest::credentialsAreChainAndKey()
{
    const auto request = store().requestNow(edgeDraft());
    const auto imported =
        store().import(ca().sign(request->csrPem) + ca().intermediate() + ca().root());

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
    const auto request = store().requestNow(edgeDraft());
    const auto imported = store().import(ca().sign(request->csrPem));
    write(keyFile(request->id), certificates::makeKey(edgeDraft().key)->toPem().value());

    QCOMPARE(faultOf(store().credentials(imported->leaf.id())), Reason::KeyDoesNotMatch);
}

void CertificateStoreTest::findsByUniquePrefix()
{
    for (int i = 0; i < 17; ++i) { // more than there are first digits
        const auto request = store().requestNow(edgeDraft());
        QVERIFY(store().import(ca().sign(request->csrPem)).has_value());
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
    const auto request = store().requestNow(edgeDraft());
    const auto first = store().import(ca().sign(request->csrPem));
    const auto second = store().import(ca().sign(request->csrPem)); // issued anew: another serial
    QVERIFY(second.has_value());

    QVERIFY(store().remove(first->leaf.id()).has_value());
    QVERIFY(store().credentials(second->leaf.id()).has_value());
    QVERIFY(store().remove(second->leaf.id()).has_value());
    QVERIFY(!QFile::exists(path(keyFile(request->id))));
    QVERIFY(store().list().isEmpty());
    QCOMPARE(filesIn(QStringLiteral("certs")), QStringList());
    QCOMPARE(faultOf(store().remove(second->leaf.id())), Reason::NotFound);
}

void CertificateStoreTest::removingWhatIsNotThereMakesNothing()
{
    const QTemporaryDir fresh;

    const auto removed = Store(fresh.path()).remove(QString(64, u'a'));

    QCOMPARE(faultOf(removed), Reason::NotFound);
    QVERIFY(QDir(fresh.path()).isEmpty());
}

void CertificateStoreTest::removeCancelsARequest()
{
    const auto request = store().requestNow(edgeDraft());

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
    const auto request = store().requestNow(edgeDraft());
    const QByteArray csr = read(QStringLiteral("requests/%1.csr").arg(request->id));
    const QByteArray note = read(QStringLiteral("requests/%1.json").arg(request->id));
    const QByteArray key = read(keyFile(request->id));
    const QByteArray leaf = ca().sign(csr);
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
    const auto request = store().requestNow(edgeDraft());
    const QByteArray note = read(QStringLiteral("requests/%1.json").arg(request->id));
    QVERIFY(store().import(ca().sign(request->csrPem)).has_value());
    write(QStringLiteral("requests/%1.csr").arg(request->id), request->csrPem);
    const QByteArray created = request->created.toString(Qt::ISODateWithMs).toLatin1();
    QVERIFY(note.contains(created));
    write(QStringLiteral("requests/%1.json").arg(request->id),
          QByteArray(note).replace(created, "2031-01-01T00:00:00.000Z"));

    QCOMPARE(store().pending().size(), 1);
    QVERIFY(store().import(ca().sign(request->csrPem)).has_value());
    QVERIFY(store().pending().isEmpty());
    QCOMPARE(store().list().size(), 2);
}

void CertificateStoreTest::writersWaitForEachOther()
{
    QVERIFY(store().requestNow(edgeDraft()).has_value());
    const int lock = ::open(QFile::encodeName(path(QStringLiteral("keys/.lock"))).constData(),
                            O_RDWR | O_CLOEXEC);
    QCOMPARE(::flock(lock, LOCK_EX), 0);

    const auto future = store().request(edgeDraft());

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
        futures.append(store().request(edgeDraft()));
    for (const auto &future : futures)
        QVERIFY(future.result().has_value());

    QCOMPARE(store().pending().size(), 20);
}

QTEST_GUILESS_MAIN(CertificateStoreTest)
#include "tst_certificate_store.moc"
