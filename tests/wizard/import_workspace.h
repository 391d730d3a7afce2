// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/certificate_workspace.h"

namespace test {

// A workspace that has asked for certificates and gets answers.
class ImportWorkspace : protected CertificateWorkspace
{
protected:
    void request(const QString &name, const QString &friendlyName = QStringLiteral("Edge 2026"))
    {
        certificates::RequestDraft draft;
        draft.friendlyName = friendlyName;
        draft.dnsNames = {QStringLiteral("edge.contoso.com"),
                          QStringLiteral("contoso.com"),
                          QStringLiteral("fabrikam.net")};
        CertificateWorkspace::request(name, draft);
    }

    // A key made elsewhere, and its certificate.
    void ownKey()
    {
        QVERIFY(m_authority->run("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "
                                 "own.key -out own.csr -subj /CN=edge.contoso.com"));
        QVERIFY(m_authority->issue(QStringLiteral("own"), everyName));
    }

    inline static const QString everyName =
        QStringLiteral("DNS:edge.contoso.com,DNS:contoso.com,DNS:fabrikam.net");
};

} // namespace test
