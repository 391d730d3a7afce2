// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_import.h"

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

[[nodiscard]] site::LyncExport exportOf(const QList<site::LyncFile> &files);
[[nodiscard]] site::LyncExport jsonExport(const QByteArray &text);
// An export of this one partner, with more of its properties as JSON.
[[nodiscard]] QByteArray partnerJson(const QByteArray &properties);
// What becomes of it when every item with a problem gets the same choice.
[[nodiscard]] site::LyncImport
taken(const site::LyncExport &exported, const site::Site &site, site::LyncChoice choice);

} // namespace test
