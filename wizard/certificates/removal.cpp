// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/removal.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Removal)
};

bool wasAssignedBefore(const QString &id, const std::optional<site::Site> &site)
{
    return site
        && (site->certificates.previousDefaultId == id
            || site->certificates.previousByDomain.values().contains(id));
}

} // namespace

QString removalQuestion(const StoreRow &row, const std::optional<site::Site> &site)
{
    if (row.isRequest)
        return Text::tr("Remove the request “%1” and its private key? A certificate issued for it "
                        "can then no longer be used.")
            .arg(row.friendlyName);
    QString question = row.hasKey
        ? Text::tr("Remove the certificate “%1” and its private key? They cannot be brought back.")
        : Text::tr("Remove the certificate “%1”? It can be imported again from its file.");
    question = question.arg(row.friendlyName);
    if (wasAssignedBefore(row.id, site))
        question +=
            u' '
            + Text::tr(
                "It was assigned before: Go back then leads to a certificate that is missing.");
    return question;
}

} // namespace wizard
