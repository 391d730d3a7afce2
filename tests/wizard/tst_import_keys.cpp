// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/import_form.h"
#include "wizard/viewing/export_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

// Private keys that come in with a certificate.
class ImportKeysTest : public QObject, private test::ImportForm
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void bringsALostKeyBack();
    void encryptsALegacyFileAnew();
    void protectsAKeyThatComesIn_data();
    void protectsAKeyThatComesIn();
    void asksForThePasswordOnlyWhenItIsNeeded();
};

void ImportKeysTest::bringsALostKeyBack()
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
void ImportKeysTest::encryptsALegacyFileAnew()
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

void ImportKeysTest::protectsAKeyThatComesIn_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::newRow("the engine opens it") << true;
    QTest::newRow("systemd hands the passphrase over") << false;
}

void ImportKeysTest::protectsAKeyThatComesIn()
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

void ImportKeysTest::asksForThePasswordOnlyWhenItIsNeeded()
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

QTEST_MAIN(ImportKeysTest)
#include "tst_import_keys.moc"
