// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request.h"
#include "engine/certificates/tokens.h"

#include <QRegularExpression>

namespace test {

inline const certificates::KeyKind rsa{certificates::KeyKind::Algorithm::Rsa, 2048, {}};
inline const certificates::KeyKind ec{
    certificates::KeyKind::Algorithm::Ec, 0, QStringLiteral("P-256")};

inline certificates::RequestDraft tokenDraft(const certificates::KeyKind &kind)
{
    certificates::RequestDraft draft;
    draft.commonName = QStringLiteral("sip.contoso.example");
    draft.dnsNames = {QStringLiteral("contoso.example")};
    draft.key = kind;
    return draft;
}

// The CKA_ID in hexadecimal digits.
inline QString idOf(const certificates::TokenKeyPlace &place)
{
    static const QRegularExpression id(QStringLiteral("id=((?:%[0-9a-fA-F]{2}){16})"));
    return id.match(place.uri).captured(1).remove(QLatin1Char('%'));
}

} // namespace test
