// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/site/site.h"

#include <optional>

namespace wizard {

// Who would believe a certificate: the computer's CAs stand for what partners trust.
struct ChainJudgement {
    enum class Anchor {
        None, // `fault` says why
        Site, // one of the site's own CA files
        Computer
    };

    Anchor anchor = Anchor::None;
    std::optional<certificates::CertificateError> fault = {};

    bool operator==(const ChainJudgement &) const = default;
};

// Leaf first. Reads the CA files of the site, relative to its directory, and the computer's CAs:
// not for the GUI's thread. A CA file that cannot be read is passed over: the engine reports it.
[[nodiscard]] ChainJudgement judgeChain(const QList<certificates::Certificate> &chain,
                                        const QString &siteDirectory,
                                        const site::Trust &trust,
                                        const QDateTime &now);

} // namespace wizard
