// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/admission.h"

namespace gateway {

namespace {

using Reason = Refusal::Reason;

void appendBare(QByteArray &to, const xmpp::Jid &jid)
{
    // U+0000 stands in no address, so that no two pairs share a key.
    to.append(jid.local()).append('@').append(jid.domain().bytes()).append('\0');
}

std::unexpected<Refusal> refuse(Reason reason, const QString &evidence)
{
    return std::unexpected(Refusal{reason, evidence});
}

} // namespace

QByteArray pairKey(const xmpp::Jid &first, const xmpp::Jid &second)
{
    QByteArray key;
    key.reserve(first.local().size() + second.local().size() + 64);
    appendBare(key, first);
    appendBare(key, second);
    return key;
}

Admission::Rules::Rules(const site::Site &site)
    : local(site.domains.xmpp.cbegin(), site.domains.xmpp.cend()), access(site)
{
    for (const base::DomainName &domain : site.domains.xmpp)
        domains.insert(domain.bytes(), domain);
    for (const site::XmppPartner &partner : site.xmppPartners) {
        domains.insert(partner.domain.bytes(), partner.domain);
        for (const base::DomainName &domain : partner.additionalDomains)
            domains.insert(domain.bytes(), domain);
    }
}

void Admission::configure(const site::Site &site)
{
    m_rules.emplace(site);
}

std::expected<Admission::Route, Refusal> Admission::admitToXmpp(const sip::Uri &from,
                                                                const sip::Uri &to) const
{
    const QString recipient = QString::fromUtf8(to.host());
    if (!m_rules)
        return refuse(Reason::NotAPartner, recipient);
    const auto fromDomain = m_rules->domains.constFind(from.host());
    if (fromDomain == m_rules->domains.cend() || !m_rules->local.contains(*fromDomain))
        return refuse(Reason::NotLocal, QString::fromUtf8(from.host()));
    const auto toDomain = m_rules->domains.constFind(to.host());
    if (toDomain == m_rules->domains.cend())
        return refuse(Reason::NotAPartner, recipient);
    // What SIP hands us for our own domain would come straight back to SIP.
    if (m_rules->local.contains(*toDomain))
        return refuse(Reason::Loop, recipient);

    auto sender = toJid(from, *fromDomain);
    if (!sender)
        return std::unexpected(refusalOf(sender.error()));
    auto person = toJid(to, *toDomain);
    if (!person)
        return std::unexpected(refusalOf(person.error()));
    if (const auto allowed = mayFederate(*m_rules, *sender, *toDomain); !allowed)
        return std::unexpected(allowed.error());
    if (m_acquaintance.writes(*sender, *person) == Acquaintance::Verdict::Blocked)
        return refuse(Reason::Blocked, QString::fromUtf8(person->text()));
    return Route{.from = *std::move(sender), .to = *std::move(person)};
}

std::expected<void, Refusal> Admission::admitToSip(const xmpp::Jid &from, const xmpp::Jid &to) const
{
    if (!m_rules || !m_rules->local.contains(to.domain()))
        return refuse(Reason::NotLocal, to.domain().text());
    if (m_rules->local.contains(from.domain()))
        return refuse(Reason::Loop, from.domain().text());
    const auto type = mayFederate(*m_rules, to, from.domain());
    if (!type)
        return std::unexpected(type.error());
    switch (m_acquaintance.mayWrite(from, to, *type)) {
    case Acquaintance::Verdict::Welcome:
        return {};
    case Acquaintance::Verdict::Stranger:
        return refuse(Reason::Stranger, QString::fromUtf8(from.bare().text()));
    case Acquaintance::Verdict::Blocked:
        return refuse(Reason::Blocked, QString::fromUtf8(from.bare().text()));
    }
    Q_UNREACHABLE();
}

std::expected<site::PartnerType, Refusal>
Admission::mayFederate(const Rules &rules, const xmpp::Jid &user, const base::DomainName &partner)
{
    const QString name = QString::fromUtf8(user.local()) + u'@' + user.domain().text();
    const site::Access access = rules.access.mayFederate(name, partner);
    if (!access.allowed())
        return refuse(refusalReason(access.reason), name + QStringLiteral(", ") + partner.text());
    return access.partnerType;
}

} // namespace gateway
