// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/site/certificate_plan.h"

namespace site {

// Whether what is presented for a planned name certifies it.
struct NameCoverage {
    enum class State {
        NoCertificate, // none is assigned, or it is not in the store
        Covered,
        Lacking
    };

    PlannedName planned;
    State state = State::NoCertificate;

    bool operator==(const NameCoverage &) const = default;
};

[[nodiscard]] QString name(NameCoverage::State state); // "covered"

// The names of certificatePlan(), each judged by the certificate that is presented for it.
[[nodiscard]] QList<NameCoverage>
nameCoverage(const Site &site, const QList<certificates::StoredCertificate> &certificates);

} // namespace site
