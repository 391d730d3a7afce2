// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_log.h"

#include "engine/site/directories.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace service {

namespace {

constexpr qint64 maxBytes = qint64{8} * 1024 * 1024; // then it becomes puented.log.1
constexpr qint64 maxQuotedBytes = 2000;
constexpr qsizetype maxQuotedLines = 5;
constexpr qint64 maxReadBytes = qint64{256} * 1024;

QString tail(const QString &path, qint64 start, qint64 bytes, qsizetype count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(start, file.size() - bytes)))
        return {};
    const QStringList lines = QString::fromUtf8(file.read(bytes)).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(qMax(qsizetype{0}, lines.size() - count)).join(u'\n');
}

} // namespace

EngineLog::EngineLog(const QString &siteDirectory)
    : m_path(site::stateDirectory(siteDirectory) + u"/puented.log"_s)
{ }

QString EngineLog::prepare()
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return u"cannot make the directory of "_s + m_path;
    if (QFileInfo(m_path).size() > maxBytes) {
        QFile::remove(m_path + u".1"_s);
        QFile::rename(m_path, m_path + u".1"_s);
    }
    QFile file(m_path);
    constexpr auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    if (!file.open(QIODevice::Append, mode))
        return m_path + u": "_s + file.errorString();
    m_start = file.size();
    return {};
}

QString EngineLog::lastLines() const
{
    return tail(m_path, m_start, maxQuotedBytes, maxQuotedLines);
}

QString EngineLog::lastLines(int count) const
{
    return tail(m_path, 0, maxReadBytes, count);
}

} // namespace service
