// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/request_choices.h"

#include "engine/certificates/request_name.h"

namespace site {

certificates::RequestDraft draftFor(const CertificatePlan &plan, const RequestChoices &choices)
{
    certificates::RequestDraft draft = choices.draft;
    draft.commonName = plan.subject.text();
    draft.dnsNames = {plan.subject.text()};
    draft.ipAddresses.clear();
    draft.srvNames.clear();
    draft.xmppAddresses.clear();
    draft.uris.clear();
    for (const base::DomainName &domain : choices.sipDomains) {
        if (const auto service = sipServiceName(domain))
            draft.dnsNames.append(service->text());
    }
    for (const PlannedName &planned : plan.names) {
        if (!planned.optional && !choices.omitted.contains(planned.name))
            draft.dnsNames.append(planned.name.text());
    }
    for (const QString &further : choices.furtherNames)
        add(draft, certificates::requestName(further));
    draft.dnsNames.removeDuplicates();
    return draft;
}

} // namespace site
