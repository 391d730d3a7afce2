// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_log.h"

#include "engine/site/directories.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace service {

namespace {

constexpr qint64 maxBytes = 8 * 1024 * 1024; // then it becomes puented.log.1
constexpr qint64 maxQuotedBytes = 2000;
constexpr qsizetype maxQuotedLines = 5;

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
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(m_start, file.size() - maxQuotedBytes)))
        return {};
    const QStringList lines =
        QString::fromUtf8(file.read(maxQuotedBytes)).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(qMax(0, lines.size() - maxQuotedLines)).join(u'\n');
}

} // namespace service
