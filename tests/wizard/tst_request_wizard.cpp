// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/answered_walk.h"
#include "wizard/request/saved_answers.h"

#include <QFile>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// The pages and their answers.
class RequestWizardTest : public QObject, private test::AnsweredWalk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void cleanup() { close(); }
    void keepsAnswersOnTheWayBack();
    void waitsOnPagesThatAreNotComplete();
    void showsTheEquivalentCommand();
    void asksBeforeAnswersAreLost();
    void leavesAtOnceWhenNothingWasAnswered();
    void keepsOnlineAnswersOnTheWayBack();
    void loadsTheAnswersItSaved();
    void leavesRoomForTheDomainsWhereThereAreMany();
    void isAccessibleOnEveryPage_data();
    void isAccessibleOnEveryPage();

private:
    void goToAccount();
    void answerQuestion(bool leave);
};

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

void RequestWizardTest::leavesRoomForTheDomainsWhereThereAreMany()
{
    close();
    m_site = std::make_unique<test::SampleSite>();
    const auto changed =
        site::change(m_site->path(), [](site::Site &site) -> std::expected<void, site::SiteError> {
            for (int i = 0; i < 48; ++i)
                site.domains.sip += *base::DomainName::parse(u"subsidiary%1.contoso.com"_s.arg(i));
            return {};
        });
    QVERIFY(changed);
    open();

    goTo(u"sipDomains"_s);

    const QWidget *page = m_wizard->currentPage();
    const auto *findings = page->findChild<QScrollArea *>(u"findings"_s);
    QTRY_VERIFY(findings->isVisible());
    QVERIFY(find<QListWidget>(u"sipDomains"_s)->height() > page->height() / 2);
    QVERIFY(findings->widget()->height() > findings->height()); // all of them, to be scrolled
    QCOMPARE(test::faultsOfPage(*m_wizard).join(u'\n'), QString());
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
    openWizard();
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

QTEST_MAIN(RequestWizardTest)
#include "tst_request_wizard.moc"
