// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/file_descriptor.h"
#include "engine/service/engine_process.h"
#include "engine/site/directories.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace service {

namespace {

constexpr mode_t fileMode = 0640;
constexpr mode_t directoryMode = 0750;

// One letter at a fixed place: written by one pwrite, so a reader never sees half of it.
constexpr std::array phaseLetters{'s', 'r', 'q', 'e'};

QByteArray lockPath(const QString &siteDirectory, ProcessRole role)
{
    const QString name = role == ProcessRole::Engine ? u"/puented.pid"_s : u"/supervisor.pid"_s;
    return QFile::encodeName(site::runDirectory(siteDirectory) + name);
}

QString systemError()
{
    return qt_error_string(errno);
}

struct flock wholeFile(short type)
{
    struct flock lock{};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

// The holder's pid, by the kernel; 0: nobody, or a process this one cannot see.
pid_t holderOf(int descriptor)
{
    // POSIX locks, not flock(2): only they tell who holds them.
    struct flock lock = wholeFile(F_RDLCK);
    if (::fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        return 0;
    return lock.l_pid;
}

// None: its first engine has made the file, and is about to take the lock.
std::optional<EnginePhase> notedIn(int descriptor)
{
    char letter = 0;
    if (::pread(descriptor, &letter, 1, 0) != 1)
        return std::nullopt;
    for (std::size_t phase = 0; phase < phaseLetters.size(); ++phase) {
        if (phaseLetters.at(phase) == letter)
            return static_cast<EnginePhase>(phase);
    }
    return EnginePhase::Starting;
}

base::FileDescriptor openForReading(const QString &siteDirectory, ProcessRole role)
{
    return base::FileDescriptor(
        ::open(lockPath(siteDirectory, role).constData(), O_RDONLY | O_CLOEXEC));
}

base::FileDescriptor openProcess(pid_t pid)
{
    // By number: the headers of glibc 2.36 declare its wrapper in a way C++ cannot link.
    return base::FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
}

std::expected<void, QString> makeRunDirectory(const QString &directory)
{
    if (!QDir().mkpath(QFileInfo(directory).path()))
        return std::unexpected(u"cannot make the directory of "_s + directory);
    if (::mkdir(QFile::encodeName(directory).constData(), directoryMode) != 0 && errno != EEXIST)
        return std::unexpected(directory + u": "_s + systemError());
    return {};
}

} // namespace

std::expected<EngineLock, QString> EngineLock::take(const QString &siteDirectory, ProcessRole role)
{
    if (const auto made = makeRunDirectory(site::runDirectory(siteDirectory)); !made)
        return std::unexpected(made.error());
    const QByteArray path = lockPath(siteDirectory, role);
    base::FileDescriptor file(
        ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, fileMode));
    if (!file.isOpen())
        return std::unexpected(QFile::decodeName(path) + u": "_s + systemError());
    struct flock lock = wholeFile(F_WRLCK);
    if (::fcntl(file.number(), F_SETLK, &lock) != 0) {
        if (errno != EACCES && errno != EAGAIN)
            return std::unexpected(QFile::decodeName(path) + u": "_s + systemError());
        return std::unexpected(
            u"another engine runs for this site, process %1"_s.arg(holderOf(file.number())));
    }
    EngineLock taken(file.release());
    taken.note(EnginePhase::Starting);
    return taken;
}

EngineLock::EngineLock(EngineLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

EngineLock::~EngineLock()
{
    if (m_descriptor < 0)
        return;
    note(EnginePhase::Ended);
    ::close(m_descriptor);
}

void EngineLock::note(EnginePhase phase)
{
    // The pid is for people who look into the file; programs ask the kernel.
    const QByteArray text = phaseLetters.at(static_cast<std::size_t>(phase))
        + (' ' + QByteArray::number(::getpid())) + '\n';
    const bool written =
        ::pwrite(m_descriptor, text.constData(), std::size_t(text.size()), 0) == text.size()
        && ::ftruncate(m_descriptor, text.size()) == 0;
    if (!written)
        qWarning("cannot note the engine's phase: %s", qPrintable(systemError()));
}

std::optional<EngineProcess> runningEngine(const QString &siteDirectory, ProcessRole role)
{
    const base::FileDescriptor file = openForReading(siteDirectory, role);
    if (!file.isOpen())
        return std::nullopt;
    const pid_t pid = holderOf(file.number());
    if (pid <= 0)
        return std::nullopt;
    return EngineProcess{pid, notedIn(file.number()).value_or(EnginePhase::Starting)};
}

bool engineWasLost(const QString &siteDirectory)
{
    const base::FileDescriptor file = openForReading(siteDirectory, ProcessRole::Engine);
    if (!file.isOpen() || holderOf(file.number()) != 0)
        return false;
    return notedIn(file.number()).value_or(EnginePhase::Ended) != EnginePhase::Ended;
}

bool processExists(qint64 pid)
{
    const base::FileDescriptor process = openProcess(static_cast<pid_t>(pid));
    if (!process.isOpen())
        return errno == EPERM;
    pollfd ended{.fd = process.number(), .events = POLLIN, .revents = 0};
    return ::poll(&ended, 1, 0) == 0; // readable: it ended, though nobody may have asked how
}

std::expected<void, QString>
signalEngine(const QString &siteDirectory, EngineSignal signal, ProcessRole role)
{
    const base::FileDescriptor file = openForReading(siteDirectory, role);
    const pid_t pid = !file.isOpen() ? 0 : holderOf(file.number());
    if (pid <= 0)
        return std::unexpected(u"no engine holds the lock of this site"_s);
    const base::FileDescriptor process = openProcess(pid);
    // Asked again: the descriptor stands for the holder only if he still was it after it was made.
    if (!process.isOpen() || holderOf(file.number()) != pid)
        return std::unexpected(u"the engine has just ended"_s);
    const int number = signal == EngineSignal::Stop ? SIGTERM : SIGKILL;
    if (::syscall(SYS_pidfd_send_signal, process.number(), number, nullptr, 0) != 0)
        return std::unexpected(u"process %1: "_s.arg(pid) + systemError());
    return {};
}

} // namespace service
