// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/exported_object.h"
#include "engine/site/lync_item.h"

namespace site {

// By the name of its type; where the format has none (JSON, CSV without #TYPE), by properties
// that only this kind has.
[[nodiscard]] LyncKind kindOf(const ExportedObject &object);

// "Deserialized.Microsoft.Rtc.….XmppAllowedPartner#Decorated" → "XmppAllowedPartner".
[[nodiscard]] QString shortTypeName(const QString &type);

} // namespace site
