// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real windows over a site directory and leaves a picture of each:
//   puente_screenshots --site DIR --out DIR --language en|es|fr [--dark]
// Nothing in the site directory is changed: the wizard works on a copy of it.
#include "app/languages.h"
#include "app/main_window.h"
#include "app/session.h"
#include "app/test_dialog.h"
#include "engine/service/background_service.h"
#include "engine/service/chosen_service.h"
#include "engine/site/directories.h"
#include "tests/wizard/camera.h"
#include "tests/wizard/certificate_pictures.h"
#include "tests/wizard/changes_pictures.h"
#include "tests/wizard/contact_pictures.h"
#include "tests/wizard/federation_pictures.h"
#include "tests/wizard/migration_pictures.h"
#include "tests/wizard/partner_pictures.h"
#include "tests/wizard/probe_pictures.h"
#include "tests/wizard/service_pictures.h"
#include "wizard/edge/edge_dialog.h"
#include "wizard/import/import_dialog.h"
#include "wizard/look/visible_indicators.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/plan/plan_page.h"
#include "wizard/request/request_wizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using test::Camera;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2d, 0x2f, 0x31), QColor(0x26, 0x28, 0x2a));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x22, 0x24, 0x26));
    palette.setColor(QPalette::Text, QColor(0xee, 0xef, 0xf0));
    palette.setColor(QPalette::WindowText, QColor(0xee, 0xef, 0xf0));
    palette.setColor(QPalette::ButtonText, QColor(0xee, 0xef, 0xf0));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa8, 0xab, 0xae));
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x7f, 0x8c));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(0x1b, 0x1d, 0x1e));
    palette.setColor(QPalette::ToolTipText, QColor(0xee, 0xef, 0xf0));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x86, 0x89, 0x8c));
    return palette;
}

bool copySite(const QString &from, const QString &to)
{
    bool isCopied = QDir().mkpath(to);
    for (const QString &part : {u"keys"_s, u"certs"_s, u"requests"_s, u"history"_s})
        isCopied = isCopied && QDir().mkpath(to + u'/' + part);
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString relative = QDir(from).relativeFilePath(file);
        if (relative.startsWith(u"run/"_s) || relative.startsWith(u"state/"_s))
            continue;
        isCopied = isCopied && QFile::copy(file, to + u'/' + relative);
    }
    return isCopied;
}

enum class Branch {
    PrivateLater,
    OnToken,
    Online
};

// The choices that lead into a branch; the authority of the pictures is one that nobody runs.
void choose(const wizard::RequestWizard &wizard, const QString &page, Branch branch)
{
    const auto tick = [&wizard](const QString &button) {
        wizard.findChild<QAbstractButton *>(button)->setChecked(true);
    };
    if (page == u"profile"_s && branch == Branch::PrivateLater) {
        tick(u"privateCa"_s);
        tick(u"clientEku"_s);
    }
    if (page == u"keyHome"_s && branch == Branch::OnToken)
        tick(u"keyOnToken"_s);
    if (page == u"delivery"_s && branch == Branch::Online)
        tick(u"immediate"_s);
    if (page == u"authority"_s) {
        auto *known = wizard.findChild<QComboBox *>(u"knownDirectories"_s);
        known->setCurrentIndex(known->count() - 1);
        wizard.findChild<QLineEdit *>(u"directoryAddress"_s)
            ->setText(u"https://127.0.0.1:1/directory"_s);
    }
    if (page == u"account"_s)
        tick(u"termsAgreed"_s);
    if (page == u"challenge"_s)
        tick(u"http01"_s);
}

// Puts typical answers on the page, as an administrator would.
void fill(const wizard::RequestWizard &wizard, const QString &page)
{
    const auto text = [&wizard](const QString &field, const QString &value) {
        wizard.findChild<QLineEdit *>(field)->setText(value);
    };
    if (page == u"organization"_s)
        text(u"organization"_s, u"Contoso Ltd."_s);
    if (page == u"geography"_s) {
        auto *country = wizard.findChild<QComboBox *>(u"country"_s);
        country->setCurrentIndex(country->findData(u"ES"_s));
        text(u"state"_s, u"Madrid"_s);
        text(u"locality"_s, u"Madrid"_s);
    }
    if (page == u"additional"_s)
        text(u"additionalName"_s, u"chat.contoso.com"_s);
    if (page == u"summary"_s)
        wizard.findChild<QToolButton *>(u"foldCommand"_s)->setChecked(true);
}

bool takeRequestWizard(Camera &camera, const QString &directory, const QString &folder)
{
    service::BackgroundService engine(directory);
    wizard::Workspace workspace(directory, engine);
    if (!workspace.site())
        return false;
    wizard::RequestWizard wizard(workspace, folder, QDate::currentDate());
    bool isTaken = true;
    wizard.show();
    while (true) {
        const QString page = wizard.currentPage()->objectName();
        fill(wizard, page);
        if (page == u"executing"_s) {
            isTaken =
                Camera::waitFor([&] { return wizard.currentPage()->isComplete(); }) && isTaken;
            wizard.findChild<QToolButton *>(u"viewLog"_s)->setChecked(true);
        }
        isTaken = camera.take(wizard, u"request-"_s + page) && isTaken;
        if (page == u"additional"_s)
            wizard.findChild<QPushButton *>(u"addName"_s)->click();
        if (wizard.nextId() < 0 || !wizard.currentPage()->isComplete())
            break;
        wizard.next();
    }
    return isTaken && wizard.nextId() < 0;
}

// The pages that another branch has in place of those above; nothing is made.
bool takeRequestBranch(Camera &camera,
                       const QString &directory,
                       const QString &folder,
                       Branch branch)
{
    const QStringList wanted{u"profile"_s,
                             u"template"_s,
                             u"authority"_s,
                             u"account"_s,
                             u"challenge"_s,
                             u"keyHome"_s,
                             u"additional"_s,
                             u"summary"_s};
    const QString prefix = branch == Branch::PrivateLater ? u"request-private-"_s
        : branch == Branch::OnToken                       ? u"request-token-"_s
                                                          : u"request-online-"_s;
    service::BackgroundService engine(directory);
    wizard::Workspace workspace(directory, engine);
    wizard::RequestWizard wizard(workspace, folder, QDate::currentDate());
    bool isTaken = true;
    wizard.show();
    for (QString page; page != u"summary"_s; wizard.next()) {
        page = wizard.currentPage()->objectName();
        fill(wizard, page);
        choose(wizard, page, branch);
        if (page == u"additional"_s && branch == Branch::PrivateLater)
            wizard.findChild<QPushButton *>(u"offerNames"_s)->click();
        if (wanted.contains(page))
            isTaken = camera.take(wizard, prefix + page) && isTaken;
        if (page == u"additional"_s)
            wizard.findChild<QPushButton *>(u"addName"_s)->click();
        if (!wizard.currentPage()->isComplete() || page == u"summary"_s)
            break;
    }
    return isTaken;
}

bool takeDialogs(Camera &camera, app::Session &session, const QString &certificate)
{
    wizard::Workspace &workspace = session.workspace();
    wizard::EdgeDialog edge(workspace);
    bool isTaken = camera.take(edge, u"edge"_s);
    edge.findChild<QComboBox *>(u"usersHome"_s)->setCurrentIndex(1);
    edge.findChild<QLineEdit *>(u"nextHop"_s)->setText(u"fe.contoso.com:5061"_s);
    edge.findChild<QComboBox *>(u"nextHopTransport"_s)->setCurrentIndex(1); // judged
    edge.findChild<QComboBox *>(u"nextHopTransport"_s)->setCurrentIndex(0);
    isTaken = camera.take(edge, u"edge-home"_s) && isTaken;
    wizard::PartnerDialog fresh(workspace, std::nullopt);
    fresh.findChild<QLineEdit *>(u"domain"_s)->setText(u"adatum.example"_s);
    isTaken = camera.take(fresh, u"partner-new"_s) && isTaken;
    fresh.findChild<QComboBox *>(u"tls"_s)->setCurrentIndex(1);
    isTaken = camera.take(fresh, u"partner-warning"_s) && isTaken;
    fresh.findChild<QComboBox *>(u"tls"_s)->setCurrentIndex(2);
    isTaken = camera.take(fresh, u"partner-error"_s) && isTaken;
    app::TestDialog test(session);
    isTaken = camera.take(test, u"test"_s) && isTaken;
    wizard::ImportDialog import(workspace);
    import.setFile(certificate);
    return camera.take(import, u"import"_s) && isTaken;
}

bool takeMainWindow(Camera &camera, app::MainWindow &window)
{
    using Page = app::MainWindow::Page;
    bool isTaken = true;
    for (const auto &[page, name] : {std::pair(Page::Deployment, u"deployment"_s),
                                     std::pair(Page::Certificates, u"certificates"_s),
                                     std::pair(Page::Partners, u"partners"_s),
                                     std::pair(Page::Policies, u"policies"_s),
                                     std::pair(Page::SipDomains, u"sip-domains"_s),
                                     std::pair(Page::Contacts, u"contacts"_s),
                                     std::pair(Page::Changes, u"changes"_s),
                                     std::pair(Page::Status, u"status"_s)}) {
        window.showPage(page);
        isTaken = camera.take(window, name) && isTaken;
    }
    return isTaken;
}

bool takePlan(Camera &camera, app::MainWindow &window)
{
    window.showPage(app::MainWindow::Page::Plan);
    auto *page = window.findChild<wizard::PlanPage *>(u"planPage"_s);
    auto *tabs = window.findChild<QTabWidget *>(u"planTabs"_s);
    tabs->setCurrentIndex(0);
    bool isTaken = camera.take(window, u"plan-names"_s);
    tabs->setCurrentIndex(1);
    isTaken = camera.take(window, u"plan-dns"_s) && isTaken;
    page->check();
    isTaken = Camera::waitFor([page] { return !page->isChecking(); }) && isTaken;
    isTaken = camera.take(window, u"plan-dns-checked"_s) && isTaken;
    tabs->setCurrentIndex(2);
    return camera.take(window, u"plan-ports"_s) && isTaken;
}

// Before anything is configured, every page explains itself.
bool takeEmptyWindow(Camera &camera,
                     const QString &directory,
                     QSettings &settings,
                     app::Languages &languages)
{
    service::ChosenService engine(service::usualScope(directory), [&](service::Scope scope) {
        return service::makeService(scope, directory);
    });
    wizard::Workspace workspace(directory, engine);
    app::Session session(workspace, engine, settings);
    app::MainWindow window(session, languages);
    bool isTaken = camera.take(window, u"deployment-empty"_s);
    window.showPage(app::MainWindow::Page::Certificates);
    isTaken = camera.take(window, u"certificates-empty"_s) && isTaken;
    window.showPage(app::MainWindow::Page::Partners);
    isTaken = camera.take(window, u"partners-empty"_s) && isTaken;
    window.showPage(app::MainWindow::Page::Plan);
    return camera.take(window, u"plan-empty"_s) && isTaken;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"puente_screenshots"_s);
    QApplication::setStyle(new wizard::VisibleIndicators(u"Fusion"_s));
    QApplication::setCursorFlashTime(0);

    QCommandLineParser parser;
    parser.addOptions({{u"site"_s, u"The site directory."_s, u"DIR"_s},
                       {u"out"_s, u"Where the pictures go."_s, u"DIR"_s},
                       {u"language"_s, u"en, es or fr."_s, u"CODE"_s, u"en"_s},
                       {u"certificate"_s, u"A file to show in the import dialog."_s, u"FILE"_s},
                       {u"dark"_s, u"On a dark palette."_s}});
    parser.addHelpOption();
    parser.process(application);
    const QString out = parser.value(u"out"_s);
    const QString language = parser.value(u"language"_s);
    if (parser.isSet(u"dark"_s))
        QApplication::setPalette(darkPalette());

    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(u"settings.ini"_s), QSettings::IniFormat);
    app::Languages languages;
    languages.use(language);
    const QString copy = scratch.filePath(u"site"_s);
    const QString directory = site::siteDirectory(parser.value(u"site"_s));
    if (!QDir().mkpath(out) || !copySite(directory, copy))
        return 1;

    Camera camera(out, parser.isSet(u"dark"_s) ? language + u"-dark"_s : language);
    bool isTaken = takeEmptyWindow(camera, scratch.filePath(u"none"_s), settings, languages);
    isTaken = takeRequestWizard(camera, copy, scratch.path()) && isTaken;
    for (const Branch branch : {Branch::PrivateLater, Branch::OnToken, Branch::Online})
        isTaken = takeRequestBranch(camera, copy, scratch.path(), branch) && isTaken;

    service::ChosenService engine(service::usualScope(directory), [&](service::Scope scope) {
        return service::makeService(scope, directory);
    });
    wizard::Workspace workspace(directory, engine);
    app::Session session(workspace, engine, settings);
    app::MainWindow window(session, languages);
    if (workspace.isEngineRunning())
        isTaken = Camera::waitFor([&] { return workspace.engine().has_value(); }) && isTaken;
    isTaken = takeMainWindow(camera, window) && isTaken;
    isTaken = takePlan(camera, window) && isTaken;
    isTaken =
        workspace.site() && takeDialogs(camera, session, parser.value(u"certificate"_s)) && isTaken;
    isTaken = test::takePartnerPictures(camera, scratch.path()) && isTaken;
    isTaken = test::takeMigrationPictures(camera, workspace.draft(), scratch.path()) && isTaken;
    isTaken = test::takeFederationPictures(camera, workspace) && isTaken;
    isTaken = test::takeProbePictures(camera, scratch.path()) && isTaken;
    isTaken = test::takeChangesPictures(camera, scratch.path()) && isTaken;
    isTaken = test::takeCertificatePictures(camera, scratch.path()) && isTaken;
    isTaken = test::takeContactPictures(camera, scratch.path()) && isTaken;
    isTaken = test::takeServicePictures(camera) && isTaken;
    return isTaken ? 0 : 1;
}
