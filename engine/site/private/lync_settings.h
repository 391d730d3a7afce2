// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/exported_object.h"
#include "engine/site/lync_item.h"
#include "engine/site/site.h"

namespace site {

// Takes what `object` says of this setting over into `out`; tells in `item` what became of each
// property, and what is wrong with it. `identity`: properties that were read already, with the
// key they stand for.
struct LyncIdentity {
    QList<QStringView> properties;
    QString key;
};

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  XmppPartner &out,
                  LyncItem &item);
void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  ExternalAccessPolicy &out,
                  LyncItem &item);
void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  SipDomain &out,
                  LyncItem &item);
void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  SipProvider &out,
                  LyncItem &item);
void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  Gateway &out,
                  LyncItem &item);
void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  AccessEdge &out,
                  LyncItem &item);

} // namespace site
