// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"
#include "engine/site/certificate_plan.h"

#include <QDate>
#include <QStringList>

namespace wizard {

// Everything the pages of the request wizard ask, as plain values: Back and Next only move, they
// never lose an answer. `draft` holds what a page edits as it is; the names are put in by draftOf.
struct RequestAnswers {
    certificates::RequestDraft draft;
    site::CertificatePlan plan;
    QStringList sipDomains; // offered
    QStringList tickedSipDomains;
    QStringList additionalNames;
    bool usesTemplate = false;
    QString templateName; // kept while the box is not ticked
    QString requestFile;

    explicit RequestAnswers(site::CertificatePlan sitePlan) : plan(std::move(sitePlan)) { }
};

// Pre-filled from the site: the friendly name, the file, the default SIP domain, the XMPP domains.
[[nodiscard]] RequestAnswers
answersFor(const site::Site &site, const QString &folder, const QDate &today);

struct RequestedName {
    enum class Origin {
        Subject,
        SipDomain,
        Additional
    };

    QString name;
    Origin origin = Origin::Subject;

    bool operator==(const RequestedName &) const = default;
};

// The names the request will carry, each once, in their order.
[[nodiscard]] QList<RequestedName> requestedNames(const RequestAnswers &answers);

// Names the site needs that the request will not carry: the administrator took them out.
[[nodiscard]] QStringList missingPlannedNames(const RequestAnswers &answers);

// The whole draft, as Store::request takes it.
[[nodiscard]] certificates::RequestDraft draftOf(const RequestAnswers &answers);

// Whether the text can be an additional name: a domain name or an address.
enum class NameFault {
    None,
    NotAName,
    Wildcard, // XMPP and SIP peers do not match them reliably
    AlreadyThere
};

[[nodiscard]] NameFault faultOf(const QString &name, const RequestAnswers &answers);

} // namespace wizard
