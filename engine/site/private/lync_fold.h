// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_import.h"
#include "engine/site/private/lync_members.h"
#include "engine/site/private/lync_settings.h"
#include "engine/site/private/site_builder.h"

namespace site {

// Takes one exported object after the other into a site: see importLync.
class LyncFold
{
public:
    LyncFold(const LyncExport &exported, const Site &site, const LyncDecision &decide);

    [[nodiscard]] const QList<LyncItem> &items() const { return m_items; }
    [[nodiscard]] const Site &site() const { return m_builder.site(); }

private:
    void takeUsers();
    void take(const LyncExport::Entry &entry, LyncKind kind);
    void takePolicy(const ExportedObject &object, LyncItem item);
    void takePartner(const ExportedObject &object, LyncItem item);
    void takeSipDomain(const ExportedObject &object, LyncItem item);
    void takeProvider(const ExportedObject &object, LyncItem item);
    void takeGateway(const ExportedObject &object, LyncItem item);
    void takeAccessEdge(const ExportedObject &object, LyncItem item);
    // Members of policies that no file describes.
    void takeMembersOfOthers();

    void addMembers(ExternalAccessPolicy &policy, LyncItem &item) const;
    void checkPolicyName(const ExternalAccessPolicy &policy, LyncItem &item) const;
    [[nodiscard]] std::optional<LyncProblem> obstacleTo(const base::DomainName &domain,
                                                        const base::DomainName &partner) const;
    void checkDomains(XmppPartner &partner, LyncItem &item) const;
    [[nodiscard]] std::optional<base::DomainName> domainOf(const ExportedObject &object,
                                                           LyncItem &item) const;
    [[nodiscard]] std::optional<SipProvider> providerOf(const ExportedObject &object,
                                                        LyncItem &item) const;
    void checkAccessEdge(const SipDomain &domain, LyncItem &item) const;
    void checkProxy(const SipProvider &provider, LyncItem &item) const;
    void refuse(const ExportedObject &object, LyncItem item);

    // Asks what is to be done, and does it.
    template<typename T>
    void settle(LyncItem item, const T *present, const T &wanted);
    bool isTaken(LyncItem &item) const;

    const LyncDecision *m_decide;
    SiteBuilder m_builder;
    LyncMembers m_members;
    QList<LyncItem> m_items;
};

template<typename T>
void LyncFold::settle(LyncItem item, const T *present, const T &wanted)
{
    if (!item.canTake())
        item.effect = LyncItem::Effect::None;
    else if (present == nullptr)
        item.effect = LyncItem::Effect::Added;
    else
        item.effect = *present == wanted ? LyncItem::Effect::Same : LyncItem::Effect::Changed;
    if (isTaken(item) && item.effect != LyncItem::Effect::Same)
        m_builder.put(wanted);
    m_items.append(std::move(item));
}

} // namespace site
