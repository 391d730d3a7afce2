// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/certificate_task_messages.h"

#include "wizard/messages/deployment_messages.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CertificateTaskMessages)
};

QString requestObstacle(CertificateAction action)
{
    switch (action) {
    case CertificateAction::Assign:
    case CertificateAction::Unassign:
        return Text::tr("A request cannot be assigned. Import its certificate first.");
    case CertificateAction::Export:
        return Text::tr("A request has no certificate yet. View it to copy or save it.");
    default:
        return Text::tr("This request still waits for its certificate. Process it first.");
    }
}

} // namespace

QString usageText(const Usage &usage)
{
    switch (usage.kind) {
    case Usage::Kind::XmppFederation:
        return Text::tr("XMPP federation");
    case Usage::Kind::SipFederation:
        return Text::tr("SIP federation");
    case Usage::Kind::Domain:
        return usage.domain ? usage.domain->display() : QString();
    }
    return {};
}

QString statusText(CertificateStatus status, const QDateTime &notAfter, const QDateTime &now)
{
    switch (status) {
    case CertificateStatus::Assigned:
        return Text::tr("Assigned");
    case CertificateStatus::NotAssigned:
        return Text::tr("Not assigned");
    case CertificateStatus::Pending:
        return Text::tr("Pending");
    case CertificateStatus::ExpiresSoon:
        return Text::tr("Expires in %1").arg(daysText(now, notAfter));
    case CertificateStatus::Expired:
        return Text::tr("Expired");
    case CertificateStatus::NotYetValid:
        return Text::tr("Not valid yet");
    case CertificateStatus::NameMissing:
        return Text::tr("Name missing");
    case CertificateStatus::NotPresented:
        return Text::tr("The engine cannot use it");
    case CertificateStatus::RenewalFailed:
        return Text::tr("Renewal failed");
    case CertificateStatus::KeyMissing:
        return Text::tr("Private key missing");
    case CertificateStatus::Missing:
        return Text::tr("Certificate missing");
    }
    return {};
}

QString statusText(const UsageRow &row, const QDateTime &now)
{
    if (row.status == CertificateStatus::NameMissing)
        return Text::tr("Does not name %1").arg(row.uncovered.constFirst());
    if (row.status == CertificateStatus::RenewalFailed && row.renewAt.isValid())
        return Text::tr("Renewal failed, next try on %1").arg(dateText(row.renewAt));
    if (row.status == CertificateStatus::Assigned && row.renewAt.isValid())
        return Text::tr("Assigned, renewed on %1").arg(dateText(row.renewAt));
    return statusText(row.status, row.notAfter, now);
}

QIcon statusIcon(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::Assigned:
        return symbolIcon(Symbol::Done, Tone::Good);
    case CertificateStatus::NotAssigned:
        return symbolIcon(Symbol::Open, Tone::Muted);
    case CertificateStatus::Pending:
        return symbolIcon(Symbol::Busy, Tone::Warning);
    case CertificateStatus::ExpiresSoon:
    case CertificateStatus::NotYetValid:
    case CertificateStatus::NameMissing:
    case CertificateStatus::RenewalFailed:
        return symbolIcon(Symbol::Warning, Tone::Warning);
    case CertificateStatus::Expired:
    case CertificateStatus::NotPresented:
    case CertificateStatus::KeyMissing:
    case CertificateStatus::Missing:
        return symbolIcon(Symbol::Error, Tone::Bad);
    }
    return {};
}

QString obstacleText(CertificateAction action, Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NoSite:
        return Text::tr("This edge is not described yet. Run step 1, This edge, first.");
    case Obstacle::NothingSelected:
        return Text::tr("Nothing is selected. Select a certificate in a list first.");
    case Obstacle::NothingPending:
        return Text::tr("No request waits for its certificate. Make a request first.");
    case Obstacle::NothingToAssign:
        return Text::tr("No valid certificate with its private key is here. Request or import one "
                        "first.");
    case Obstacle::NothingAssigned:
        return Text::tr("This usage has no certificate. There is nothing to take away.");
    case Obstacle::NotAssigned:
        return Text::tr("This certificate is not assigned. There is nothing to take away.");
    case Obstacle::AlreadyAssigned:
        return Text::tr("This certificate is assigned to every usage already. Select another one.");
    case Obstacle::IsRequest:
        return requestObstacle(action);
    case Obstacle::KeyMissing:
        return Text::tr("The private key of this certificate is not here. Import it together with "
                        "its key.");
    case Obstacle::Expired:
        return Text::tr("This certificate has expired. Renew it first.");
    case Obstacle::InUse:
        return Text::tr("This certificate is in use. Assign another one first.");
    case Obstacle::RenewedByEngine:
        return Text::tr("The engine renews this certificate by itself. There is nothing to do.");
    case Obstacle::NothingToGoBackTo:
        return Text::tr("Nothing was assigned before. There is nothing to go back to.");
    }
    return {};
}

QString certificateLabel(const certificates::StoredCertificate &certificate,
                         const QList<certificates::StoredCertificate> &store)
{
    const certificates::Certificate &leaf = certificate.leaf;
    const bool hasTwin =
        std::ranges::any_of(store, [&](const certificates::StoredCertificate &other) {
            return other.leaf.id() != leaf.id() && other.friendlyName == certificate.friendlyName
                && other.leaf.notAfter().date() == leaf.notAfter().date();
        });
    const QString until = dateText(leaf.notAfter());
    return hasTwin
        ? Text::tr("%1, until %2 (%3)").arg(certificate.friendlyName, until, leaf.id().first(8))
        : Text::tr("%1, until %2").arg(certificate.friendlyName, until);
}

QString dateText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace wizard
