// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/dialback_secret.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

constexpr qsizetype secretBytes = 32;

QByteArray randomSecret()
{
    std::array<quint32, secretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), secretBytes}; // NOLINT: its bytes
}

} // namespace

std::expected<QByteArray, QString> dialbackSecret(const QString &stateDirectory)
{
    if (!QDir().mkpath(stateDirectory))
        return std::unexpected(u"cannot make "_s + stateDirectory);
    const QString path = stateDirectory + u"/dialback.secret"_s;
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile present(path);
    if (present.open(QIODevice::ReadOnly)) {
        QByteArray secret = QByteArray::fromHex(present.read(4 * secretBytes));
        if (secret.size() == secretBytes) {
            present.setPermissions(ownerOnly);
            return secret;
        }
    }
    // None yet, or a damaged one: a new one only costs dialback attempts that are under way.
    QByteArray secret = randomSecret();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(secret.toHex() + '\n') < 0 || !file.commit())
        return std::unexpected(path + u": "_s + file.errorString());
    return secret;
}

} // namespace puented
