// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/request/request_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>

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
    void hasANameForEveryControl();

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
        for (int i = 0; i < 13 && pageName() != page; ++i)
            next();
        QCOMPARE(pageName(), page);
    }
    void fillIn();
    void answerQuestion(bool leave);
    QString requestText();
    static QString openssl(const QStringList &arguments);

    std::unique_ptr<test::SampleSite> m_site;
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<wizard::RequestWizard> m_wizard;
};

void RequestWizardTest::init()
{
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
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
    goTo(u"template"_s);
    find<QCheckBox>(u"useTemplate"_s)->setChecked(true);
    find<QLineEdit>(u"templateName"_s)->setText(u"WebServerV2"_s);
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
    QVERIFY(text.contains(u"P-256"_s));
    QFile file(m_site->file(u"edge.contoso.com.csr"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(find<QPlainTextEdit>(u"requestText"_s)->toPlainText().trimmed(),
             QString::fromLatin1(file.readAll()).trimmed());
    m_workspace->readCertificates();
    QCOMPARE(m_workspace->pending().size(), 1);
    QCOMPARE(m_workspace->pending().first().friendlyName, u"Edge 2026"_s);
    QVERIFY(m_workspace->pending().first().exportable);
    QVERIFY(!m_wizard->button(QWizard::BackButton)->isEnabled());
    QVERIFY(m_wizard->button(QWizard::FinishButton)->isVisible());
}

void RequestWizardTest::keepsAnswersOnTheWayBack()
{
    fillIn();
    goTo(u"summary"_s);
    const certificates::RequestDraft before = wizard::draftOf(m_wizard->answers());

    while (pageName() != u"template"_s)
        back();
    QVERIFY(find<QCheckBox>(u"useTemplate"_s)->isChecked());
    QCOMPARE(find<QLineEdit>(u"templateName"_s)->text(), u"WebServerV2"_s);
    goTo(u"security"_s);
    QCOMPARE(find<QLineEdit>(u"friendlyName"_s)->text(), u"Edge 2026"_s);
    QCOMPARE(find<QComboBox>(u"key"_s)->currentIndex(), 3);
    goTo(u"geography"_s);
    QCOMPARE(find<QComboBox>(u"country"_s)->currentData().toString(), u"ES"_s);
    goTo(u"sipDomains"_s);
    QCOMPARE(find<QListWidget>(u"sipDomains"_s)->item(1)->checkState(), Qt::Checked);
    goTo(u"summary"_s);

    QCOMPARE(wizard::draftOf(m_wizard->answers()), before);
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
    goTo(u"template"_s);
    find<QCheckBox>(u"useTemplate"_s)->setChecked(true);
    QVERIFY(!canGoOn());
    find<QLineEdit>(u"templateName"_s)->setText(u"WebServer"_s);
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

void RequestWizardTest::hasANameForEveryControl()
{
    for (int page = 0; page < 11; ++page) {
        const QStringList found = test::nameless(*m_wizard);
        QVERIFY2(found.isEmpty(), qPrintable(pageName() + u": "_s + found.join(u", "_s)));
        next();
    }
}

QTEST_MAIN(RequestWizardTest)
#include "tst_request_wizard.moc"
