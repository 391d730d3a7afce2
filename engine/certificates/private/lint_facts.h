// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/lint.h"

namespace certificates {

struct KeyFacts {
    enum class Algorithm {
        Rsa,
        Ec,
        Other
    };

    Algorithm algorithm = Algorithm::Other;
    int bits = 0;
    QString curve; // EC only, as curveOf()
    bool isExponentValid = true; // RSA only: odd, and 3 or more
    bool isExponentLarge = true; // RSA only: 65537 or more
};

// What only a certificate has.
struct IssuedFacts {
    QList<Certificate> chain; // as given, leaf first
    QList<Certificate> ordered; // from the leaf upwards, as far as it goes
    QByteArray serial; // the octets of the INTEGER in DER
    std::optional<CertificateError> verdict; // against the trust of the context; none: fine

    const Certificate &leaf() const { return chain.front(); }
};

// A draft, a request or a certificate as the checks see it.
struct LintFacts {
    SubjectContent content;
    KeyFacts key;
    QDateTime issued; // or now, for what is only asked for
    bool hasSubjectAltName = true;
    bool isSignatureValid = true; // of a request
    std::optional<IssuedFacts> certificate;
};

[[nodiscard]] LintFacts factsOf(const RequestDraft &draft, const LintContext &context);
[[nodiscard]] LintFacts factsOf(const RequestContent &request, const LintContext &context);
[[nodiscard]] LintFacts factsOf(const QList<Certificate> &chain, const LintContext &context);

// Of a SubjectPublicKeyInfo in DER.
[[nodiscard]] KeyFacts keyFacts(const QByteArray &publicKey);

} // namespace certificates
