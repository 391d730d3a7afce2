// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/assignment.h"
#include "wizard/certificates/certificate_actions.h"

#include <functional>

namespace wizard {

// What the administrator chose: one certificate for several usages, done as one step.
struct Assignment {
    QString certificateId;
    bool isDefault = true; // wherever no domain has a certificate of its own
    QList<base::DomainName> domains = {};

    bool operator==(const Assignment &) const = default;
};

// The certificates as they will be; what was before is kept for going back. All pure.
[[nodiscard]] site::Certificates assigned(const site::Certificates &before,
                                          const Assignment &assignment);
// Takes the certificate away from a usage, or, without one, from wherever it is presented.
[[nodiscard]] site::Certificates unassigned(const site::Certificates &before,
                                            const CertificateSelection &selection);

[[nodiscard]] site::AssignmentImpact impactOf(const site::Site &site,
                                              const certificates::Certificate &certificate,
                                              const Assignment &assignment);

// The domains of the site that may have a certificate of their own.
[[nodiscard]] QList<base::DomainName> assignableDomains(const site::Site &site);

} // namespace wizard
