// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/files.h"

#include "engine/cli/messages/messages.h"

#include <QFile>
#include <QSaveFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace cli {
std::expected<QByteArray, Failure> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(unreadable(path));
    return file.read(maxBytes + 1);
}

Failure unreadable(const QString &path)
{
    std::error_code unknown;
    switch (std::filesystem::status(QFile::encodeName(path).toStdString(), unknown).type()) {
    case std::filesystem::file_type::not_found:
        return refused(u"no-such-file"_s, u"There is no file %1. Check its name."_s.arg(path));
    case std::filesystem::file_type::directory:
        return refused(u"is-a-folder"_s, u"%1 is a folder. Name a file in it."_s.arg(path));
    default:
        return refused(u"file-unreadable"_s,
                       u"%1 cannot be read. Check its permissions."_s.arg(path));
    }
}

std::expected<void, Failure>
writeFile(const QString &path, const QByteArray &bytes, Readers readers)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && (readers == Readers::Everybody
            || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        && file.write(bytes) == bytes.size() && file.commit();
    if (isWritten)
        return {};
    Failure failure = refused(u"write-failed"_s,
                              u"%1 cannot be written. Check its folder, its permissions and the "
                              "space left."_s.arg(path));
    failure.details = file.errorString();
    return std::unexpected(failure);
}

} // namespace cli
