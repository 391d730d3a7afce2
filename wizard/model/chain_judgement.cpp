// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/chain_judgement.h"

#include "engine/certificates/chain_verifier.h"

#include <QDir>
#include <QFile>

namespace wizard {

namespace {

constexpr qint64 maxAuthorityBytes = 4 * 1024 * 1024;

} // namespace

QList<certificates::Certificate> siteAuthorities(const QString &siteDirectory,
                                                 const site::Trust &trust)
{
    QList<certificates::Certificate> authorities;
    for (const QString &name : trust.files) {
        QFile file(QDir(siteDirectory).absoluteFilePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto found = certificates::readCertificates(file.read(maxAuthorityBytes + 1)))
            authorities += *found;
    }
    return authorities;
}

ChainJudgement judgeChain(const QList<certificates::Certificate> &chain,
                          const QString &siteDirectory,
                          const site::Trust &trust,
                          const QDateTime &now)
{
    const auto byComputer =
        certificates::verifyChain(chain, {.system = true, .authorities = {}}, now);
    if (byComputer)
        return {.anchor = ChainJudgement::Anchor::Computer};
    const QList<certificates::Certificate> authorities = siteAuthorities(siteDirectory, trust);
    if (authorities.isEmpty())
        return {.anchor = ChainJudgement::Anchor::None, .fault = byComputer.error()};
    const auto bySite =
        certificates::verifyChain(chain, {.system = false, .authorities = authorities}, now);
    if (bySite)
        return {.anchor = ChainJudgement::Anchor::Site};
    return {.anchor = ChainJudgement::Anchor::None, .fault = bySite.error()};
}

} // namespace wizard
