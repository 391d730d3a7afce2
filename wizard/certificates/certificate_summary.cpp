// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/certificate_summary.h"

#include "wizard/certificates/certificate_tasks.h"
#include "wizard/look/life_bar.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

// Where the key is, and whether it may leave.
QString keyText(const certificates::StoredCertificate &stored)
{
    if (!stored.hasKey)
        return CertificateSummary::tr("%1, the private key is not here")
            .arg(stored.leaf.keyDescription());
    QStringList facts{stored.leaf.keyDescription()};
    if (stored.isOnToken)
        facts += CertificateSummary::tr("on a token");
    else
        facts += stored.exportable ? CertificateSummary::tr("exportable")
                                   : CertificateSummary::tr("not exportable");
    if (stored.isKeyEncrypted)
        facts += CertificateSummary::tr("protected by a passphrase");
    return facts.join(u", "_s);
}

} // namespace

CertificateSummary::CertificateSummary(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_life(new LifeBar(this))
{
    m_text->setObjectName(u"certificateDetails"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(3 * m_text->fontMetrics().lineSpacing()); // the lists stay in place
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_life);
    clear();
}

void CertificateSummary::show(const certificates::StoredCertificate &certificate,
                              const QDateTime &renewAt,
                              const QDateTime &now)
{
    QString text = tr("Names: %1\nKey: %2\nFingerprint (SHA-256): %3")
                       .arg(QLocale().createSeparatedList(allNames(certificate.leaf.names())),
                            keyText(certificate),
                            certificate.leaf.id());
    if (renewAt.isValid())
        text += u'\n' + tr("Renewed by the engine on: %1").arg(dateText(renewAt));
    else if (certificate.isFromAcme)
        text += u'\n' + tr("Renewed by the engine as long as it is assigned and the engine runs");
    m_text->setText(text);
    m_life->show(certificate.leaf.notBefore(), certificate.leaf.notAfter(), now);
    m_life->setVisible(true);
}

void CertificateSummary::show(const certificates::PendingRequest &request)
{
    m_text->setText(tr("Requested on %1. Process it when the certification authority has sent "
                       "the certificate.\nNames: %2\nKey: %3")
                        .arg(dateText(request.created),
                             QLocale().createSeparatedList(request.names),
                             request.keyDescription));
    m_life->hide();
}

void CertificateSummary::clear()
{
    m_text->clear();
    m_life->hide();
}

} // namespace wizard
