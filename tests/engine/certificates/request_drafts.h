// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request.h"

namespace test {

inline const certificates::KeyKind p256{.algorithm = certificates::KeyKind::Algorithm::Ec,
                                        .curve = QStringLiteral("P-256")};

inline certificates::KeyKind rsa(int bits)
{
    return {.algorithm = certificates::KeyKind::Algorithm::Rsa, .bits = bits, .curve = {}};
}

// As little as a request needs.
inline certificates::RequestDraft plainDraft()
{
    certificates::RequestDraft draft;
    draft.key = p256;
    draft.commonName = QStringLiteral("edge.example");
    return draft;
}

} // namespace test

Q_DECLARE_METATYPE(certificates::KeyKind)
Q_DECLARE_METATYPE(certificates::RequestDraft)
