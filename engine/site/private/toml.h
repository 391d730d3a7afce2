// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// toml++ without exceptions: a fault comes back as a value.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>
