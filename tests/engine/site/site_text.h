// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace test {

// As much as a site file must have; what a test adds begins on line 5.
inline const QByteArray identity = "[edge]\n"
                                   "fqdn = \"edge.contoso.com\"\n"
                                   "[domains]\n"
                                   "sip = [\"contoso.com\", \"contoso.net\"]\n";

} // namespace test
