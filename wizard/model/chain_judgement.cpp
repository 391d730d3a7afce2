// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/chain_judgement.h"

#include "engine/certificates/chain_verifier.h"
#include "engine/site/trust_files.h"

namespace wizard {

ChainJudgement judgeChain(const QList<certificates::Certificate> &chain,
                          const QString &siteDirectory,
                          const site::Trust &trust,
                          const QDateTime &now)
{
    const auto byComputer =
        certificates::verifyChain(chain, {.system = true, .authorities = {}}, now);
    if (byComputer)
        return {.anchor = ChainJudgement::Anchor::Computer};
    const QList<certificates::Certificate> authorities =
        site::readTrustFiles(siteDirectory, trust).trust.authorities;
    if (authorities.isEmpty())
        return {.anchor = ChainJudgement::Anchor::None, .fault = byComputer.error()};
    const auto bySite =
        certificates::verifyChain(chain, {.system = false, .authorities = authorities}, now);
    if (bySite)
        return {.anchor = ChainJudgement::Anchor::Site};
    return {.anchor = ChainJudgement::Anchor::None, .fault = bySite.error()};
}

} // namespace wizard
