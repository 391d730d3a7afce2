// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QByteArray>

namespace wizard {

// The partners as CSV (RFC 4180) in UTF-8, a line each under a line of names: the words of
// site.toml, whatever the language of the windows.
[[nodiscard]] QByteArray partnersAsCsv(const QList<site::XmppPartner> &partners);

} // namespace wizard
