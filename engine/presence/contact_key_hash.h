// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/contact.h"

namespace presence {

// For the containers of the standard library, which keep their elements in place.
struct ContactKeyHash {
    std::size_t operator()(const ContactKey &key) const { return qHash(key); }
};

} // namespace presence
