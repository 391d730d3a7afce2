// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/edge_input.h"

#include "wizard/edge/edge_answers.h"

namespace wizard {

QList<base::Endpoint> *listenersOf(site::Listen &listen, const QString &field)
{
    if (field == edge_field::listenXmpp)
        return &listen.xmpp;
    if (field == edge_field::listenXmppDirectTls)
        return &listen.xmppDirectTls;
    if (field == edge_field::listenSipTls)
        return &listen.sipTls;
    if (field == edge_field::listenSipTcp)
        return &listen.sipTcp;
    return field == edge_field::listenSipUdp ? &listen.sipUdp : nullptr;
}

QStringList listenerFields()
{
    return {edge_field::listenXmpp,
            edge_field::listenXmppDirectTls,
            edge_field::listenSipTls,
            edge_field::listenSipTcp,
            edge_field::listenSipUdp};
}

EdgeInput EdgeInput::of(const std::optional<site::Site> &site)
{
    EdgeInput input;
    site::Listen listen = site ? site->listen : site::Listen();
    for (const QString &field : listenerFields())
        input.texts[field] = joined(*listenersOf(listen, field));
    input.texts[edge_field::fqdn] = site ? site->edge.fqdn.display() : QString();
    input.texts[edge_field::sip] = site ? joined(site->domains.sip) : QString();
    const bool hasOwnXmpp = site && site->domains.xmpp != site->domains.sip;
    input.texts[edge_field::xmpp] = hasOwnXmpp ? joined(site->domains.xmpp) : QString();
    if (site)
        input.users = UsersInput::of(site->users);
    return input;
}

EdgeInput combined(const EdgeInput &base, const EdgeInput &mine, const EdgeInput &theirs)
{
    EdgeInput all = theirs;
    for (auto text = mine.texts.cbegin(); text != mine.texts.cend(); ++text) {
        if (text.value() != base.texts.value(text.key()))
            all.texts[text.key()] = text.value();
    }
    if (mine.users != base.users)
        all.users = mine.users; // kind, server and transport are one decision
    return all;
}

} // namespace wizard
