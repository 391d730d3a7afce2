// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/acme/pebble.h"
#include "tests/wizard/request_walk.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

// The wizard orders at a real authority: pebble, strict, on loopback.
class OnlineRequestTest : public QObject, private test::RequestWalk
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void getsACertificateAndAssignsIt();
    void leavesACertificateUnassignedWhenTold();
    void showsTheCommandsThatOrderTheSame();
    void waitsForTheRecordsThatAPersonEnters();
    void takesEverythingBackWhenItIsCancelled();
    void saysWhatFailedAndSucceedsAfterBack();
    void keepsTheBindingKeyToItself();

private:
    void start(const test::PebbleWish &wish = {}, quint16 httpPort = 0);
    void goToAccount();
    void goToSummary(const QString &challenge);
    // Of the page, without what other pages have by the same name.
    QLabel *failureLabel() { return m_wizard->currentPage()->findChild<QLabel *>(u"failure"_s); }

    std::unique_ptr<test::Pebble> m_pebble;
};

void OnlineRequestTest::cleanup()
{
    close();
    m_pebble.reset();
}

// `httpPort`: where the wizard answers http-01; the one that pebble asks when 0.
void OnlineRequestTest::start(const test::PebbleWish &wish, quint16 httpPort)
{
    m_pebble = std::make_unique<test::Pebble>(wish);
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_pebble->isReady() && m_site->isReady());
    const auto changed = site::change(
        m_site->path(), [this, httpPort](site::Site &site) -> std::expected<void, site::SiteError> {
            const acme::Settings settings = m_pebble->settings(acme::Challenge::Http01);
            site.acme.httpListen = settings.httpListen;
            if (httpPort != 0)
                site.acme.httpListen.first().port = httpPort;
            site.dns.servers = {{u"127.0.0.1"_s, m_pebble->dnsPort()}};
            return {};
        });
    QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().evidence));
    open();
}

void OnlineRequestTest::goToAccount()
{
    goTo(u"delivery"_s);
    find<QRadioButton>(u"immediate"_s)->setChecked(true);
    next();
    QCOMPARE(pageName(), u"authority"_s);
    chooseAuthority(m_pebble->settings(acme::Challenge::Http01).directory.toString());
    find<QLineEdit>(u"caFile"_s)->setText(m_pebble->caFile());
    next();
    QCOMPARE(pageName(), u"account"_s);
    QTRY_VERIFY(find<QLabel>(u"terms"_s)->isVisible());
    QVERIFY(!canGoOn());
    find<QCheckBox>(u"termsAgreed"_s)->setChecked(true);
    find<QLineEdit>(u"contact"_s)->setText(u"hostmaster@contoso.com"_s);
}

void OnlineRequestTest::goToSummary(const QString &challenge)
{
    goTo(u"challenge"_s);
    find<QRadioButton>(challenge)->setChecked(true);
    goTo(u"security"_s);
    find<QComboBox>(u"key"_s)->setCurrentIndex(3); // P-256
    goTo(u"summary"_s);
}

void OnlineRequestTest::getsACertificateAndAssignsIt()
{
    start();
    goToAccount();
    goToSummary(u"http01"_s);
    QSignalSpy accepted(m_wizard.get(), &QDialog::accepted);

    next();
    QCOMPARE(pageName(), u"order"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(canGoOn(), qPrintable(failureLabel()->text()), patience);
    QCOMPARE(test::faultsOfPage(*m_wizard), QStringList());
    next();
    QCOMPARE(pageName(), u"onlineStatus"_s);
    QCOMPARE(test::faultsOfPage(*m_wizard), QStringList());
    QVERIFY(find<QTableWidget>(u"issuedCertificate"_s)->rowCount() >= 5);
    QVERIFY(!button(QWizard::BackButton)->isEnabled());
    find<QCheckBox>(u"assignCertificate"_s)->setChecked(true);
    QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);

    QTRY_COMPARE(accepted.count(), 1);
    const QList<certificates::StoredCertificate> stored = m_workspace->store().list();
    QCOMPARE(stored.size(), 1);
    QVERIFY(stored.first().isFromAcme);
    const site::Site saved = site::loadSite(m_site->path()).value();
    QCOMPARE(saved.certificates.defaultId, stored.first().leaf.id());
    QCOMPARE(saved.acme.directory,
             m_pebble->settings(acme::Challenge::Http01).directory.toString());
    QVERIFY(saved.acme.termsAgreed);
    QVERIFY(m_workspace->store().pending().isEmpty());
}

void OnlineRequestTest::leavesACertificateUnassignedWhenTold()
{
    start();
    goToAccount();
    goToSummary(u"http01"_s);
    const site::Certificates before = m_workspace->site()->certificates;
    QSignalSpy accepted(m_wizard.get(), &QDialog::accepted);

    next();
    QTRY_VERIFY2_WITH_TIMEOUT(canGoOn(), qPrintable(failureLabel()->text()), patience);
    next();
    find<QCheckBox>(u"assignCertificate"_s)->setChecked(false);
    QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);

    QCOMPARE(accepted.count(), 1);
    QVERIFY(site::loadSite(m_site->path())->certificates == before);
}

void OnlineRequestTest::showsTheCommandsThatOrderTheSame()
{
    start();
    goToAccount();
    goToSummary(u"http01"_s);
    const QString commands = find<QPlainTextEdit>(u"command"_s)->toPlainText();
    next();
    QTRY_VERIFY2_WITH_TIMEOUT(canGoOn(), qPrintable(failureLabel()->text()), patience);

    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, u"" PUENTECTL_FOLDER ":"_s + environment.value(u"PATH"_s));
    shell.setProcessEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sh"_s, {u"-e"_s, u"-c"_s, commands});

    QVERIFY(shell.waitForFinished(patience));
    QVERIFY2(shell.exitCode() == 0, shell.readAll().constData());
    const QList<certificates::StoredCertificate> stored = m_workspace->store().list();
    QCOMPARE(stored.size(), 2);
    QVERIFY(stored.last().leaf.id() != stored.first().leaf.id());
    QCOMPARE(stored.last().leaf.names().dns, stored.first().leaf.names().dns);
    QCOMPARE(stored.last().leaf.keyDescription(), stored.first().leaf.keyDescription());
    QCOMPARE(stored.last().friendlyName, stored.first().friendlyName);
}

void OnlineRequestTest::waitsForTheRecordsThatAPersonEnters()
{
    start();
    goToAccount();
    goToSummary(u"dnsManual"_s);
    next();
    auto *records = find<QTableWidget>(u"dnsRecords"_s);
    QTRY_VERIFY_WITH_TIMEOUT(records->isVisible(), patience);
    QCOMPARE(test::faultsOfPage(*m_wizard), QStringList());
    const int asked = records->rowCount();
    QVERIFY(asked >= 4); // edge, sip, both XMPP domains
    QVERIFY(!find<QPushButton>(u"recordsUnseen"_s)->isVisible());

    QTest::mouseClick(find<QPushButton>(u"recordsEntered"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"recordsUnseen"_s)->isVisible(), patience);
    QVERIFY(!canGoOn());
    for (int row = 0; row < asked; ++row)
        m_pebble->tell("set-txt",
                       {{u"host"_s, records->item(row, 0)->text() + u'.'},
                        {u"value"_s, records->item(row, 1)->text()}});
    QTest::mouseClick(find<QPushButton>(u"recordsEntered"_s), Qt::LeftButton);

    QTRY_VERIFY2_WITH_TIMEOUT(canGoOn(), qPrintable(failureLabel()->text()), patience);
    QVERIFY(!records->isVisible());
}

void OnlineRequestTest::takesEverythingBackWhenItIsCancelled()
{
    start();
    goToAccount();
    goToSummary(u"dnsManual"_s);
    QSignalSpy rejected(m_wizard.get(), &QDialog::rejected);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(find<QTableWidget>(u"dnsRecords"_s)->isVisible(), patience);

    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        for (QAbstractButton *one : box->buttons()) {
            if (box->buttonRole(one) == QMessageBox::AcceptRole)
                one->click();
        }
    });
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);

    QTRY_COMPARE_WITH_TIMEOUT(rejected.count(), 1, patience);
    QVERIFY(m_workspace->store().pending().isEmpty());
    QVERIFY(m_workspace->store().list().isEmpty());
    QVERIFY(site::loadSite(m_site->path())->acme.directory.isEmpty());
}

void OnlineRequestTest::saysWhatFailedAndSucceedsAfterBack()
{
    start({}, test::freePorts(1).front());
    goToAccount();
    goToSummary(u"http01"_s);
    next();
    QTRY_VERIFY_WITH_TIMEOUT(failureLabel()->isVisible(), patience);
    QVERIFY(!canGoOn());
    QVERIFY(button(QWizard::BackButton)->isEnabled());
    QCOMPARE(test::faultsOfPage(*m_wizard), QStringList());
    QVERIFY(site::loadSite(m_site->path())->acme.directory.isEmpty()); // of a failed attempt
    QVERIFY(m_workspace->store().pending().isEmpty());

    while (pageName() != u"challenge"_s)
        QTest::mouseClick(button(QWizard::BackButton), Qt::LeftButton);
    find<QRadioButton>(u"dnsManual"_s)->setChecked(true);
    goTo(u"summary"_s);
    next();
    auto *records = find<QTableWidget>(u"dnsRecords"_s);
    QTRY_VERIFY_WITH_TIMEOUT(records->isVisible(), patience);
    QVERIFY(!failureLabel()->isVisible());
    for (int row = 0; row < records->rowCount(); ++row)
        m_pebble->tell("set-txt",
                       {{u"host"_s, records->item(row, 0)->text() + u'.'},
                        {u"value"_s, records->item(row, 1)->text()}});
    QTest::mouseClick(find<QPushButton>(u"recordsEntered"_s), Qt::LeftButton);

    QTRY_VERIFY2_WITH_TIMEOUT(canGoOn(), qPrintable(failureLabel()->text()), patience);
}

void OnlineRequestTest::keepsTheBindingKeyToItself()
{
    start({.bindingRequired = true});
    goToAccount();
    QVERIFY(!canGoOn()); // this authority only serves its customers
    find<QLineEdit>(u"bindingKeyId"_s)->setText(QString::fromLatin1(test::Pebble::bindingKeyId));
    QVERIFY(!canGoOn());
    find<QLineEdit>(u"bindingKey"_s)->setText(QString::fromLatin1(test::Pebble::bindingKey));
    QVERIFY(canGoOn());
    goToSummary(u"http01"_s);

    next();
    QTRY_VERIFY2_WITH_TIMEOUT(canGoOn(), qPrintable(failureLabel()->text()), patience);

    const QFileInfo kept(m_site->path() + u"/keys/acme-eab.secret"_s);
    QVERIFY(kept.exists());
    QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile configuration(m_site->path() + u"/site.toml"_s);
    QVERIFY(configuration.open(QIODevice::ReadOnly));
    const QByteArray toml = configuration.readAll();
    QVERIFY(toml.contains(test::Pebble::bindingKeyId));
    QVERIFY(!toml.contains(test::Pebble::bindingKey));
}

QTEST_MAIN(OnlineRequestTest)
#include "tst_online_request.moc"
