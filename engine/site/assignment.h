// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/site/site.h"

namespace site {

// Which certificate is presented, as steps that can be gone back. All pure.

// Presents `id` for these domains; for none: wherever no domain has a certificate of its own.
void assign(Certificates &certificates,
            const QString &id,
            const QList<base::DomainName> &domains = {});
// `newId` wherever `oldId` is presented, in one step.
void replace(Certificates &certificates, const QString &oldId, const QString &newId);
// For no domains: everything.
void unassign(Certificates &certificates, const QList<base::DomainName> &domains = {});

// What several of these steps made of `before`, as one to be gone back.
[[nodiscard]] Certificates asOneStep(const Certificates &before, Certificates after);
[[nodiscard]] bool canGoBack(const Certificates &certificates);
// What was presented before the last of these three steps, so that twice is where it began. Only a
// step that changed something counts; "nothing assigned" is no place to go back to.
void goBack(Certificates &certificates);

// The ids that are presented, each once.
[[nodiscard]] QStringList presentedIds(const Certificates &certificates);

// What an assignment touches, to be seen before it is done.
struct AssignmentImpact {
    QList<base::DomainName> domains; // of the site, that will present the certificate
    QList<base::DomainName> uncovered; // those among them it does not certify
    bool certifiesEdge = true; // names the edge's FQDN
    QList<base::DomainName> partners; // XMPP partners that will see it
    QStringList replacedIds; // certificates no longer presented anywhere

    bool operator==(const AssignmentImpact &) const = default;
};

[[nodiscard]] AssignmentImpact impactOf(const Site &site,
                                        const certificates::Certificate &certificate,
                                        const QList<base::DomainName> &domains = {});

} // namespace site
