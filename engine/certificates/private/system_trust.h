// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace certificates {

// The CA certificates this computer trusts. SSL_CERT_FILE and SSL_CERT_DIR, where set, say what
// OpenSSL alone would read, and are read when created; else QCA's system store, where built with
// QCA, else OpenSSL's.
class SystemTrust
{
public:
    SystemTrust();

    // As DER. On any thread; parsing takes half a millisecond for each.
    [[nodiscard]] QList<QByteArray> authorities() const;

private:
    std::optional<QList<QByteArray>> m_named; // PEM, a file each
};

// What QCA's system store holds; empty without one. Defined only where built with QCA.
[[nodiscard]] QList<QByteArray> qcaSystemAuthorities();

} // namespace certificates
