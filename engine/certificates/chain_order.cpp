// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/chain_order.h"

#include "engine/certificates/private/openssl.h"

#include <algorithm>
#include <vector>

namespace certificates {
namespace {

constexpr qsizetype maxChain = 10;

struct Candidate {
    Certificate certificate;
    X509Ptr x509;
};

// The names first: most pairs differ there, and a signature costs more.
bool hasSigned(const X509Ptr &issuer, const X509Ptr &subject)
{
    const bool signedIt = X509_check_issued(issuer.get(), subject.get()) == X509_V_OK
        && X509_verify(subject.get(), X509_get0_pubkey(issuer.get())) == 1;
    static_cast<void>(takeOpenSslErrors());
    return signedIt;
}

std::vector<Candidate> candidatesFrom(const QList<Certificate> &pool, const Certificate &leaf)
{
    std::vector<Candidate> candidates;
    for (const Certificate &certificate : pool) {
        const bool isKnown = certificate == leaf
            || std::ranges::find(candidates, certificate, &Candidate::certificate)
                != candidates.end();
        if (!isKnown)
            candidates.push_back({certificate, x509FromDer(certificate.der())});
    }
    return candidates;
}

} // namespace

OrderedChain orderChain(const Certificate &leaf, const QList<Certificate> &pool)
{
    std::vector<Candidate> candidates = candidatesFrom(pool, leaf);
    OrderedChain ordered{.chain = {leaf}, .unrelated = {}};
    X509Ptr top = x509FromDer(leaf.der());
    while (!ordered.chain.back().isSelfIssued() && ordered.chain.size() < maxChain) {
        const auto issuer = std::ranges::find_if(
            candidates, [&](const Candidate &c) { return hasSigned(c.x509, top); });
        if (issuer == candidates.end())
            break;
        ordered.chain.append(issuer->certificate);
        top = std::move(issuer->x509);
        candidates.erase(issuer);
    }
    for (const Candidate &candidate : candidates)
        ordered.unrelated.append(candidate.certificate);
    return ordered;
}

} // namespace certificates
