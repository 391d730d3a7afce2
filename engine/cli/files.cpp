// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/files.h"

#include "engine/cli/messages/messages.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

constexpr qint64 maxFileBytes = qint64(4) * 1024 * 1024;

} // namespace

std::expected<QByteArray, Failure> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            refused(u"file-unreadable"_s,
                    u"%1 cannot be read. Check its name and permissions."_s.arg(path)));
    return file.read(maxFileBytes + 1);
}

std::expected<void, Failure>
writeFile(const QString &path, const QByteArray &bytes, Readers readers)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && (readers == Readers::Everybody
            || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return std::unexpected(
            refused(u"write-failed"_s,
                    u"%1 cannot be written. Check its folder, its permissions and the space "
                    "left."_s.arg(path)));
    return {};
}

} // namespace cli
