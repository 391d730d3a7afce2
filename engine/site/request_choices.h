// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"
#include "engine/site/certificate_plan.h"

namespace site {

// What an administrator decides about a certificate request; the names follow from the plan.
struct RequestChoices {
    certificates::RequestDraft draft = {}; // all but the names
    QList<base::DomainName> sipDomains = {}; // sip.<domain> is added for each
    QList<base::DomainName> omitted =
        {}; // names of the plan that are not asked for; not the subject
    QStringList furtherNames = {}; // as certificates::requestName reads them

    bool operator==(const RequestChoices &) const = default;
};

// The draft as the store takes it; the wizard and puentectl make it here alone, so that both ask
// for the same. Names: the subject, sip.<domain>, the rest of the plan, the further names.
[[nodiscard]] certificates::RequestDraft draftFor(const CertificatePlan &plan,
                                                  const RequestChoices &choices);

} // namespace site
