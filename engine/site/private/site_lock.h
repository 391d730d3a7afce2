// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/private/file_descriptor.h"
#include "engine/site/site_error.h"

#include <chrono>
#include <expected>

namespace site {

// The right to write a site directory, held until destruction. It is flock(2): of one thread or
// process at a time, and a crash gives it back.
class SiteLock
{
public:
    [[nodiscard]] static std::expected<SiteLock, SiteError>
    acquire(const QString &directory,
            std::chrono::milliseconds patience = std::chrono::seconds(10));

private:
    explicit SiteLock(FileDescriptor file) : m_file(std::move(file)) { }

    FileDescriptor m_file;
};

} // namespace site
