// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/import_form.h"
#include "wizard/model/site_facts.h"

#include <QClipboard>
#include <QDirIterator>

using namespace Qt::Literals::StringLiterals;

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

} // namespace

class ImportDialogTest : public QObject, private test::ImportForm
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
    void importsAndAssigns();
    void importsWithoutAssigning();
    void noticesTheAnswerToAnotherRequest();
    void doesNotAssignAnExpiredCertificate();
    void forgetsAnEarlierFile();
    void importsNothingWhileAnotherPathIsTyped();
    void canBeClosedWithEscape();
    void hasANameForEveryControl();
};

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
