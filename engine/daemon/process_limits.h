// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace puented {

// New files are closed to others, no core dump may carry keys, and as many sockets as the system
// lets this process have. Once, before anything is opened.
void setProcessLimits();

} // namespace puented
