// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/durable_file.h"

#include "engine/base/shared_directory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using Done = std::expected<void, CertificateError>;

constexpr qint64 maxFileBytes = qint64{4} * 1024 * 1024;

Reason reasonOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return Reason::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return Reason::WriteDenied;
    default:
        return Reason::WriteFailed;
    }
}

// What the last system call said.
std::unexpected<CertificateError> writeError(const QString &path)
{
    const int error = errno;
    return std::unexpected(
        CertificateError{reasonOf(error),
                         path + QStringLiteral(": ")
                             + QString::fromStdString(std::generic_category().message(error))});
}

// An open file; closed when it goes.
class OpenFile
{
public:
    explicit OpenFile(int file) : m_file(file) { }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    OpenFile(OpenFile &&) = delete;
    OpenFile &operator=(OpenFile &&) = delete;
    ~OpenFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }

    int get() const { return m_file; }
    // Some file systems report a failed write only here.
    bool close() { return ::close(std::exchange(m_file, -1)) == 0; }

private:
    int m_file;
};

bool writeAll(int file, const QByteArray &content)
{
    const char *next = content.constData();
    auto left = static_cast<size_t>(content.size());
    while (left > 0) {
        const ssize_t written = ::write(file, next, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        next += written;
        left -= static_cast<size_t>(written);
    }
    return true;
}

Done syncDirectory(const QString &path)
{
    const OpenFile directory(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0)
        return writeError(path);
    return {};
}

// mkostemp makes the file with 0600; it is opened wider only when complete.
bool fill(OpenFile &file, const QByteArray &content, mode_t mode)
{
    return writeAll(file.get(), content) && ::fchmod(file.get(), mode) == 0
        && ::fsync(file.get()) == 0 && file.close();
}

mode_t modeOf(Access access, const QString &directory)
{
    if (access == Access::Public)
        return 0644;
    return base::isSharedWithGroup(directory) ? 0640 : 0600;
}

} // namespace

Done writeDurably(const QString &path, const QByteArray &content, Access access)
{
    const QString directory = QFileInfo(path).path();
    QByteArray unfinished =
        QFile::encodeName(directory + u'/' + unfinishedPrefix + QStringLiteral("XXXXXX"));
    OpenFile file(::mkostemp(unfinished.data(), O_CLOEXEC));
    if (file.get() < 0)
        return writeError(directory);
    if (!fill(file, content, modeOf(access, directory))
        || ::rename(unfinished.constData(), QFile::encodeName(path).constData()) != 0) {
        auto error = writeError(path);
        ::unlink(unfinished.constData());
        return error;
    }
    return syncDirectory(directory);
}

Done removeDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? Done() : writeError(path);
    return syncDirectory(QFileInfo(path).path());
}

Done makeDirectoryDurably(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(QDir::cleanPath(QFileInfo(path).absoluteFilePath())).path();
    if (const Done made = makeDirectoryDurably(parent); !made)
        return made;
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0750) != 0 && errno != EEXIST)
        return writeError(path);
    if (base::isSharedWithGroup(parent) && ::chmod(name.constData(), 02770) != 0)
        return writeError(path);
    return syncDirectory(parent);
}

std::expected<QByteArray, CertificateError> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(CertificateError{Reason::FileUnreadable,
                                                path + QStringLiteral(": ") + file.errorString()});
    QByteArray content = file.read(maxFileBytes + 1);
    if (content.size() > maxFileBytes)
        return std::unexpected(CertificateError{Reason::TooLarge, path});
    return content;
}

std::expected<DirectoryLock, CertificateError>
DirectoryLock::acquire(const QString &directory, std::chrono::milliseconds patience)
{
    const QString path = directory + QStringLiteral("/.lock");
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return writeError(path);
    DirectoryLock lock(file);
    // Whoever made it opens it to the others; they cannot and need not.
    if (base::isSharedWithGroup(directory) && ::fchmod(file, 0660) != 0 && errno != EPERM)
        return writeError(path);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return writeError(path);
        if (std::chrono::steady_clock::now() >= deadline)
            return std::unexpected(CertificateError{Reason::Locked, path});
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return lock;
}

DirectoryLock::~DirectoryLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace certificates
