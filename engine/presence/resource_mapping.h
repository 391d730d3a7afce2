// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// How a resource is called on the SIP side and back. Pure.
namespace presence {

// An XML ID that stands for a resource: "ID-" before it (RFC 8048 §6.2 note 2), or a hash when it
// has what an ID cannot have. The way back gives the resource, or the ID itself where it is not
// such a one; always a legal resource.
[[nodiscard]] QByteArray tupleIdOf(const QByteArray &resource);
[[nodiscard]] QByteArray resourceOf(const QByteArray &tupleId);

// Thousandths of a contact (RFC 8048 §6.2 note 6); -1 for a negative priority. Each of 0 to 127
// comes back as it was.
[[nodiscard]] int contactPriorityOf(int priority);
[[nodiscard]] int priorityOf(int contactPriority);

} // namespace presence
