// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

// One visitor out of several lambdas, for std::visit over a sum type.
template<typename... Callables>
struct Overloaded : Callables... {
    using Callables::operator()...;
};

} // namespace base
