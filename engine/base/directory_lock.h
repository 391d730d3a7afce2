// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/file_descriptor.h"
#include "engine/base/system_error.h"

#include <chrono>

namespace base {

// The right to write in a directory, of one thread or program at a time; ends with this object.
// It is flock(2) on DIRECTORY/.lock: a crash gives it back.
class DirectoryLock
{
public:
    // EWOULDBLOCK: somebody else has had it all the time. Waits: not on the windows' thread.
    [[nodiscard]] static std::expected<DirectoryLock, SystemError>
    acquire(const QString &directory, std::chrono::milliseconds patience);

private:
    explicit DirectoryLock(FileDescriptor file) : m_file(std::move(file)) { }

    FileDescriptor m_file;
};

} // namespace base
