// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/page_check.h"
#include "tests/support/sample_site.h"
#include "tests/support/soft_token.h"
#include "wizard/request/request_wizard.h"
#include "wizard/request/saved_answers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

#include <memory>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

} // namespace

class RequestWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void walksThroughAllPagesToARealRequest();
    void keepsAnswersOnTheWayBack();
    void waitsOnPagesThatAreNotComplete();
    void showsTheEquivalentCommand();
    void asksBeforeAnswersAreLost();
    void leavesAtOnceWhenNothingWasAnswered();
    void goesBackAfterAFailureAndMakesOneRequestOnly();
    void keepsOnlineAnswersOnTheWayBack();
    void loadsTheAnswersItSaved();
    void isAccessibleOnEveryPage_data();
    void isAccessibleOnEveryPage();
    void makesTheKeyOnAToken();
    void staysResponsiveWhileALargeKeyIsMade();

private:
    template<typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_wizard->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }

    QString pageName() { return m_wizard->currentPage()->objectName(); }
    bool canGoOn() { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    void back() { QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton); }
    void goTo(const QString &page)
    {
        for (int i = 0; i < 20 && pageName() != page; ++i)
            next();
        QCOMPARE(pageName(), page);
    }
    void fillIn();
    void nameAuthority();
    void chooseToken();
    void goToAccount();
    qint64 longestGap(const std::function<bool()> &isBusy);
    void answerQuestion(bool leave);
    QString requestText();
    static QString openssl(const QStringList &arguments);

    std::unique_ptr<test::SampleSite> m_site;
    test::SoftToken m_token; // one for all: the module stays loaded
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::RequestWizard> m_wizard;
};

void RequestWizardTest::init()
{
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady() && m_token.isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    QVERIFY(m_workspace->site().has_value());
    m_wizard = std::make_unique<wizard::RequestWizard>(*m_workspace, m_site->folder(), today);
    m_wizard->show();
}

void RequestWizardTest::cleanup()
{
    m_wizard.reset();
    m_workspace.reset();
    m_site.reset();
}

QString RequestWizardTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

void RequestWizardTest::fillIn()
{
    goTo(u"profile"_s);
    find<QRadioButton>(u"privateCa"_s)->setChecked(true);
    find<QCheckBox>(u"clientEku"_s)->setChecked(true);
    goTo(u"template"_s);
    find<QCheckBox>(u"useTemplate"_s)->setChecked(true);
    find<QLineEdit>(u"templateName"_s)->setText(u"WebServerV2"_s);
    goTo(u"keyHome"_s);
    find<QLineEdit>(u"passphrase"_s)->setText(u"lamp orbit cactus"_s);
    find<QLineEdit>(u"repeatedPassphrase"_s)->setText(u"lamp orbit cactus"_s);
    goTo(u"security"_s);
    find<QLineEdit>(u"friendlyName"_s)->setText(u"Edge 2026"_s);
    find<QComboBox>(u"key"_s)->setCurrentIndex(3); // P-256
    find<QCheckBox>(u"exportable"_s)->setChecked(true);
    goTo(u"organization"_s);
    find<QLineEdit>(u"organization"_s)->setText(u"Contoso España"_s);
    goTo(u"geography"_s);
    auto *country = find<QComboBox>(u"country"_s);
    country->setCurrentIndex(country->findData(u"ES"_s));
    find<QLineEdit>(u"state"_s)->setText(u"Madrid"_s);
    find<QLineEdit>(u"locality"_s)->setText(u"Alcalá"_s);
    goTo(u"sipDomains"_s);
    find<QListWidget>(u"sipDomains"_s)->item(1)->setCheckState(Qt::Checked);
    goTo(u"additional"_s);
    find<QLineEdit>(u"additionalName"_s)->setText(u"chat.contoso.com"_s);
    QTest::mouseClick(find<QPushButton>(u"addName"_s), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>(u"offerNames"_s), Qt::LeftButton);
}

// An authority that nobody can reach: the pages go on without it, the order does not.
void RequestWizardTest::nameAuthority()
{
    auto *known = find<QComboBox>(u"knownDirectories"_s);
    known->setCurrentIndex(known->count() - 1);
    find<QLineEdit>(u"directoryAddress"_s)->setText(u"https://127.0.0.1:1/directory"_s);
}

void RequestWizardTest::chooseToken()
{
    find<QRadioButton>(u"keyOnToken"_s)->setChecked(true);
    auto *module = find<QComboBox>(u"tokenModule"_s);
    const auto fileOf = [](const QString &path) { return QFileInfo(path).canonicalFilePath(); };
    const QString wanted = fileOf(test::SoftToken::modulePath());
    int index = module->count() - 1;
    while (index >= 0 && fileOf(module->itemData(index).toString()) != wanted)
        --index;
    QVERIFY(index >= 0);
    module->setCurrentIndex(index);
    QVERIFY(!canGoOn());
    find<QLineEdit>(u"pin"_s)->setText(QString::fromUtf8(test::SoftToken::pin().bytes().data(), 6));
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 20'000);
}

void RequestWizardTest::goToAccount()
{
    goTo(u"delivery"_s);
    find<QRadioButton>(u"immediate"_s)->setChecked(true);
    goTo(u"authority"_s);
    nameAuthority();
    goTo(u"account"_s);
    QVERIFY(!canGoOn()); // the terms
    find<QCheckBox>(u"termsAgreed"_s)->setChecked(true);
}

QString RequestWizardTest::requestText()
{
    return openssl({u"req"_s,
                    u"-verify"_s,
                    u"-noout"_s,
                    u"-text"_s,
                    u"-nameopt"_s,
                    u"RFC2253,-esc_msb,utf8"_s,
                    u"-in"_s,
                    m_site->file(u"edge.contoso.com.csr"_s)});
}

void RequestWizardTest::walksThroughAllPagesToARealRequest()
{
    fillIn();
    goTo(u"summary"_s);
    QVERIFY(find<QTableWidget>(u"summary"_s)->rowCount() >= 12);
    next();
    QCOMPARE(pageName(), u"executing"_s);
    QTRY_VERIFY(canGoOn());
    next();
    QCOMPARE(pageName(), u"result"_s);

    const QString text = requestText();

    QVERIFY2(text.contains(u"verify OK"_s), qPrintable(text));
    QVERIFY2(text.contains(u"O=Contoso España"_s), qPrintable(text));
    for (const QString &name : {u"edge.contoso.com"_s,
                                u"sip.contoso.com"_s,
                                u"sip.fabrikam.net"_s,
                                u"contoso.com"_s,
                                u"fabrikam.net"_s,
                                u"chat.contoso.com"_s})
        QVERIFY2(text.contains(u"DNS:"_s + name), qPrintable(name + text));
    QVERIFY2(text.contains(u"1.3.6.1.4.1.311.20.2"_s), qPrintable(text));
    QVERIFY2(text.contains(u"TLS Web Client Authentication"_s), qPrintable(text));
    QVERIFY2(text.contains(u"_xmpp-server.contoso.com"_s), qPrintable(text));
    QVERIFY2(text.contains(u"URI:sip:fabrikam.net"_s), qPrintable(text));
    QVERIFY(text.contains(u"P-256"_s));
    QFile file(m_site->file(u"edge.contoso.com.csr"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(find<QPlainTextEdit>(u"requestText"_s)->toPlainText().trimmed(),
             QString::fromLatin1(file.readAll()).trimmed());
    m_workspace->readCertificates();
    QCOMPARE(m_workspace->pending().size(), 1);
    QCOMPARE(m_workspace->pending().first().friendlyName, u"Edge 2026"_s);
    QVERIFY(m_workspace->pending().first().exportable);
    QVERIFY(m_workspace->pending().first().isKeyEncrypted);
    QVERIFY(find<QTableWidget>(u"orderAdvice"_s)->rowCount() >= 5);
    QVERIFY(!m_wizard->button(QWizard::BackButton)->isEnabled());
    QVERIFY(m_wizard->button(QWizard::FinishButton)->isVisible());
}

void RequestWizardTest::keepsAnswersOnTheWayBack()
{
    fillIn();
    goTo(u"summary"_s);
    const wizard::RequestAnswers before = m_wizard->answers();

    while (pageName() != u"intro"_s)
        back();
    goTo(u"template"_s);
    QCOMPARE(find<QLineEdit>(u"templateName"_s)->text(), u"WebServerV2"_s);
    goTo(u"keyHome"_s);
    QCOMPARE(find<QLineEdit>(u"repeatedPassphrase"_s)->text(), u"lamp orbit cactus"_s);
    goTo(u"security"_s);
    QCOMPARE(find<QLineEdit>(u"friendlyName"_s)->text(), u"Edge 2026"_s);
    QCOMPARE(find<QComboBox>(u"key"_s)->currentIndex(), 3);
    goTo(u"geography"_s);
    QCOMPARE(find<QComboBox>(u"country"_s)->currentData().toString(), u"ES"_s);
    goTo(u"summary"_s);

    QVERIFY(m_wizard->answers() == before);
}

void RequestWizardTest::keepsOnlineAnswersOnTheWayBack()
{
    goToAccount();
    find<QLineEdit>(u"contact"_s)->setText(u"hostmaster@contoso.com"_s);
    next();
    QCOMPARE(pageName(), u"challenge"_s);
    find<QRadioButton>(u"dnsUpdate"_s)->setChecked(true);
    QVERIFY(!canGoOn());
    find<QLineEdit>(u"dnsServer"_s)->setText(u"2001:db8::53"_s);
    find<QLineEdit>(u"tsigName"_s)->setText(u"puente"_s);
    find<QLineEdit>(u"tsigKey"_s)->setText(u"c2VjcmV0IG9mIHRoaXMgdGVzdA=="_s);
    goTo(u"summary"_s);
    const wizard::RequestAnswers before = m_wizard->answers();
    QCOMPARE(before.online.acme.dnsServer->port, quint16(53));

    while (pageName() != u"intro"_s)
        back();
    goTo(u"summary"_s);

    QVERIFY(m_wizard->answers() == before);
}

void RequestWizardTest::loadsTheAnswersItSaved()
{
    fillIn();
    goTo(u"summary"_s);
    const QString file = m_site->file(u"answers.toml"_s);
    QVERIFY(wizard::writeAnswers(file, m_wizard->answers()).has_value());
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(!saved.readAll().contains("cactus"));
    wizard::RequestAnswers loaded =
        wizard::answersFor(*m_workspace->site(), m_site->folder(), today);

    QVERIFY(wizard::readAnswers(file, loaded).has_value());

    QCOMPARE(wizard::draftOf(loaded), wizard::draftOf(m_wizard->answers()));
    QVERIFY(loaded.key.wantsPassphrase);
}

void RequestWizardTest::waitsOnPagesThatAreNotComplete()
{
    goTo(u"file"_s);
    auto *path = find<QLineEdit>(u"requestFile"_s);
    for (const QString &bad : {QString(), u"relative.csr"_s, u"/no/such/folder/x.csr"_s, u"/"_s}) {
        path->setText(bad);
        QVERIFY2(!canGoOn(), qPrintable(bad));
    }
    path->setText(m_site->file(u"x.csr"_s));
    QVERIFY(canGoOn());
    goTo(u"profile"_s);
    find<QRadioButton>(u"privateCa"_s)->setChecked(true);
    goTo(u"template"_s);
    find<QCheckBox>(u"useTemplate"_s)->setChecked(true);
    QVERIFY(!canGoOn());
    find<QLineEdit>(u"templateName"_s)->setText(u"WebServer"_s);
    QVERIFY(canGoOn());
    goTo(u"keyHome"_s);
    find<QLineEdit>(u"passphrase"_s)->setText(u"one"_s);
    QVERIFY(!canGoOn());
    find<QLineEdit>(u"repeatedPassphrase"_s)->setText(u"one"_s);
    QVERIFY(canGoOn());
    goTo(u"additional"_s);
    find<QLineEdit>(u"additionalName"_s)->setText(u"*.contoso.com"_s);
    QVERIFY(!canGoOn());
    QVERIFY(!find<QPushButton>(u"addName"_s)->isEnabled());
}

void RequestWizardTest::showsTheEquivalentCommand()
{
    goTo(u"summary"_s);
    auto *command = find<QPlainTextEdit>(u"command"_s);
    QVERIFY(!command->isVisible());

    QTest::mouseClick(find<QToolButton>(u"foldCommand"_s), Qt::LeftButton);

    QVERIFY(command->isVisible());
    QVERIFY(command->toPlainText().contains(u"cert request"_s));
}

// Answers the modal question that the next call raises.
void RequestWizardTest::answerQuestion(bool leave)
{
    QTimer::singleShot(0, this, [leave] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        for (QAbstractButton *button : box->buttons()) {
            if ((box->buttonRole(button) == QMessageBox::AcceptRole) == leave) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
    });
}

void RequestWizardTest::asksBeforeAnswersAreLost()
{
    QSignalSpy rejected(m_wizard.get(), &QDialog::rejected);
    goTo(u"organization"_s);
    find<QLineEdit>(u"organization"_s)->setText(u"Contoso"_s);

    answerQuestion(false);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 0);
    QVERIFY(m_wizard->isVisible());

    answerQuestion(true);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void RequestWizardTest::leavesAtOnceWhenNothingWasAnswered()
{
    QSignalSpy rejected(m_wizard.get(), &QDialog::rejected);
    goTo(u"summary"_s);

    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);

    QCOMPARE(rejected.count(), 1);
}

void RequestWizardTest::goesBackAfterAFailureAndMakesOneRequestOnly()
{
    const QString folder = m_site->file(u"later-gone"_s);
    QVERIFY(QDir().mkpath(folder));
    goTo(u"file"_s);
    find<QLineEdit>(u"requestFile"_s)->setText(folder + u"/x.csr"_s);
    goTo(u"security"_s);
    find<QComboBox>(u"key"_s)->setCurrentIndex(3);
    goTo(u"summary"_s);
    QVERIFY(QDir().rmdir(folder));
    next();
    QTRY_VERIFY(find<QLabel>(u"failure"_s)->isVisible());
    QVERIFY(!canGoOn());
    QVERIFY(m_wizard->button(QWizard::BackButton)->isEnabled());

    QVERIFY(QDir().mkpath(folder));
    back();
    QCOMPARE(pageName(), u"summary"_s);
    next();
    QTRY_VERIFY(canGoOn());

    QVERIFY(QFileInfo::exists(folder + u"/x.csr"_s));
    QCOMPARE(m_workspace->store().pending().size(), 1);
}

void RequestWizardTest::isAccessibleOnEveryPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("branch");
    for (const char *language : {"en", "es", "fr"}) {
        for (const char *branch : {"public", "private", "token", "online"})
            QTest::addRow("%s, %s", language, branch)
                << QString::fromLatin1(language) << QString::fromLatin1(branch);
    }
}

void RequestWizardTest::isAccessibleOnEveryPage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, branch);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/puente_"_s + language));
    QCOMPARE(translator.translate("ProfilePage", "A &public certification authority").isEmpty(),
             language == u"en");
    QApplication::installTranslator(&translator);
    m_wizard = std::make_unique<wizard::RequestWizard>(*m_workspace, m_site->folder(), today);
    m_wizard->show();
    int visited = 0;
    QStringList found;
    while (true) {
        if (branch == u"private" && pageName() == u"profile")
            find<QRadioButton>(u"privateCa"_s)->setChecked(true);
        if (branch == u"online" && pageName() == u"delivery")
            find<QRadioButton>(u"immediate"_s)->setChecked(true);
        if (branch == u"online" && pageName() == u"authority")
            nameAuthority();
        if (branch == u"online" && pageName() == u"account")
            find<QCheckBox>(u"termsAgreed"_s)->setChecked(true);
        if (branch == u"token" && pageName() == u"keyHome")
            chooseToken();
        if (pageName() == u"executing")
            QTRY_VERIFY(canGoOn());
        const QStringList faults = test::faultsOfPage(*m_wizard);
        if (!faults.isEmpty())
            found += pageName() + u":\n"_s + faults.join(u'\n');
        ++visited;
        if (pageName() == u"order" || m_wizard->nextId() < 0 || !canGoOn())
            break;
        next();
    }
    QVERIFY2(visited >= 14, qPrintable(pageName()));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void RequestWizardTest::makesTheKeyOnAToken()
{
    goTo(u"keyHome"_s);
    chooseToken();
    goTo(u"security"_s);
    QVERIFY(!find<QCheckBox>(u"exportable"_s)->isEnabled());
    goTo(u"summary"_s);
    const wizard::RequestAnswers before = m_wizard->answers();
    while (pageName() != u"intro"_s)
        back();
    goTo(u"summary"_s);
    QVERIFY(m_wizard->answers() == before);

    next();
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000);

    QVERIFY(m_workspace->store().pending().first().isOnToken);
    QVERIFY(
        m_token.pkcs11Tool({u"--list-objects"_s, u"--type"_s, u"pubkey"_s}).contains("RSA 2048"));
    QVERIFY2(requestText().contains(u"verify OK"_s), qPrintable(requestText()));
}

// The longest time between two turns of the event loop, by a timer of 5 ms, while `isBusy`.
qint64 RequestWizardTest::longestGap(const std::function<bool()> &isBusy)
{
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longest = qMax(longest, clock.restart()); });
    ticks.start(5ms);
    clock.start();
    while (isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return longest;
}

void RequestWizardTest::staysResponsiveWhileALargeKeyIsMade()
{
    goTo(u"security"_s);
    find<QComboBox>(u"key"_s)->setCurrentIndex(2); // RSA 4096
    goTo(u"summary"_s);
    QElapsedTimer control;
    control.start();
    // What this computer does to a loop with nothing to do, with the same load beside it.
    QThread *busy =
        QThread::create([] { (void)certificates::makeKey({.bits = 4096, .curve = {}}); });
    busy->start();
    const qint64 idleGap =
        longestGap([&] { return !busy->isFinished() && control.elapsed() < 20'000; });
    busy->wait();
    delete busy;

    next();
    const qint64 gap = longestGap([this] { return !m_wizard->currentPage()->isComplete(); });

    const QString measured = u"longest gap %1 ms, of an idle loop %2 ms"_s.arg(gap).arg(idleGap);
    qInfo("%s", qPrintable(measured));
    QVERIFY2(gap < 50 + idleGap, qPrintable(measured));
}

QTEST_MAIN(RequestWizardTest)
#include "tst_request_wizard.moc"
