// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sip {

// "Name: value"; line ends in a value that came from outside become spaces.
void appendHeaderLine(QByteArray &out, const char *name, QByteArrayView value);

} // namespace sip
