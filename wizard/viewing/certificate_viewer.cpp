// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/certificate_viewer.h"

#include "engine/base/worker.h"
#include "wizard/certificates/certificate_tasks.h"
#include "wizard/look/forms.h"
#include "wizard/look/life_bar.h"
#include "wizard/look/tab_order.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/certificate_task_messages.h"
#include "wizard/messages/import_messages.h"
#include "wizard/viewing/certification_path.h"
#include "wizard/viewing/export_file.h"
#include "wizard/viewing/field_table.h"
#include "wizard/viewing/pem_view.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QString yesOrNo(bool isSo)
{
    return isSo ? CertificateViewer::tr("yes") : CertificateViewer::tr("no");
}

QString keyPlace(bool isOnToken, bool isEncrypted)
{
    if (isOnToken)
        return CertificateViewer::tr("on a token");
    return isEncrypted ? CertificateViewer::tr("in a file protected by a passphrase")
                       : CertificateViewer::tr("in a file of this edge");
}

QList<QStringList> factsOf(const certificates::StoredCertificate &stored)
{
    QList<QStringList> facts{
        {CertificateViewer::tr("Friendly name"), stored.friendlyName},
        {CertificateViewer::tr("Issued to"), stored.leaf.commonName()},
        {CertificateViewer::tr("Issued by"), commonNameOf(stored.leaf.issuer())},
        {CertificateViewer::tr("Valid"),
         CertificateViewer::tr("from %1 until %2")
             .arg(dateText(stored.leaf.notBefore()), dateText(stored.leaf.notAfter()))},
        {CertificateViewer::tr("Names"),
         QLocale().createSeparatedList(allNames(stored.leaf.names()))}};
    if (!stored.hasKey)
        facts += {CertificateViewer::tr("Private key"), CertificateViewer::tr("not here")};
    else
        facts += {CertificateViewer::tr("Private key"),
                  keyPlace(stored.isOnToken, stored.isKeyEncrypted)};
    facts += {CertificateViewer::tr("Exportable"), yesOrNo(stored.exportable)};
    return facts;
}

QList<QStringList> factsOf(const certificates::PendingRequest &request)
{
    return {
        {CertificateViewer::tr("Friendly name"), request.friendlyName},
        {CertificateViewer::tr("Requested on"), dateText(request.created)},
        {CertificateViewer::tr("Names"), QLocale().createSeparatedList(request.names)},
        {CertificateViewer::tr("Key"), request.keyDescription},
        {CertificateViewer::tr("Private key"), keyPlace(request.isOnToken, request.isKeyEncrypted)},
        {CertificateViewer::tr("Exportable"), yesOrNo(request.exportable)}};
}

} // namespace

CertificateViewer::CertificateViewer(const Workspace &workspace,
                                     const certificates::StoredCertificate &certificate,
                                     QWidget *parent)
    : QDialog(parent), m_tabs(new QTabWidget(this)), m_verdict(new FindingLabel(this))
{
    addFrame(tr("Certificate"));
    QWidget *general = newGeneral(factsOf(certificate));
    auto *life = new LifeBar(general);
    life->show(
        certificate.leaf.notBefore(), certificate.leaf.notAfter(), QDateTime::currentDateTimeUtc());
    general->layout()->addWidget(life);
    m_tabs->addTab(general, tr("&General"));
    m_tabs->addTab(new FieldTable(fieldsOf(certificate.leaf), this), tr("&Details"));
    m_tabs->addTab(newPath(certificate), tr("Certification &path"));
    auto *pem = new PemView(tr("Certificate as text"), this);
    pem->show(pemOf(certificate.chain), fileNameFor(certificate.friendlyName, u".pem"_s));
    m_tabs->addTab(pem, tr("&Text"));
    followTheEye(this);
    judge(workspace, certificate);
}

CertificateViewer::CertificateViewer(const certificates::PendingRequest &request, QWidget *parent)
    : QDialog(parent), m_tabs(new QTabWidget(this)), m_verdict(new FindingLabel(this))
{
    addFrame(tr("Certificate request"));
    m_tabs->addTab(newGeneral(factsOf(request)), tr("&General"));
    if (const auto content = certificates::readRequest(request.csrPem))
        m_tabs->addTab(new FieldTable(fieldsOf(*content), this), tr("&Details"));
    auto *pem = new PemView(tr("Request as text"), this);
    pem->show(request.csrPem, fileNameFor(request.friendlyName, u".csr"_s));
    m_tabs->addTab(pem, tr("&Text"));
    m_verdict->show(FindingLabel::Level::Notice,
                    tr("This request waits for its certificate. Send it to the certification "
                       "authority, and process the answer."));
    followTheEye(this);
}

void CertificateViewer::addFrame(const QString &title)
{
    setObjectName(u"certificateViewer"_s);
    setWindowTitle(title);
    m_tabs->setObjectName(u"viewerTabs"_s);
    m_tabs->setAccessibleName(title);
    m_verdict->setObjectName(u"verdict"_s);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_verdict);
    column->addWidget(buttons);
    resize(640, 520);
}

QWidget *CertificateViewer::newGeneral(const QList<QStringList> &facts)
{
    auto *general = new QWidget(this);
    auto *column = new QVBoxLayout(general);
    QFormLayout *form = newForm();
    for (const QStringList &fact : facts) {
        auto *value = new ToneLabel(Tone::Text, fact.last(), general);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(fact.first(), value);
    }
    column->addLayout(form);
    column->addStretch();
    return general;
}

QWidget *CertificateViewer::newPath(const certificates::StoredCertificate &certificate)
{
    auto *page = new QWidget(this);
    m_path = new CertificationPath(page);
    m_path->show(certificate.chain);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_path);
    return page;
}

void CertificateViewer::judge(const Workspace &workspace,
                              const certificates::StoredCertificate &certificate)
{
    m_verdict->show(FindingLabel::Level::Notice, tr("Checking the certification path…"));
    const auto &site = workspace.site();
    base::onWorker([chain = certificate.chain,
                    directory = workspace.directory(),
                    trust = site ? site->trust : site::Trust()] {
        return judgeChain(chain, directory, trust, QDateTime::currentDateTimeUtc());
    }).then(this, [this, chain = certificate.chain](const ChainJudgement &judgement) {
        const bool isIncomplete = judgement.fault
            && judgement.fault->reason == certificates::CertificateError::Reason::ChainIncomplete;
        const FindingLine line = explain(judgement);
        m_verdict->show(line.level, isIncomplete ? missingText(chain) : line.sentence);
        m_verdict->setToolTip(line.details);
        m_path->show(chain, isIncomplete ? chain.last().issuer() : QString());
        Q_EMIT judged();
    });
}

} // namespace wizard
