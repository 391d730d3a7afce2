// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/port_owner.h"

#include <QDir>
#include <QFile>

#include <array>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

constexpr qint64 maxTableBytes = qint64{4} * 1024 * 1024;

struct Socket {
    QByteArray inode;
    uid_t user = 0;
};

// proc(5), /proc/net/tcp: the second field is ADDRESS:PORT in hexadecimal, the fourth the state,
// the eighth the user, the tenth the inode.
std::optional<Socket> socketIn(const QString &table, quint16 port, bool mustListen)
{
    constexpr auto listening = "0A";
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QList<QByteArray> lines = file.read(maxTableBytes).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 10 || !fields.at(1).endsWith(wanted)
            || (mustListen && fields.at(3) != listening))
            continue;
        return Socket{.inode = fields.at(9), .user = static_cast<uid_t>(fields.at(7).toUInt())};
    }
    return std::nullopt;
}

std::optional<Socket>
socketOf(const QString &proc, site::PlannedPort::Protocol protocol, quint16 port)
{
    const bool isTcp = protocol == site::PlannedPort::Protocol::Tcp;
    for (const QString &table :
         isTcp ? QStringList{u"tcp"_s, u"tcp6"_s} : QStringList{u"udp"_s, u"udp6"_s}) {
        if (auto found = socketIn(proc + u"/net/"_s + table, port, isTcp))
            return found;
    }
    return std::nullopt;
}

QString userName(uid_t user)
{
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return {};
    return QString::fromLocal8Bit(entry.pw_name);
}

// readlink(2), as QFile::symLinkTarget() takes "socket:[1]" for a path.
bool holds(const QString &process, const QByteArray &inode)
{
    const QByteArray wanted = "socket:[" + inode + ']';
    const QString folder = process + u"/fd"_s;
    const QStringList descriptors = QDir(folder).entryList(
        QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Unsorted);
    for (const QString &descriptor : descriptors) {
        std::array<char, 64> target{};
        const auto size = ::readlink(QFile::encodeName(folder + u'/' + descriptor).constData(),
                                     target.data(),
                                     target.size());
        if (size > 0 && QByteArrayView(target.data(), size) == wanted)
            return true;
    }
    return false;
}

} // namespace

std::optional<PortOwner>
portOwner(site::PlannedPort::Protocol protocol, quint16 port, const QString &proc)
{
    const auto socket = socketOf(proc, protocol, port);
    if (!socket)
        return std::nullopt;
    PortOwner owner{.user = userName(socket->user)};
    const QStringList processes = QDir(proc).entryList(QDir::Dirs, QDir::Unsorted);
    for (const QString &process : processes) {
        bool isProcess = false;
        const qint64 pid = process.toLongLong(&isProcess);
        const QString folder = proc + u'/' + process;
        if (!isProcess || !holds(folder, socket->inode))
            continue;
        QFile name(folder + u"/comm"_s);
        if (name.open(QIODevice::ReadOnly))
            owner.program = QString::fromUtf8(name.read(64)).trimmed();
        owner.pid = pid;
        break;
    }
    return owner;
}

} // namespace diagnosis
