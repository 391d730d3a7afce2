// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QRandomGenerator>

namespace test {

// Where a Lync export comes in: two SIP domains and the global policy.
[[nodiscard]] site::Site emptySite();
// The same with all that the corpus of exports has in this format.
[[nodiscard]] site::Site corpusSite(const QString &format);

// A partner that can work, of the name partnerNUMBER.example.
[[nodiscard]] site::XmppPartner randomPartner(QRandomGenerator &random, int number);
// As Export-Clixml writes it.
[[nodiscard]] QByteArray clixmlOf(const site::XmppPartner &partner);

} // namespace test
