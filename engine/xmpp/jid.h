// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"

#include <QByteArray>

#include <expected>

namespace xmpp {

struct JidError {
    enum class Reason {
        Empty,
        NotUtf8,
        LocalEmpty,
        LocalTooLong,
        LocalForbidden,
        DomainInvalid,
        ResourceEmpty,
        ResourceTooLong,
        ResourceForbidden
    };

    Reason reason;
    QString evidence; // English, for the log: the text that was refused
};

// An XMPP address in canonical form (RFC 7622): the local part case-mapped and in NFC, the domain
// as A-labels, the resource in NFC. Local part and resource are empty where there is none.
class Jid
{
public:
    [[nodiscard]] static std::expected<Jid, JidError> parse(QByteArrayView text);
    [[nodiscard]] static std::expected<Jid, JidError>
    fromParts(QByteArrayView local, base::DomainName domain, QByteArrayView resource = {});

    explicit Jid(base::DomainName domain) : m_domain(std::move(domain)) { }

    const QByteArray &local() const { return m_local; }
    const base::DomainName &domain() const { return m_domain; }
    const QByteArray &resource() const { return m_resource; }
    // As it goes over the wire, in UTF-8, the domain as U-labels.
    QByteArray text() const;
    void appendTo(QByteArray &out) const;
    Jid bare() const { return {m_local, m_domain, {}}; }
    Jid withDomain(base::DomainName domain) const
    {
        return {m_local, std::move(domain), m_resource};
    }

    bool operator==(const Jid &) const = default;
    friend size_t qHash(const Jid &jid, size_t seed = 0)
    {
        return qHashMulti(seed, jid.m_local, jid.m_domain, jid.m_resource);
    }

private:
    Jid(QByteArray local, base::DomainName domain, QByteArray resource)
        : m_local(std::move(local)), m_domain(std::move(domain)), m_resource(std::move(resource))
    { }

    QByteArray m_local;
    base::DomainName m_domain;
    QByteArray m_resource;
};

} // namespace xmpp
