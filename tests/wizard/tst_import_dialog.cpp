// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/import_workspace.h"
#include "wizard/import/import_dialog.h"
#include "wizard/look/finding_label.h"
#include "wizard/model/site_facts.h"
#include "wizard/viewing/export_dialog.h"

#include <QClipboard>
#include <QDirIterator>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

class ImportDialogTest : public QObject, private test::ImportWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void namesTheIntermediateThatIsMissing();
    void completesThePathOfACertificateThatIsHere();
    void refusesBadInput_data();
    void refusesBadInput();
    void takesAPastedCertificate();
    void putsSeveralFilesTogether();
    void goesOnWithoutAFileThatIsOfNoUse();
    void bringsALostKeyBack();
    void encryptsALegacyFileAnew();
    void protectsAKeyThatComesIn_data();
    void protectsAKeyThatComesIn();
    void asksForThePasswordOnlyWhenItIsNeeded();
    void importsAndAssigns();
    void importsWithoutAssigning();
    void noticesTheAnswerToAnotherRequest();
    void doesNotAssignAnExpiredCertificate();
    void forgetsAnEarlierFile();
    void importsNothingWhileAnotherPathIsTyped();
    void canBeClosedWithEscape();
    void hasANameForEveryControl();

private:
    [[nodiscard]] std::unique_ptr<wizard::ImportDialog> opened(const QString &name);
};

namespace {

// The store file by file, to see that nothing has changed.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        found.insert(file.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : "?");
    }
    return found;
}

QString finding(const wizard::ImportDialog &dialog)
{
    return dialog.findChild<wizard::FindingLabel *>(u"finding"_s)->sentence();
}

} // namespace

std::unique_ptr<wizard::ImportDialog> ImportDialogTest::opened(const QString &name)
{
    auto dialog = std::make_unique<wizard::ImportDialog>(*m_workspace);
    dialog->show();
    if (!name.isEmpty())
        dialog->setFile(m_authority->path(name));
    return dialog;
}

void ImportDialogTest::namesTheIntermediateThatIsMissing()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    const auto *missing = dialog->findChild<wizard::FindingLabel *>(u"missingIssuer"_s);
    QVERIFY(missing->sentence().contains(u"Demo Intermediate"_s));

    dialog->addIntermediates({.path = m_authority->path(u"intermediate.pem"_s)});

    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    QVERIFY(missing->sentence().contains(u"Demo Root"_s)); // now the root is what nobody has
    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);
    QTRY_VERIFY(wizard::assignedCertificate(*m_workspace) != nullptr);
    QCOMPARE(wizard::assignedCertificate(*m_workspace)->chain.size(), 2);
}

void ImportDialogTest::completesThePathOfACertificateThatIsHere()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QVERIFY(m_workspace->store().import(m_authority->read(u"edge.pem"_s)).has_value());
    m_workspace->readCertificates();

    const auto dialog = opened(u"intermediate.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    dialog->findChild<QCheckBox *>(u"assign"_s)->setChecked(false);
    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->certificates().first().chain.size(), 2);
}

void ImportDialogTest::refusesBadInput_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");

    QTest::newRow("no such file") << u"none.pem"_s << u"cannot be read"_s;
    QTest::newRow("a directory") << u"site"_s << u"cannot be read"_s;
    QTest::newRow("the request itself") << u"edge.csr"_s << u"is a certificate request"_s;
    QTest::newRow("for another key") << u"root.pem"_s << u"different private key"_s;
    QTest::newRow("cut off") << u"cut.der"_s << u"cut short"_s;
    QTest::newRow("ten megabytes") << u"large.pem"_s << u"too large"_s;
    QTest::newRow("empty") << u"empty.pem"_s << u"is empty"_s;
}

void ImportDialogTest::refusesBadInput()
{
    QFETCH(const QString, file);
    QFETCH(const QString, words);
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QVERIFY(m_authority->run(u"x509 -in edge.pem -outform DER -out edge.der"_s));
    QVERIFY(m_authority->write(u"cut.der"_s, m_authority->read(u"edge.der"_s).chopped(40)));
    QVERIFY(m_authority->write(u"large.pem"_s, QByteArray(10 * 1024 * 1024, 'A')));
    QVERIFY(m_authority->write(u"empty.pem"_s, {}));
    const auto before = contents(m_site->path());

    const auto dialog = opened(file);

    QTRY_VERIFY2(finding(*dialog).contains(words), qPrintable(finding(*dialog)));
    QVERIFY(finding(*dialog).count(u'.') >= 2);
    QVERIFY(!test::button(*dialog, u"import"_s)->isEnabled());
    QCOMPARE(contents(m_site->path()), before);
}

void ImportDialogTest::takesAPastedCertificate()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_authority->read(u"edge.pem"_s)));
    const auto dialog = opened({});

    QTest::mouseClick(test::button(*dialog, u"paste"_s), Qt::LeftButton);

    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
}

void ImportDialogTest::putsSeveralFilesTogether()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened({});
    dialog->read({{.path = m_authority->path(u"root.pem"_s)},
                  {.path = m_authority->path(u"intermediate.pem"_s)},
                  {.path = m_authority->path(u"edge.pem"_s)}});
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());

    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    QTRY_COMPARE(m_workspace->certificates().first().chain.size(), 3);
    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
}

void ImportDialogTest::goesOnWithoutAFileThatIsOfNoUse()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    QVERIFY(m_authority->write(u"picture.png"_s, "not a certificate"));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());

    dialog->addIntermediates({.path = m_authority->path(u"picture.png"_s)});

    QTRY_VERIFY2(finding(*dialog).contains(u"no certificate"_s), qPrintable(finding(*dialog)));
    QVERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);
    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
}

void ImportDialogTest::bringsALostKeyBack()
{
    ownKey();
    QVERIFY(m_authority->write(u"both.pem"_s,
                               m_authority->read(u"own.pem"_s) + m_authority->read(u"own.key"_s)));
    const auto first = m_workspace->store().import(m_authority->read(u"both.pem"_s));
    QVERIFY(first.has_value());
    const QDir keys(m_site->path() + u"/keys"_s);
    for (const QString &name : keys.entryList(QDir::Files))
        QVERIFY(QFile::remove(keys.filePath(name)));
    m_workspace->readCertificates();

    const auto dialog = opened(u"both.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);

    QTRY_VERIFY(m_workspace->certificates().first().hasKey);
    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
}

// Without the key leaving the store: who has the file and its password has the key already.
void ImportDialogTest::encryptsALegacyFileAnew()
{
    ownKey();
    QVERIFY(m_authority->run(u"pkcs12 -export -legacy -inkey own.key -in own.pem -certfile "
                             "intermediate.pem -out own.pfx -passout pass:old"_s));
    const auto dialog = opened(u"own.pfx"_s);
    auto *password = dialog->findChild<QLineEdit *>(u"password"_s);
    QTRY_VERIFY(password->isVisible());
    QTest::keyClicks(password, u"old"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(test::button(*dialog, u"exportAnew"_s)->isVisible());
    const QString path = m_authority->path(u"anew.pfx"_s);
    bool isExported = false;
    QTimer::singleShot(0, dialog.get(), [&] {
        auto *exporting = dialog->findChild<wizard::ExportDialog *>();
        exporting->findChild<QLineEdit *>(u"exportFile"_s)->setText(path);
        exporting->findChild<QLineEdit *>(u"newPassword"_s)->setText(u"fresh"_s);
        exporting->findChild<QLineEdit *>(u"repeatPassword"_s)->setText(u"fresh"_s);
        exporting->findChild<QPushButton *>(u"export"_s)->click();
        isExported = QTest::qWaitFor([&] { return QFile::exists(path); });
        exporting->done(0);
    });

    QTest::mouseClick(test::button(*dialog, u"exportAnew"_s), Qt::LeftButton);

    QVERIFY(isExported);
    // Without the legacy provider: RC2 would be refused.
    QVERIFY(m_authority->run(u"pkcs12 -in anew.pfx -passin pass:fresh -nodes -out opened.pem"_s));
    QVERIFY(m_authority->read(u"opened.pem"_s).contains("PRIVATE KEY"));
    QCOMPARE(m_workspace->certificates().size(), 0);
}

void ImportDialogTest::protectsAKeyThatComesIn_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("the engine opens it") << true;
    QTest::newRow("systemd hands the passphrase over") << false;
}

void ImportDialogTest::protectsAKeyThatComesIn()
{
    QFETCH(const bool, isKept);
    ownKey();
    QVERIFY(m_authority->write(u"both.pem"_s,
                               m_authority->read(u"own.pem"_s) + m_authority->read(u"own.key"_s)));
    const auto dialog = opened(u"both.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    dialog->findChild<QCheckBox *>(u"protectKey"_s)->setChecked(true);
    QVERIFY(!test::button(*dialog, u"import"_s)->isEnabled());
    dialog->findChild<QLineEdit *>(u"newPassword"_s)->setText(u"a long passphrase"_s);
    dialog->findChild<QLineEdit *>(u"repeatPassword"_s)->setText(u"a long passphrase"_s);
    dialog->findChild<QCheckBox *>(u"keepPassphrase"_s)->setChecked(isKept);
    QCOMPARE(test::sharedMnemonics(*dialog), QStringList());

    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    QVERIFY(m_workspace->certificates().first().isKeyEncrypted);
    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
    const QString id = m_workspace->certificates().first().leaf.id();
    QCOMPARE(m_workspace->store().credentials(id).has_value(), isKept);
    QVERIFY(m_workspace->store()
                .credentials(id, base::Secret::fromText(u"a long passphrase"_s))
                .has_value());
}

void ImportDialogTest::asksForThePasswordOnlyWhenItIsNeeded()
{
    ownKey();
    QVERIFY(
        m_authority->run(u"pkcs12 -export -legacy -inkey own.key -in own.pem -certfile "
                         "intermediate.pem -name From&Windows -out own.pfx -passout pass:right"_s));
    const auto dialog = opened(u"own.pfx"_s);
    auto *password = dialog->findChild<QLineEdit *>(u"password"_s);
    QTRY_VERIFY(password->isVisible());
    QVERIFY(!test::button(*dialog, u"import"_s)->isEnabled());

    QTest::keyClicks(password, u"wrong"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY2(finding(*dialog).contains(u"does not open"_s), qPrintable(finding(*dialog)));
    password->clear();
    QTest::keyClicks(password, u"right"_s);
    QTest::keyClick(password, Qt::Key_Return);

    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    auto *exportable = dialog->findChild<QCheckBox *>(u"exportable"_s);
    QVERIFY(exportable->isVisible());
    exportable->setChecked(true);
    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);
    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    const certificates::StoredCertificate &stored = m_workspace->certificates().first();
    QVERIFY(stored.hasKey);
    QVERIFY(stored.exportable);
    QCOMPARE(stored.friendlyName, u"From Windows"_s);
    QCOMPARE(stored.chain.size(), 2);
    QTRY_VERIFY(test::button(*dialog, u"exportAnew"_s)->isVisible()); // RC2 or 3DES: better anew
}

void ImportDialogTest::importsAndAssigns()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());

    QTest::keyClick(dialog.get(), Qt::Key_Return);

    QTRY_VERIFY(wizard::assignedCertificate(*m_workspace) != nullptr);
    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
    QVERIFY(wizard::assignedCertificate(*m_workspace)->hasKey);
    QTRY_COMPARE(m_workspace->pending().size(), 0);
    QCOMPARE(
        wizard::missingNames(*m_workspace->site(), wizard::assignedCertificate(*m_workspace)->leaf),
        QStringList());
}

void ImportDialogTest::importsWithoutAssigning()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, u"DNS:edge.contoso.com"_s));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    dialog->findChild<QCheckBox *>(u"assign"_s)->setChecked(false);

    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
    QVERIFY(m_workspace->site()->certificates.defaultId.isEmpty());
}

void ImportDialogTest::noticesTheAnswerToAnotherRequest()
{
    request(u"edge"_s, u"Edge 2026"_s);
    request(u"second"_s, u"Edge 2027"_s);
    QVERIFY(m_authority->issue(u"second"_s, everyName));
    const auto first = std::ranges::find(
        m_workspace->pending(), u"Edge 2026"_s, &certificates::PendingRequest::friendlyName);
    wizard::ImportDialog dialog(*m_workspace);
    dialog.expectAnswerTo(first->id);
    dialog.show();

    dialog.setFile(m_authority->path(u"second.pem"_s));

    QTRY_VERIFY(test::button(dialog, u"import"_s)->isEnabled());
    QVERIFY2(finding(dialog).contains(u"Edge 2027"_s), qPrintable(finding(dialog)));
}

void ImportDialogTest::doesNotAssignAnExpiredCertificate()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName, -1));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    QVERIFY(!dialog->findChild<QCheckBox *>(u"assign"_s)->isEnabled());

    QTest::mouseClick(test::button(*dialog, u"import"_s), Qt::LeftButton);

    QTRY_VERIFY(test::button(*dialog, u"cancel"_s)->isEnabled());
    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    QVERIFY(m_workspace->site()->certificates.defaultId.isEmpty());
}

// The slower answer to an earlier question must not win.
void ImportDialogTest::forgetsAnEarlierFile()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened(u"edge.pem"_s);

    dialog->setFile(m_authority->path(u"none.pem"_s));

    QTRY_VERIFY(finding(*dialog).contains(u"cannot be read"_s));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!test::button(*dialog, u"import"_s)->isEnabled());
}

void ImportDialogTest::importsNothingWhileAnotherPathIsTyped()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());

    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"certificateFile"_s), u"2"_s);

    QVERIFY(!test::button(*dialog, u"import"_s)->isEnabled());
    QTRY_VERIFY(finding(*dialog).contains(u"cannot be read"_s));
}

void ImportDialogTest::canBeClosedWithEscape()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened(u"edge.pem"_s);
    QTest::keyClick(dialog.get(), Qt::Key_Escape); // while it is still reading
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_workspace->pending().size(), 1);
}

void ImportDialogTest::hasANameForEveryControl()
{
    request(u"edge"_s);
    QVERIFY(m_authority->issue(u"edge"_s, everyName));
    const auto dialog = opened(u"edge.pem"_s);
    QTRY_VERIFY(test::button(*dialog, u"import"_s)->isEnabled());
    QCOMPARE(test::nameless(*dialog), QStringList());
    QCOMPARE(test::sharedMnemonics(*dialog), QStringList());
    QCOMPARE(test::tabOrderFaults(*dialog).join(u'\n'), QString());
    QCOMPARE(test::cutTexts(*dialog).join(u'\n'), QString());
}

QTEST_MAIN(ImportDialogTest)
#include "tst_import_dialog.moc"
