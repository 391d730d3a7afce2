// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/deployment_page.h"
#include "app/engine_line.h"
#include "app/languages.h"
#include "app/status_page.h"
#include "app/test_dialog.h"
#include "wizard/certificates/certificates_page.h"
#include "wizard/changes/changes_page.h"
#include "wizard/changes/commit_bar.h"
#include "wizard/contacts/contacts_page.h"
#include "wizard/edge/edge_dialog.h"
#include "wizard/look/message.h"
#include "wizard/look/separator.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/engine_messages.h"
#include "wizard/partners/partners_page.h"
#include "wizard/plan/plan_page.h"
#include "wizard/policies/policies_page.h"
#include "wizard/service/service_dialog.h"
#include "wizard/sip_domains/sip_domains_page.h"

#include <QCloseEvent>
#include <QFrame>
#include <QListWidget>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace app {

MainWindow::MainWindow(Session &session, Languages &languages, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_languages(languages)
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(wizard::applicationIcon());
    build();
    addShortcuts();
    resize(1000, 660);
    restoreGeometry(m_session.settings().value(u"window/geometry"_s).toByteArray());
    connect(&m_session, &Session::factsChanged, this, &MainWindow::showTitle);
    connect(&m_session.workspace().contacts(),
            &wizard::ContactLists::pendingChanged,
            this,
            &MainWindow::showRequestCount);
    connect(
        &m_session, &Session::engineFailed, this, [this](const wizard::Explanation &explanation) {
            wizard::warn(this, tr("Engine"), explanation);
        });
    connect(&m_session.workspace(),
            &wizard::Workspace::reloadRefused,
            this,
            [this](const control::ControlError &error) {
                wizard::warn(this, tr("Engine"), wizard::explain(error));
            });
}

void MainWindow::build()
{
    const int page = m_pages == nullptr ? 0 : m_pages->currentIndex();
    auto *centre = new QWidget(this);
    m_navigation = newNavigation();
    m_pages = newPages();
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_navigation);
    upper->addWidget(new wizard::Separator(Qt::Vertical, centre));
    upper->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(new wizard::Separator(Qt::Horizontal, centre));
    column->addWidget(newCommitBar(centre));
    column->addWidget(new EngineLine(m_session, m_languages, centre));
    setCentralWidget(centre);
    connect(
        m_navigation, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row == static_cast<int>(Page::Status)) // what changes without notice
            m_session.workspace().lookAtEngine();
    });
    m_navigation->setCurrentRow(page);
    showTitle();
    showRequestCount();
}

QListWidget *MainWindow::newNavigation()
{
    auto *navigation = new QListWidget(this);
    navigation->setObjectName(u"navigation"_s);
    navigation->setAccessibleName(tr("Pages"));
    navigation->setFrameShape(QFrame::NoFrame);
    navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QList<std::pair<wizard::Symbol, QString>> entries{
        {wizard::Symbol::Deployment, tr("Deployment")},
        {wizard::Symbol::Certificate, tr("Certificates")},
        {wizard::Symbol::Partners, tr("XMPP partners")},
        {wizard::Symbol::Policies, tr("Policies")},
        {wizard::Symbol::SipDomains, tr("SIP domains")},
        {wizard::Symbol::Contacts, tr("Contacts")},
        {wizard::Symbol::Plan, tr("Plan")},
        {wizard::Symbol::Log, tr("Changes")},
        {wizard::Symbol::Status, tr("Status")}};
    const int height = navigation->fontMetrics().height() + 18;
    for (const auto &[symbol, text] : entries) {
        auto *item = new QListWidgetItem(wizard::symbolIcon(symbol), text, navigation);
        item->setSizeHint({0, height});
        item->setToolTip(u"Ctrl+%1"_s.arg(navigation->count()));
    }
    navigation->setFixedWidth(qMax(160, navigation->sizeHintForColumn(0) + 40));
    return navigation;
}

QStackedWidget *MainWindow::newPages()
{
    auto *pages = new QStackedWidget(this);
    auto *deployment = new DeploymentPage(m_session, pages);
    m_certificates = new wizard::CertificatesPage(m_session.workspace(), pages);
    m_partners = new wizard::PartnersPage(m_session.workspace(), pages);
    pages->addWidget(deployment);
    pages->addWidget(m_certificates);
    pages->addWidget(m_partners);
    pages->addWidget(new wizard::PoliciesPage(m_session.workspace(), pages));
    pages->addWidget(new wizard::SipDomainsPage(m_session.workspace(), pages));
    pages->addWidget(newContactsPage(pages));
    pages->addWidget(newPlanPage(pages));
    m_changes = new wizard::ChangesPage(m_session.workspace(), pages);
    pages->addWidget(m_changes);
    pages->addWidget(new StatusPage(m_session, pages));
    connect(deployment, &DeploymentPage::runRequested, this, &MainWindow::run);
    return pages;
}

wizard::PlanPage *MainWindow::newPlanPage(QWidget *parent)
{
    using Confirmation = wizard::DeploymentFacts::Confirmation;
    m_plan = new wizard::PlanPage(m_session.workspace(), parent);
    const auto showConfirmation = [this, page = m_plan] {
        page->showConfirmation(m_session.facts().dns == Confirmation::Current);
    };
    connect(m_plan, &wizard::PlanPage::confirmed, this, [this](bool isConfirmed) {
        m_session.confirmPlan(isConfirmed);
    });
    connect(m_plan, &wizard::PlanPage::edgeRequested, this, [this] {
        run(wizard::DeploymentStep::Id::Edge);
    });
    connect(&m_session, &Session::factsChanged, m_plan, showConfirmation);
    showConfirmation();
    return m_plan;
}

wizard::ContactsPage *MainWindow::newContactsPage(QWidget *parent)
{
    auto *page = new wizard::ContactsPage(m_session.workspace(), parent);
    connect(page, &wizard::ContactsPage::startRequested, &m_session, &Session::startEngine);
    return page;
}

// What waits for a decision, beside the page where it is made.
void MainWindow::showRequestCount()
{
    const qint64 count = m_session.workspace().contacts().pendingTotal();
    QListWidgetItem *item = m_navigation->item(static_cast<int>(Page::Contacts));
    item->setText(count == 0 ? tr("Contacts") : tr("Contacts (%1)").arg(QLocale().toString(count)));
    item->setData(Qt::AccessibleDescriptionRole,
                  count == 0 ? QString()
                             : tr("%n request(s) waiting", nullptr, static_cast<int>(count)));
    QFont font = m_navigation->font();
    font.setBold(count > 0);
    item->setFont(font);
}

wizard::CommitBar *MainWindow::newCommitBar(QWidget *parent)
{
    auto *bar = new wizard::CommitBar(m_session.workspace(), parent);
    connect(bar, &wizard::CommitBar::showRequested, this, [this] {
        showPage(Page::Changes);
        m_changes->showUncommitted();
    });
    return bar;
}

bool MainWindow::mayQuit()
{
    if (!m_session.workspace().draft().isChanged())
        return true;
    return wizard::confirm(this,
                           tr("Quit"),
                           tr("Quit and lose the changes that are not in force yet? Commit them "
                              "to keep them."),
                           tr("&Quit"));
}

void MainWindow::addShortcuts()
{
    for (int number = 1; number <= m_navigation->count(); ++number) {
        auto *shortcut =
            new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] {
            m_navigation->setCurrentRow(number - 1);
        });
    }
    auto *quit = new QShortcut(QKeySequence::Quit, this);
    connect(quit, &QShortcut::activated, this, &MainWindow::quitRequested);
    auto *refresh = new QShortcut(QKeySequence::Refresh, this);
    connect(refresh, &QShortcut::activated, this, [this] {
        m_session.workspace().refreshSite();
        m_session.workspace().refreshCertificates();
        m_session.workspace().lookAtEngine();
    });
}

void MainWindow::showTitle()
{
    const QString edge = m_session.facts().edge;
    setWindowTitle(edge.isEmpty() ? u"Puente"_s : u"Puente — "_s + edge);
}

void MainWindow::showPage(Page page)
{
    m_navigation->setCurrentRow(static_cast<int>(page));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Two catalogues change one after the other, from within a button of this window.
    if (event->type() == QEvent::LanguageChange && !m_isBuildPending) {
        m_isBuildPending = true;
        QTimer::singleShot(0, this, [this] {
            m_isBuildPending = false;
            build();
        });
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_session.settings().setValue(u"window/geometry"_s, saveGeometry());
    if (m_closesToTray) {
        hide();
        event->ignore();
        Q_EMIT hidden();
        return;
    }
    if (!mayQuit()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::run(wizard::DeploymentStep::Id id)
{
    using Id = wizard::DeploymentStep::Id;
    switch (id) {
    case Id::Edge: {
        wizard::EdgeDialog dialog(m_session.workspace(), this);
        dialog.exec();
        return;
    }
    case Id::Partners:
        runPartners();
        return;
    case Id::Certificates:
        runCertificates();
        return;
    case Id::Dns:
        showPage(Page::Plan);
        m_plan->check();
        return;
    case Id::Services: {
        wizard::ServiceDialog dialog(m_session.serviceStep(), {}, this);
        dialog.exec();
        return;
    }
    case Id::Test: {
        TestDialog dialog(m_session, this);
        dialog.exec();
        return;
    }
    }
}

void MainWindow::runPartners()
{
    showPage(Page::Partners);
    if (m_session.facts().partners == 0)
        m_partners->addPartner();
}

// What comes next: the first request, the import of its answer, else the list to choose from.
void MainWindow::runCertificates()
{
    showPage(Page::Certificates);
    const wizard::DeploymentFacts &facts = m_session.facts();
    if (facts.assigned || facts.usableCertificates > 0)
        return;
    if (facts.pendingRequests > 0)
        m_certificates->importCertificate();
    else
        m_certificates->requestCertificate();
}

} // namespace app
