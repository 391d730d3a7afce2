// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/tls_context.h"
#include "tests/support/test_certificates.h"

#include <memory>
#include <optional>

namespace test {

inline const QString contoso = QStringLiteral("contoso.example");
inline const QString fabrikam = QStringLiteral("fabrikam.example");

// Bytes whose order can be seen to be wrong.
inline QByteArray bulk(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) & 0xff);
    return bytes;
}

// Two parties with certificates of one issuing CA, whose root they trust.
class TlsParties
{
protected:
    TlsParties()
        : m_contoso(context(m_authority.issue(contoso)))
        , m_fabrikam(context(m_authority.issue(fabrikam)))
    { }

    [[nodiscard]] std::shared_ptr<const network::TlsContext>
    context(std::optional<certificates::Credentials> own, bool trusting = true) const
    {
        network::TlsSettings settings;
        settings.defaultCredentials = std::move(own);
        settings.trust.system = false;
        if (trusting)
            settings.trust.authorities = {m_root.certificate()};
        return network::TlsContext::create(settings).value();
    }

    TestAuthority m_root{QStringLiteral("Root")};
    TestAuthority m_authority{QStringLiteral("Issuing CA"), &m_root};
    std::shared_ptr<const network::TlsContext> m_contoso;
    std::shared_ptr<const network::TlsContext> m_fabrikam;
};

} // namespace test
