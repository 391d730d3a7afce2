// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/file_descriptor.h"
#include "engine/control/local_socket.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace control {

namespace {

constexpr mode_t directoryMode = 0750;
constexpr mode_t socketMode = 0660;
constexpr int backlog = 16;

std::unexpected<ControlError> unusable(const QString &what)
{
    return std::unexpected(
        ControlError{ControlError::Reason::PathUnusable, what + u": "_s + qt_error_string(errno)});
}

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::ranges::copy(path, address.sun_path);
    return address;
}

const sockaddr *generic(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address); // NOLINT: what bind(2) asks for
}

std::expected<void, ControlError> makeDirectory(const QString &socketPath)
{
    const QString directory = QFileInfo(socketPath).path();
    if (QFileInfo(directory).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(directory).path()))
        return unusable(directory);
    if (::mkdir(QFile::encodeName(directory).constData(), directoryMode) != 0 && errno != EEXIST)
        return unusable(directory);
    return {};
}

// Removes a socket whose engine is gone; refuses one that answers, and anything else that lies
// there.
std::expected<void, ControlError> clearStale(const QString &path, const sockaddr_un &address)
{
    struct stat found{};
    if (::lstat(address.sun_path, &found) != 0)
        return {};
    if (!S_ISSOCK(found.st_mode)) {
        errno = EEXIST;
        return unusable(path);
    }
    const base::FileDescriptor probe(
        ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (::connect(probe.number(), generic(address), sizeof address) == 0 || errno == EAGAIN)
        return std::unexpected(ControlError{ControlError::Reason::AlreadyListening, path});
    if (errno != ECONNREFUSED || ::unlink(address.sun_path) != 0)
        return unusable(path);
    return {};
}

std::vector<gid_t> groupsOf(int descriptor, gid_t primary)
{
    std::vector<gid_t> groups(65536); // NGROUPS_MAX of Linux
    auto bytes = static_cast<socklen_t>(groups.size() * sizeof(gid_t));
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &bytes) != 0)
        bytes = 0;
    groups.resize(bytes / sizeof(gid_t));
    groups.push_back(primary);
    return groups;
}

} // namespace

std::expected<void, ControlError> checkSocketPath(const QString &path)
{
    constexpr auto longest = static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)) - 1;
    const qsizetype bytes = QFile::encodeName(path).size();
    if (bytes > longest)
        return std::unexpected(ControlError{
            ControlError::Reason::PathTooLong,
            u"%1 has %2 bytes, at most %3 are possible"_s.arg(path).arg(bytes).arg(longest)});
    return {};
}

std::expected<qintptr, ControlError> listenLocally(const QString &path)
{
    if (const auto fits = checkSocketPath(path); !fits)
        return std::unexpected(fits.error());
    if (const auto made = makeDirectory(path); !made)
        return std::unexpected(made.error());
    const sockaddr_un address = addressOf(QFile::encodeName(path));
    if (const auto clear = clearStale(path, address); !clear)
        return std::unexpected(clear.error());

    base::FileDescriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    // Linux gives the file the mode of the socket: owner only, until it is what it should be.
    if (!listener.isOpen() || ::fchmod(listener.number(), S_IRUSR | S_IWUSR) != 0
        || ::bind(listener.number(), generic(address), sizeof address) != 0
        || ::chmod(address.sun_path, socketMode) != 0 || ::listen(listener.number(), backlog) != 0)
        return unusable(path);
    return listener.release();
}

bool mayCommand(qintptr descriptor, const QString &socketPath)
{
    const int fd = static_cast<int>(descriptor);
    ucred peer{};
    socklen_t length = sizeof peer;
    if (::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0)
        return false;
    if (peer.uid == ::geteuid() || peer.uid == 0)
        return true;
    struct stat file{};
    if (::stat(QFile::encodeName(socketPath).constData(), &file) != 0)
        return false;
    const std::vector<gid_t> groups = groupsOf(fd, peer.gid);
    return std::ranges::find(groups, file.st_gid) != groups.end();
}

} // namespace control
