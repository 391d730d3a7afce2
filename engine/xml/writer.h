// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"

#include <QByteArray>

namespace xml {

// Writes XML 1.0 in UTF-8. What XML cannot carry (control characters, broken UTF-8, U+FFFE,
// U+FFFF) becomes U+FFFD: no text from outside can make a stream ill-formed.
void appendEscaped(QByteArray &out, QByteArrayView text);
// ` name='value'`; nothing for an empty value.
void appendAttribute(QByteArray &out, QByteArrayView name, QByteArrayView value);
// `parentNs` is the default namespace where the element will stand.
void appendElement(QByteArray &out, const Element &element, QByteArrayView parentNs);

} // namespace xml
