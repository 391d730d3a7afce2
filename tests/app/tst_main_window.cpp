// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_summary.h"
#include "app/languages.h"
#include "app/main_window.h"
#include "app/test_dialog.h"
#include "app/tray/tray.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_service.h"
#include "tests/support/modal_answer.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "wizard/edge/edge_dialog.h"
#include "wizard/gateway/gateway_dialog.h"
#include "wizard/import/import_dialog.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/policies/permission_dialog.h"
#include "wizard/policies/policy_dialog.h"
#include "wizard/request/request_wizard.h"
#include "wizard/service/service_dialog.h"
#include "wizard/sip_domains/access_edge_dialog.h"
#include "wizard/sip_domains/sip_domain_dialog.h"
#include "wizard/sip_domains/sip_provider_dialog.h"

#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize smallScreen(1024, 700);

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsOnlyPagesThatExist();
    void followsTheEngine();
    void startsAndStopsTheEngine();
    void asksBeforeItCutsPeopleOff_data();
    void asksBeforeItCutsPeopleOff();
    void installsTheServiceThatItStarts();
    void tellsWhyTheEngineDoesNotStart();
    void countsTheRequestsThatWait();
    void remembersTheConfirmedPlan();
    void changesTheLanguageWhileItRuns();
    void nothingIsMissingWithoutATray();
    void hasANameForEveryControl();
    void cutsNoText_data();
    void cutsNoText();
    void summarizesTheEngineInOneLine();

private:
    void open();
    void choose(const QString &control);

    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<QSettings> m_settings;
    test::ChosenFake m_fake;
    service::ChosenService &m_chosen = m_fake.chosen;
    test::FakeService &m_service = *m_fake.now;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<app::Session> m_session;
    app::Languages m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_languages.use(u"en"_s);
    m_service.become({});
    m_service.starts = 0;
    m_service.stops = 0;
    m_service.refusal.reset();
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_settings = std::make_unique<QSettings>(m_site->file(u"settings.ini"_s), QSettings::IniFormat);
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_chosen);
    m_session = std::make_unique<app::Session>(*m_workspace, m_chosen, *m_settings);
    open();
}

void MainWindowTest::open()
{
    m_window = std::make_unique<app::MainWindow>(*m_session, m_languages);
    m_window->resize(smallScreen);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_workspace.reset();
    m_settings.reset();
    m_site.reset();
}

void MainWindowTest::listsOnlyPagesThatExist()
{
    const auto *navigation = m_window->findChild<QListWidget *>(u"navigation"_s);

    QCOMPARE(navigation->count(), 9);
    QCOMPARE(m_window->windowTitle(), u"Puente — edge.contoso.com"_s);
    m_window->showPage(app::MainWindow::Page::Status);
    QVERIFY(m_window->findChild<QWidget *>(u"statusPage"_s)->isVisible());
}

void MainWindowTest::followsTheEngine()
{
    const auto *text = m_window->findChild<QLabel *>(u"engineText"_s);
    QVERIFY(text->text().startsWith(u"Engine stopped"_s));

    m_service.become({.kind = service::ServiceState::Kind::Failed, .pid = 0, .reason = u"x"_s});

    QVERIFY(text->text().startsWith(u"Engine failed"_s));
    QCOMPARE(m_window->findChild<QPushButton *>(u"run5"_s)->text(), u"Run again"_s);
}

void MainWindowTest::startsAndStopsTheEngine()
{
    test::FakeEngine engine;
    QVERIFY(engine.listen(m_site->path()));
    auto *start = m_window->findChild<QPushButton *>(u"startEngine"_s);
    auto *stop = m_window->findChild<QToolButton *>(u"stopEngine"_s);
    QVERIFY(start->isVisible() && !stop->isVisible());

    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(m_service.starts, 1);
    QTRY_VERIFY(stop->isVisible() && !start->isVisible());

    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(m_service.stops, 1);
    QTRY_VERIFY(start->isVisible() && !stop->isVisible());
    QVERIFY(!m_session->serviceStep().failure());
}

void MainWindowTest::asksBeforeItCutsPeopleOff_data()
{
    QTest::addColumn<QString>("control");
    for (const char *control : {"Stop", "Stop at once", "S&top engine", "&Restart engine"})
        QTest::newRow(control) << QString::fromLatin1(control);
}

// In the bottom line and in the tray's menu, as in the service step.
void MainWindowTest::asksBeforeItCutsPeopleOff()
{
    QFETCH(const QString, control);
    test::FakeEngine engine;
    engine.status.bindings = 3;
    QVERIFY(engine.listen(m_site->path()));
    const app::Tray tray(*m_session);
    m_session->startEngine();
    QTRY_VERIFY(m_workspace->engine() && m_workspace->engine()->bindings == 3);

    QString question;
    test::answerNext(u"Cancel"_s, &question);
    choose(control);
    QVERIFY2(question.contains(u"3 devices"_s), qPrintable(question));
    QCOMPARE(m_service.stops, 0);

    test::answerNext(u"Stop"_s);
    choose(control);
    QTRY_COMPARE(m_service.stops, 1);
    QCOMPARE(m_service.lastStop == service::StopMode::Quick, control == "Stop at once"_L1);
    QTRY_COMPARE(m_service.starts, control == "&Restart engine"_L1 ? 2 : 1);
}

void MainWindowTest::installsTheServiceThatItStarts()
{
    test::ChosenFake fake;
    fake.chosen.choose(service::Scope::User);
    fake.now->become({.reason = {}, .isInstalled = false});
    wizard::Workspace workspace(m_site->path(), fake.chosen);
    app::Session session(workspace, fake.chosen, *m_settings);

    session.startEngine();

    QTRY_COMPARE(fake.now->starts, 1);
    QVERIFY(fake.now->state().isInstalled);
}

void MainWindowTest::tellsWhyTheEngineDoesNotStart()
{
    const test::ClosedMessages messages;
    m_service.refusal = service::ServiceError{service::ServiceError::Reason::ExitedAtStart,
                                              u"cannot start: state.database: cannot-open: x"_s};

    QTest::mouseClick(m_window->findChild<QPushButton *>(u"startEngine"_s), Qt::LeftButton);

    QTRY_COMPARE(messages.texts().size(), 1);
    QVERIFY2(messages.texts().first().startsWith(u"The database cannot be used."_s),
             qPrintable(messages.texts().first()));
}

// A button of the window, or an action of a menu.
void MainWindowTest::choose(const QString &control)
{
    for (auto *button : m_window->findChildren<QToolButton *>()) {
        if (button->text() == control)
            return button->click();
    }
    for (const QWidget *widget : QApplication::allWidgets()) {
        for (QAction *action : widget->actions()) {
            if (action->text() == control)
                return action->trigger();
        }
    }
    QFAIL(qPrintable(control));
}

void MainWindowTest::countsTheRequestsThatWait()
{
    const auto *item = m_window->findChild<QListWidget *>(u"navigation"_s)
                           ->item(int(app::MainWindow::Page::Contacts));
    const auto *text = m_window->findChild<QLabel *>(u"engineText"_s);
    test::FakeEngine engine;
    engine.book.put(
        {.user = u"alice@contoso.com"_s, .contact = u"romeo@fabrikam.com"_s, .pendingIn = true});
    QVERIFY(engine.listen(m_site->path()));
    QCOMPARE(item->text(), u"Contacts"_s);

    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
    QTRY_COMPARE(item->text(), u"Contacts (1)"_s);
    QVERIFY(item->font().bold());
    QVERIFY(text->text().contains(u"1 contact request"_s));
    engine.book.put(
        {.user = u"bob@contoso.com"_s, .contact = u"romeo@fabrikam.com"_s, .pendingIn = true});
    QTRY_COMPARE(item->text(), u"Contacts (2)"_s);
    m_service.become({});

    QTRY_COMPARE(item->text(), u"Contacts"_s);
    QVERIFY(!item->font().bold());
}

void MainWindowTest::remembersTheConfirmedPlan()
{
    using Confirmation = wizard::DeploymentFacts::Confirmation;
    QCOMPARE(m_session->facts().dns, Confirmation::Never);
    m_session->confirmPlan(true);
    QCOMPARE(m_session->facts().dns, Confirmation::Current);

    const auto changed =
        m_workspace->change([](site::Site &site) -> std::expected<void, site::SiteError> {
            site.listen.sipTcp = {base::Endpoint{u"::"_s, 5060}};
            return {};
        });

    QVERIFY(test::isWritten(changed));
    QCOMPARE(m_session->facts().dns, Confirmation::Outdated);
    const app::Session later(*m_workspace, m_chosen, *m_settings);
    QCOMPARE(later.facts().dns, Confirmation::Outdated);
}

void MainWindowTest::changesTheLanguageWhileItRuns()
{
    m_window->showPage(app::MainWindow::Page::Certificates);

    m_languages.use(u"fr"_s);

    QTRY_COMPARE(m_window->findChild<QPushButton *>(u"language"_s)->text(), u"FR"_s);
    QTRY_COMPARE(m_window->findChild<QListWidget *>(u"navigation"_s)->item(0)->text(),
                 u"Déploiement"_s);
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"certificatesPage"_s)->isVisible());
    QCOMPARE(QLocale().language(), QLocale::French);
}

void MainWindowTest::nothingIsMissingWithoutATray()
{
    QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable()); // as on the offscreen platform

    const app::Tray tray(*m_session);

    QVERIFY(!tray.isReachable());
}

void MainWindowTest::hasANameForEveryControl()
{
    for (int page = 0; page <= int(app::MainWindow::Page::Status); ++page) {
        m_window->showPage(static_cast<app::MainWindow::Page>(page));
        QCOMPARE(test::nameless(*m_window), QStringList());
    }
    wizard::ServiceDialog services(m_session->serviceStep());
    services.show();
    QCOMPARE(test::nameless(services), QStringList());
    app::TestDialog test(*m_session);
    test.show();
    QCOMPARE(test::nameless(test), QStringList());
}

void MainWindowTest::cutsNoText_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : app::Languages::codes())
        QTest::newRow(qPrintable(code)) << code;
}

void MainWindowTest::cutsNoText()
{
    QFETCH(const QString, language);
    m_languages.use(language);
    open();
    for (int page = 0; page <= int(app::MainWindow::Page::Status); ++page) {
        m_window->showPage(static_cast<app::MainWindow::Page>(page));
        QCOMPARE(test::cutTexts(*m_window), QStringList());
    }
    const auto check = [](QWidget &window) {
        window.show();
        QVERIFY2(window.width() <= smallScreen.width() && window.height() <= smallScreen.height(),
                 qPrintable(window.objectName()));
        QCOMPARE(test::cutTexts(window), QStringList());
    };

    wizard::EdgeDialog edge(*m_workspace);
    check(edge);
    wizard::PartnerDialog partner(*m_workspace, std::nullopt);
    check(partner);
    wizard::PolicyDialog policy(m_workspace->draft(), std::nullopt);
    check(policy);
    wizard::PermissionDialog permission(*m_workspace);
    check(permission);
    wizard::SipDomainDialog domain(m_workspace->draft(), std::nullopt);
    check(domain);
    wizard::SipProviderDialog provider(m_workspace->draft(), std::nullopt);
    check(provider);
    wizard::AccessEdgeDialog accessEdge(m_workspace->draft());
    check(accessEdge);
    wizard::GatewayDialog gateway(m_workspace->draft());
    check(gateway);
    wizard::ImportDialog import(*m_workspace);
    check(import);
    wizard::ServiceDialog services(m_session->serviceStep());
    check(services);
    app::TestDialog test(*m_session);
    check(test);
    wizard::RequestWizard request(*m_workspace, m_site->folder(), QDate(2026, 11, 21));
    request.show();
    for (int page = 0; page < 11; ++page) {
        check(request);
        request.next();
    }
}

void MainWindowTest::summarizesTheEngineInOneLine()
{
    wizard::DeploymentFacts facts;
    facts.now = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    facts.site = wizard::DeploymentFacts::SiteState::Ready;
    facts.engine = service::ServiceState::Kind::Running;
    facts.establishedStreams = 3;
    facts.assigned = wizard::DeploymentFacts::AssignedCertificate{
        .usable = true, .notAfter = facts.now.addDays(148), .missingNames = {}};

    const app::EngineSummary summary = app::engineSummary(facts);

    QCOMPARE(summary.text, u"Engine running · 3 streams · certificate valid for 148 days"_s);
    QCOMPARE(summary.tone, wizard::Tone::Good);
    QVERIFY(summary.canStop);
    QVERIFY(!summary.canStart);
    facts.establishedStreams = 1;
    QVERIFY(app::engineSummary(facts).text.contains(u"1 stream ·"_s));
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
