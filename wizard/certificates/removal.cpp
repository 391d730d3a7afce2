// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/removal.h"

#include <QCoreApplication>

#include <algorithm>

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

bool isKeyShared(const StoreRow &row, const CertificateTasks &tasks)
{
    return std::ranges::any_of(tasks.rows, [&](const StoreRow &other) {
        return other.id != row.id && other.keyId == row.keyId;
    });
}

QString requestQuestion(const StoreRow &row, bool isKeyShared)
{
    if (row.isOnToken)
        return Text::tr("Remove the request “%1”? A certificate issued for it can then no longer "
                        "be used; its private key stays on the token.");
    if (isKeyShared)
        return Text::tr("Remove the request “%1”? Its private key stays, because a certificate "
                        "uses it.");
    return Text::tr("Remove the request “%1” and its private key? A certificate issued for it can "
                    "then no longer be used.");
}

QString certificateQuestion(const StoreRow &row, bool isKeyShared)
{
    if (!row.hasKey)
        return Text::tr("Remove the certificate “%1”? It can be imported again from its file.");
    if (row.isOnToken)
        return Text::tr("Remove the certificate “%1”? Its private key stays on the token, but is "
                        "no longer used.");
    if (isKeyShared)
        return Text::tr("Remove the certificate “%1”? Its private key stays, because another "
                        "certificate or request uses it.");
    return Text::tr("Remove the certificate “%1” and its private key? They cannot be brought "
                    "back.");
}

} // namespace

QString removalQuestion(const StoreRow &row,
                        const CertificateTasks &tasks,
                        const std::optional<site::Site> &site)
{
    const bool isShared = isKeyShared(row, tasks);
    QString question =
        (row.isRequest ? requestQuestion(row, isShared) : certificateQuestion(row, isShared))
            .arg(row.friendlyName);
    if (!row.isRequest && wasAssignedBefore(row.id, site))
        question +=
            u' '
            + Text::tr(
                "It was assigned before: Go back then leads to a certificate that is missing.");
    return question;
}

} // namespace wizard
