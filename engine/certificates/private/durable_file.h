// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QByteArray>

#include <chrono>
#include <expected>
#include <utility>

// Files that are on the disk, whole, or not there: the store's only way to write. POSIX.
namespace certificates {

enum class Access {
    Secret, // 0600; 0640 in a directory that is shared with its group
    Public // 0644
};

// Names of files that are still being written begin with this; found under the lock, they are
// leftovers.
constexpr QLatin1StringView unfinishedPrefix(".new-");

// File and directory are synchronised before this returns; an older file is replaced whole.
[[nodiscard]] std::expected<void, CertificateError>
writeDurably(const QString &path, const QByteArray &content, Access access);

// No error when there is no such file.
[[nodiscard]] std::expected<void, CertificateError> removeDurably(const QString &path);

// With what leads to it; 0750, or shared with the group as the directory above is.
[[nodiscard]] std::expected<void, CertificateError> makeDirectoryDurably(const QString &path);

// At most 4 MiB.
[[nodiscard]] std::expected<QByteArray, CertificateError> readFile(const QString &path);

// The right to write in a directory, among all programs and threads; ends with this object or the
// program.
class DirectoryLock
{
public:
    [[nodiscard]] static std::expected<DirectoryLock, CertificateError>
    acquire(const QString &directory, std::chrono::milliseconds patience);

    DirectoryLock(DirectoryLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }
    DirectoryLock &operator=(DirectoryLock &&) = delete;
    DirectoryLock(const DirectoryLock &) = delete;
    DirectoryLock &operator=(const DirectoryLock &) = delete;
    ~DirectoryLock();

private:
    explicit DirectoryLock(int file) : m_file(file) { }

    int m_file;
};

} // namespace certificates
