// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

constexpr qsizetype maxNamedDomains = 5;

// "a.example, b.example and 17 more"
QString named(const QStringList &all)
{
    if (all.size() <= maxNamedDomains)
        return all.join(u", "_s);
    return u"%1 and %2 more"_s.arg(all.first(maxNamedDomains).join(u", "_s))
        .arg(all.size() - maxNamedDomains);
}

QString whom(const site::AccessEdgeEffect &effect)
{
    QStringList all;
    for (const base::DomainName &domain : effect.domains)
        all.append(domain.text());
    return named(all + effect.providers);
}

} // namespace

QString remark(site::GatewayRemark::Reason reason)
{
    using Reason = site::GatewayRemark::Reason;
    switch (reason) {
    case Reason::BodiesAreLogged:
        return u"What people write to each other is written to the log, where others can read it. "
               "Switch it off with --log-message-bodies no as soon as you have seen enough."_s;
    case Reason::PartnerLimitUnreachable:
        return u"One partner may have more connections than all of them together. Raise "
               "--connection-limit, or lower --partner-connection-limit."_s;
    case Reason::IdleBeforeKeepAlive:
        return u"A stream is closed as inactive before its keep-alive is due. Make "
               "--stream-inactivity-timeout longer than --keep-alive-interval."_s;
    }
    Q_UNREACHABLE();
}

QString sentence(const site::AccessEdgeEffect &effect)
{
    using Kind = site::AccessEdgeEffect::Kind;
    const QString policies = named(effect.policies);
    switch (effect.kind) {
    case Kind::XmppLost:
        return u"Nobody can talk to XMPP partners any more: %1 (policies: %2)."_s.arg(whom(effect),
                                                                                      policies);
    case Kind::XmppGained:
        return u"People can talk to XMPP partners: %1 (policies: %2)."_s.arg(whom(effect),
                                                                             policies);
    case Kind::SipLost:
        return u"Nobody can talk to SIP domains and providers any more: %1 (policies: %2)."_s.arg(
            whom(effect), policies);
    case Kind::SipGained:
        return u"People can talk to SIP domains and providers: %1 (policies: %2)."_s.arg(
            whom(effect), policies);
    case Kind::DiscoveryLost:
        return u"SIP domains on no list are out of reach (policies: %1)."_s.arg(policies);
    case Kind::DiscoveryGained:
        return effect.domains.isEmpty()
            ? u"Any SIP domain that DNS knows is within reach (policies: %1)."_s.arg(policies)
            : u"Any SIP domain that DNS knows is within reach, but %1 (policies: %2)."_s.arg(
                  whom(effect), policies);
    case Kind::DiscoveryIdle:
        return u"Partner discovery does nothing while federation is off."_s;
    }
    Q_UNREACHABLE();
}

} // namespace cli
