// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/author.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr qint64 maxBytes = 4096;

QString loginName(uid_t uid)
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found);
    return found == nullptr ? u"uid %1"_s.arg(uid) : QString::fromLocal8Bit(entry.pw_name);
}

} // namespace

Author presentAuthor()
{
    const uid_t uid = geteuid();
    const QString caller = uid == 0 ? qEnvironmentVariable("SUDO_USER") : QString();
    return {.user = caller.isEmpty() ? loginName(uid) : caller,
            .program = QCoreApplication::applicationName()};
}

QString authorPath(const QString &versionPath)
{
    return versionPath.chopped(u".toml"_s.size()) + u".json"_s;
}

Author readAuthor(const QString &versionPath)
{
    QFile file(authorPath(versionPath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.read(maxBytes)).object();
    return {.user = json[u"user"].toString(), .program = json[u"program"].toString()};
}

base::Written writeAuthor(const QString &versionPath, const Author &author, mode_t mode)
{
    const QJsonObject json{{u"user"_s, author.user}, {u"program"_s, author.program}};
    return base::replaceFile(
        authorPath(versionPath), QJsonDocument(json).toJson(QJsonDocument::Compact), mode);
}

} // namespace site
