// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/process_limits.h"

#include "engine/daemon/logging.h"

#include <sys/resource.h>
#include <sys/stat.h>

namespace puented {

void setProcessLimits()
{
    ::umask(S_IWGRP | S_IRWXO);
    const rlimit none{0, 0};
    rlimit files{};
    const bool done =
        ::setrlimit(RLIMIT_CORE, &none) == 0 && ::getrlimit(RLIMIT_NOFILE, &files) == 0;
    files.rlim_cur = files.rlim_max;
    if (!done || ::setrlimit(RLIMIT_NOFILE, &files) != 0)
        qCWarning(lcDaemon) << "the limits of this process stay as they were";
}

} // namespace puented
