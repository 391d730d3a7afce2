// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/certificates_page.h"

#include "wizard/certificates/import_dialog.h"
#include "wizard/look/forms.h"
#include "wizard/look/life_bar.h"
#include "wizard/look/message.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/deployment_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/request/request_wizard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QString dateText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace

CertificatesPage::CertificatesPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_table(
          newTable({tr("Friendly name"), tr("Status"), tr("Expires"), tr("Issuer"), tr("Names")},
                   u"certificates"_s))
    , m_request(newButton(tr("&Request…"), Symbol::Request, u"request"_s))
    , m_import(newButton(tr("&Import…"), Symbol::Import, u"import"_s))
    , m_assign(newButton(tr("&Assign"), Symbol::Assign, u"assign"_s))
    , m_remove(newButton(tr("Remo&ve"), Symbol::Remove, u"remove"_s))
    , m_details(new QLabel(this))
    , m_life(new LifeBar(this))
{
    setObjectName(u"certificatesPage"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_request, m_import, m_assign, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    m_stack->addWidget(newEmptyList());
    m_stack->addWidget(newList());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(
        newPageHeader(tr("Certificates"), tr("What this edge shows to partners and clients.")));
    column->addLayout(buttons);
    column->addWidget(m_stack, 1);

    connect(m_request, &QPushButton::clicked, this, &CertificatesPage::requestCertificate);
    connect(m_import, &QPushButton::clicked, this, &CertificatesPage::importCertificate);
    connect(m_assign, &QPushButton::clicked, this, &CertificatesPage::assign);
    connect(m_remove, &QPushButton::clicked, this, &CertificatesPage::remove);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &CertificatesPage::showSelection);
    connect(&m_workspace, &Workspace::siteChanged, this, &CertificatesPage::showAll);
    connect(&m_workspace, &Workspace::certificatesChanged, this, &CertificatesPage::showAll);
    showAll();
}

QWidget *CertificatesPage::newList()
{
    m_table->setAccessibleName(tr("Certificates"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_details->setObjectName(u"certificateDetails"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    column->addWidget(m_life);
    return list;
}

QWidget *CertificatesPage::newEmptyList()
{
    QPushButton *first =
        newButton(tr("&Prepare the first request…"), Symbol::Request, u"firstRequest"_s);
    connect(first, &QPushButton::clicked, this, &CertificatesPage::requestCertificate);
    return newEmptyState(tr("No certificate yet"),
                         tr("Prepare a request, send it to a certification authority, and import "
                            "what it sends back."),
                         first);
}

QString CertificatesPage::selectedId() const
{
    const int row = m_table->currentRow();
    const QTableWidgetItem *item = row < 0 ? nullptr : m_table->item(row, 0);
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

const certificates::StoredCertificate *CertificatesPage::selectedCertificate() const
{
    const auto &all = m_workspace.certificates();
    const auto found =
        std::ranges::find(all, selectedId(), [](const auto &one) { return one.leaf.id(); });
    return found == all.end() ? nullptr : &*found;
}

const certificates::PendingRequest *CertificatesPage::selectedRequest() const
{
    const auto &all = m_workspace.pending();
    const auto found = std::ranges::find(all, selectedId(), &certificates::PendingRequest::id);
    return found == all.end() ? nullptr : &*found;
}

bool CertificatesPage::isAssigned(const QString &id) const
{
    const auto &site = m_workspace.site();
    return site
        && (site->certificates.defaultId == id
            || site->certificates.byDomain.values().contains(id));
}

QString CertificatesPage::statusOf(const certificates::StoredCertificate &certificate) const
{
    if (certificate.leaf.notAfter() <= QDateTime::currentDateTimeUtc())
        return tr("Expired");
    if (isAssigned(certificate.leaf.id()))
        return tr("Assigned");
    return certificate.hasKey ? tr("Not assigned") : tr("Without key");
}

void CertificatesPage::showAll()
{
    const QString before = selectedId();
    QList<QStringList> rows;
    QStringList ids;
    QList<QIcon> icons;
    for (const certificates::StoredCertificate &one : m_workspace.certificates()) {
        rows += {one.friendlyName,
                 statusOf(one),
                 dateText(one.leaf.notAfter()),
                 commonNameOf(one.leaf.issuer()),
                 (one.leaf.names().dns + one.leaf.names().ip).join(u", "_s)};
        ids += one.leaf.id();
        const bool isExpired = one.leaf.notAfter() <= QDateTime::currentDateTimeUtc();
        icons += isExpired              ? symbolIcon(Symbol::Error, Tone::Bad)
            : isAssigned(one.leaf.id()) ? symbolIcon(Symbol::Done, Tone::Good)
                                        : symbolIcon(Symbol::Open, Tone::Muted);
    }
    for (const certificates::PendingRequest &one : m_workspace.pending()) {
        rows += {one.friendlyName,
                 tr("Pending since %1").arg(dateText(one.created)),
                 u"–"_s,
                 u"–"_s,
                 one.names.join(u", "_s)};
        ids += one.id;
        icons += symbolIcon(Symbol::Busy, Tone::Warning);
    }
    const QSignalBlocker quiet(m_table);
    setRows(m_table, rows);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->item(row, 0)->setData(Qt::UserRole, ids.at(row));
        m_table->item(row, 1)->setIcon(icons.at(row));
    }
    fitColumns(m_table); // again, with the icons
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    if (!rows.isEmpty())
        m_table->selectRow(qMax(0, static_cast<int>(ids.indexOf(before))));
    showSelection();
}

void CertificatesPage::showSelection()
{
    explainButtons();
    m_life->hide();
    m_details->clear();
    if (const certificates::StoredCertificate *one = selectedCertificate()) {
        m_details->setText(tr("%1\nKey: %2 · exportable: %3\nFingerprint (SHA-256): %4")
                               .arg(one->leaf.subject(),
                                    one->leaf.keyDescription(),
                                    one->exportable ? tr("yes") : tr("no"),
                                    one->leaf.id()));
        m_life->show(one->leaf.notBefore(), one->leaf.notAfter(), QDateTime::currentDateTimeUtc());
        m_life->setVisible(true);
    } else if (const certificates::PendingRequest *request = selectedRequest()) {
        m_details->setText(
            tr("The request waits for its certificate. Import the file when the "
               "certification authority has sent it.\nKey: %1 · names: %2")
                .arg(request->keyDescription, QLocale().createSeparatedList(request->names)));
    }
}

QString CertificatesPage::assignFault() const
{
    const certificates::StoredCertificate *one = selectedCertificate();
    if (one == nullptr)
        return selectedRequest() == nullptr ? tr("Select a certificate first.")
                                            : tr("A request cannot be assigned. Import its "
                                                 "certificate first.");
    if (!one->hasKey)
        return tr("The private key of this certificate is not here.");
    if (isAssigned(one->leaf.id()))
        return tr("This certificate is assigned already.");
    if (!m_workspace.site())
        return tr("Run step 1, This edge, first.");
    return {};
}

QString CertificatesPage::removeFault() const
{
    if (selectedId().isEmpty())
        return tr("Select a certificate or request first.");
    if (isAssigned(selectedId()))
        return tr("This certificate is in use. Assign another one first.");
    return {};
}

void CertificatesPage::explainButtons()
{
    const auto dim = [](QPushButton *button, const QString &fault) {
        button->setEnabled(fault.isEmpty());
        button->setToolTip(fault);
        button->setAccessibleDescription(fault);
    };
    const QString noSite = m_workspace.site() ? QString() : tr("Run step 1, This edge, first.");
    dim(m_request, noSite);
    dim(m_stack->widget(0)->findChild<QPushButton *>(u"firstRequest"_s), noSite);
    dim(m_import,
        m_workspace.pending().isEmpty() && m_workspace.certificates().isEmpty()
            ? tr("Prepare a request first: a certificate needs its private key.")
            : noSite);
    dim(m_assign, assignFault());
    dim(m_remove, removeFault());
}

void CertificatesPage::requestCertificate()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    RequestWizard wizard(m_workspace, folder, QDate::currentDate(), this);
    wizard.exec();
    m_workspace.readCertificates();
}

void CertificatesPage::importCertificate()
{
    ImportDialog dialog(m_workspace, this);
    dialog.exec();
}

void CertificatesPage::assign()
{
    const QString id = selectedId();
    const auto saved =
        m_workspace.change([&](site::Site &site) -> std::expected<void, site::SiteError> {
            site.certificates.defaultId = id;
            return {};
        });
    if (!saved)
        warn(this, tr("Certificate assignment"), explain(saved.error()));
}

void CertificatesPage::remove()
{
    const bool isRequest = selectedRequest() != nullptr;
    const QString question = isRequest
        ? tr("Remove this request and its private key? A certificate issued for it can then no "
             "longer be used.")
        : tr("Remove this certificate and its private key? They cannot be brought back.");
    if (!confirm(this, tr("Remove certificate"), question, tr("&Remove")))
        return;
    const auto removed = m_workspace.store().remove(selectedId());
    m_workspace.readCertificates();
    if (!removed)
        warn(this, tr("Remove certificate"), explain(removed.error()));
}

} // namespace wizard
