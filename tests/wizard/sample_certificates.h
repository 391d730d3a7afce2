// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/site/site.h"
#include "tests/support/test_certificates.h"

namespace test {

inline base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

// A site of two SIP domains, and certificates for it as the store would list them.
class SampleCertificates
{
protected:
    [[nodiscard]] certificates::StoredCertificate
    stored(const QStringList &names, int daysFrom = -1, int daysTo = 90) const
    {
        const auto credentials =
            m_authority.issue({.commonName = QStringLiteral("edge.contoso.com"),
                               .names = names,
                               .daysFrom = daysFrom,
                               .daysTo = daysTo});
        certificates::StoredCertificate one{.leaf = credentials.chain.first(),
                                            .chain = credentials.chain,
                                            .friendlyName = QStringLiteral("Edge 2026")};
        one.hasKey = true;
        return one;
    }

    inline static const QStringList everyName{QStringLiteral("DNS:edge.contoso.com"),
                                              QStringLiteral("DNS:contoso.com"),
                                              QStringLiteral("DNS:sip.contoso.com"),
                                              QStringLiteral("DNS:fabrikam.net"),
                                              QStringLiteral("DNS:sip.fabrikam.net")};

    TestAuthority m_authority;
    site::Site m_site{
        domain(QStringLiteral("edge.contoso.com")),
        {domain(QStringLiteral("contoso.com")), domain(QStringLiteral("fabrikam.net"))}};
};

} // namespace test
