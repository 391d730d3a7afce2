// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/certificates_page.h"

#include "engine/base/worker.h"
#include "wizard/assignment/assignment_change_dialog.h"
#include "wizard/assignment/assignment_wizard.h"
#include "wizard/certificates/action_buttons.h"
#include "wizard/certificates/certificate_lists.h"
#include "wizard/certificates/certificate_summary.h"
#include "wizard/certificates/removal.h"
#include "wizard/import/import_dialog.h"
#include "wizard/import/import_source.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/obstacle.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/certificate_task_messages.h"
#include "wizard/request/request_wizard.h"
#include "wizard/viewing/certificate_viewer.h"
#include "wizard/viewing/export_dialog.h"
#include "wizard/viewing/renew_dialog.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using Action = CertificateAction;

CertificatesPage::CertificatesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_buttons(new ActionButtons(this))
    , m_stack(new QStackedWidget(this))
    , m_summary(new CertificateSummary(this))
{
    setObjectName(u"certificatesPage"_s);
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(
        newPageHeader(tr("Certificates"), tr("What this edge shows to partners and clients.")));
    column->addLayout(m_buttons->newRow(
        {Action::Request, Action::Import, Action::ProcessPending, Action::Refresh}));
    column->addWidget(m_stack, 1);
    m_stack->addWidget(newEmptyList());
    m_stack->addWidget(newLists());

    connect(m_buttons, &ActionButtons::requested, this, &CertificatesPage::run);
    connect(&m_workspace, &Workspace::siteChanged, this, &CertificatesPage::showAll);
    connect(&m_workspace, &Workspace::certificatesChanged, this, &CertificatesPage::showAll);
    connect(&m_workspace, &Workspace::engineChanged, this, &CertificatesPage::showAll);
    followTheEye(this);
    showAll();
}

QWidget *CertificatesPage::newEmptyList()
{
    m_first = newButton(tr("&Prepare the first request…"), Symbol::Request, u"firstRequest"_s);
    connect(m_first, &QPushButton::clicked, this, &CertificatesPage::requestCertificate);
    return newEmptyState(tr("No certificate yet"),
                         tr("Prepare a request, send it to a certification authority, and import "
                            "what it sends back. A certificate file dropped here is imported."),
                         m_first);
}

QWidget *CertificatesPage::newLists()
{
    m_lists = new CertificateLists(
        m_buttons->newRow({Action::Assign, Action::Unassign, Action::GoBack}),
        m_buttons->newRow({Action::View, Action::Export, Action::Renew, Action::Remove}),
        this);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_lists, 1);
    column->addWidget(m_summary);
    connect(m_lists, &CertificateLists::selectionChanged, this, &CertificatesPage::showSelection);
    connect(m_lists, &CertificateLists::opened, this, &CertificatesPage::view);
    return page;
}

void CertificatesPage::showAll()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto &engine = m_workspace.engine();
    m_tasks = certificateTasks(m_workspace.site(),
                               m_workspace.certificates(),
                               m_workspace.pending(),
                               now,
                               engine ? engine->certificates : QList<control::CertificateStatus>());
    m_stack->setCurrentIndex(m_tasks.rows.isEmpty() ? 0 : 1);
    const auto obstacle = obstacleTo(Action::Request, m_tasks, {});
    setObstacle(m_first, obstacle ? obstacleText(Action::Request, *obstacle) : QString());
    m_lists->show(m_tasks, now); // says that the selection changed
}

void CertificatesPage::showSelection()
{
    m_buttons->show(m_tasks, m_lists->selection());
    if (const auto *certificate = selectedCertificate())
        m_summary->show(*certificate,
                        m_tasks.row(certificate->leaf.id())->renewAt,
                        QDateTime::currentDateTimeUtc());
    else if (const auto *request = selectedRequest())
        m_summary->show(*request);
    else
        m_summary->clear();
}

const certificates::StoredCertificate *CertificatesPage::selectedCertificate() const
{
    const auto &all = m_workspace.certificates();
    const auto found = std::ranges::find(
        all, m_lists->selection().id, [](const auto &one) { return one.leaf.id(); });
    return found == all.end() ? nullptr : &*found;
}

const certificates::PendingRequest *CertificatesPage::selectedRequest() const
{
    const auto &all = m_workspace.pending();
    const auto found =
        std::ranges::find(all, m_lists->selection().id, &certificates::PendingRequest::id);
    return found == all.end() ? nullptr : &*found;
}

void CertificatesPage::run(CertificateAction action)
{
    switch (action) {
    case Action::Request:
        requestCertificate();
        break;
    case Action::Import:
        importCertificate();
        break;
    case Action::ProcessPending:
        processPending();
        break;
    case Action::Refresh:
        m_workspace.readSite();
        m_workspace.refreshCertificates();
        m_workspace.lookAtEngine();
        break;
    case Action::Assign:
        assign();
        break;
    case Action::Unassign:
        unassign();
        break;
    case Action::GoBack:
        goBack();
        break;
    case Action::View:
        view();
        break;
    case Action::Export:
        exportCertificate();
        break;
    case Action::Renew:
        renew();
        break;
    case Action::Remove:
        remove();
        break;
    }
}

void CertificatesPage::requestCertificate()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    RequestWizard wizard(m_workspace, folder, QDate::currentDate(), this);
    wizard.exec();
    m_workspace.refreshCertificates();
}

void CertificatesPage::importCertificate()
{
    import({});
}

void CertificatesPage::import(const QList<ImportSource> &sources)
{
    ImportDialog dialog(m_workspace, this);
    if (!sources.isEmpty())
        dialog.read(sources);
    dialog.exec();
}

void CertificatesPage::processPending()
{
    ImportDialog dialog(m_workspace, this);
    const auto *chosen = selectedRequest();
    dialog.expectAnswerTo(chosen != nullptr ? chosen->id : m_workspace.pending().last().id);
    dialog.exec();
}

void CertificatesPage::assign()
{
    const CertificateSelection &selection = m_lists->selection();
    AssignmentWizard wizard(m_workspace,
                            {.certificateId = selection.usage ? QString() : selection.id,
                             .isDefault = !selection.usage || !selection.usage->domain,
                             .domains = selection.usage && selection.usage->domain
                                 ? QList{*selection.usage->domain}
                                 : QList<base::DomainName>()},
                            this);
    wizard.exec();
}

void CertificatesPage::unassign()
{
    const auto &site = m_workspace.site();
    if (!site)
        return;
    AssignmentChangeDialog dialog(m_workspace, unassignment(*site, m_lists->selection()), this);
    dialog.exec();
}

void CertificatesPage::goBack()
{
    const auto &site = m_workspace.site();
    if (!site)
        return;
    AssignmentChangeDialog dialog(m_workspace, wayBack(*site), this);
    dialog.exec();
}

void CertificatesPage::view()
{
    if (const auto *certificate = selectedCertificate()) {
        CertificateViewer viewer(m_workspace, *certificate, this);
        viewer.exec();
    } else if (const auto *request = selectedRequest()) {
        CertificateViewer viewer(*request, this);
        viewer.exec();
    }
}

void CertificatesPage::exportCertificate()
{
    if (const auto *certificate = selectedCertificate()) {
        ExportDialog dialog(exportOf(m_workspace.store(), *certificate), this);
        dialog.exec();
    }
}

void CertificatesPage::renew()
{
    if (const auto *certificate = selectedCertificate()) {
        RenewDialog dialog(m_workspace, *certificate, this);
        dialog.exec();
    }
}

void CertificatesPage::remove()
{
    const StoreRow *row = m_tasks.row(m_lists->selection().id);
    if (row == nullptr
        || !confirm(this,
                    row->isRequest ? tr("Remove request") : tr("Remove certificate"),
                    removalQuestion(*row, m_tasks, m_workspace.site()),
                    tr("&Remove")))
        return;
    base::onWorker([store = m_workspace.store(), id = row->id] {
        return store.remove(id);
    }).then(this, [this](const std::expected<void, certificates::StoreError> &removed) {
        m_workspace.refreshCertificates();
        if (!removed)
            warn(this, tr("Remove certificate"), explain(removed.error()));
    });
}

void CertificatesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_tasks.hasSite && !sourcesFrom(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CertificatesPage::dropEvent(QDropEvent *event)
{
    const QList<ImportSource> sources = sourcesFrom(*event->mimeData());
    if (!m_tasks.hasSite || sources.isEmpty())
        return;
    event->acceptProposedAction();
    // The other program waits for the end of the drop: open the dialog after it.
    QMetaObject::invokeMethod(this, [this, sources] { import(sources); }, Qt::QueuedConnection);
}

} // namespace wizard
