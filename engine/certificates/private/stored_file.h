// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/directory_lock.h"
#include "engine/certificates/certificate_error.h"

#include <QByteArray>

#include <chrono>
#include <expected>

// The store's only way to its files: durable (base/durable_file.h), with this folder's errors.
namespace certificates {

enum class Access {
    Secret, // 0600; 0640 in a directory that is shared with its group
    Public // 0644
};

[[nodiscard]] std::expected<void, CertificateError>
writeDurably(const QString &path, const QByteArray &content, Access access);

// No error when there is no such file.
[[nodiscard]] std::expected<void, CertificateError> removeDurably(const QString &path);

// 0750, or shared with the group as the directory above is.
[[nodiscard]] std::expected<void, CertificateError> makeDirectoryDurably(const QString &path);

// At most 4 MiB.
[[nodiscard]] std::expected<QByteArray, CertificateError> readFile(const QString &path);

[[nodiscard]] std::expected<base::DirectoryLock, CertificateError>
lockDirectory(const QString &directory, std::chrono::milliseconds patience);

} // namespace certificates
