// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace sip {

// H(user:realm:password) of RFC 7616 §3.4.2, lower-case hex. The realm is the domain of the AOR.
struct DigestSecrets {
    QByteArray ha1Md5;
    QByteArray ha1Sha256;
};

// One Contact of one address of record (RFC 3261 §10.3).
struct Binding {
    QByteArray aor; // canonical, as Uri::aor()
    QByteArray contact; // the URI, without brackets
    QByteArray callId;
    quint32 cseq = 0;
    QDateTime expires; // UTC
    int q = 1000; // thousandths
    // Where the REGISTER came from, "sip:192.0.2.1:5060;transport=tcp"; for people behind a NAT.
    QByteArray received;

    bool operator==(const Binding &) const = default;
};

// The people of the registrar. Nothing here may block: reads come from a cache, writes are queued.
class UserDirectory
{
public:
    virtual ~UserDirectory() = default;
    UserDirectory() = default;
    UserDirectory(const UserDirectory &) = delete;
    UserDirectory &operator=(const UserDirectory &) = delete;

    // Nothing: there is no such person.
    [[nodiscard]] virtual std::optional<DigestSecrets> secrets(const QByteArray &aor) const = 0;
    // All that were stored; asked once, at start.
    [[nodiscard]] virtual QList<Binding> bindings() const = 0;
    // Replaces what is stored for this AOR; an empty list removes it.
    virtual void store(const QByteArray &aor, const QList<Binding> &bindings) = 0;
};

} // namespace sip
