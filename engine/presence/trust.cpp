// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/trust.h"

namespace presence {

Ruling judge(site::PartnerType type, Deed deed, const Relation &relation)
{
    if (relation.blocked)
        return Ruling::RefuseBlocked;
    if (type != site::PartnerType::PublicUnverified || relation.added || relation.approved)
        return Ruling::Allow;
    switch (deed) {
    case Deed::Subscribe:
        return Ruling::AskApproval;
    case Deed::Message:
        return relation.answering ? Ruling::Allow : Ruling::RefuseStranger;
    }
    return Ruling::RefuseStranger;
}

bool showsNotes(site::PartnerType type)
{
    return type == site::PartnerType::Federated;
}

} // namespace presence
