// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/autostart.h"

#include "engine/site/directories.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

// In quotes for Exec, whose own rules stand above those of every string in the file.
QString quoted(const QString &argument)
{
    QString text;
    for (const QChar c : argument) {
        if (QStringView(u"\"`$\\").contains(c))
            text += u'\\';
        else if (c == u'%')
            text += u'%';
        text += c;
    }
    text.replace(u'\\', u"\\\\"_s);
    return u'"' + text + u'"';
}

} // namespace

QByteArray autostartEntry(const QString &program, const QString &siteDirectory)
{
    return u"[Desktop Entry]\nType=Application\nName=Puente\nIcon=org.puente.Puente\n"
           u"Exec=%1 --tray --site %2\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"_s
               .arg(quoted(program), quoted(siteDirectory))
               .toUtf8();
}

QString Autostart::path() const
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart/"_s;
    if (m_siteDirectory == site::siteDirectory())
        return folder + u"org.puente.Puente.desktop"_s;
    const QByteArray hash =
        QCryptographicHash::hash(m_siteDirectory.toUtf8(), QCryptographicHash::Sha256);
    return folder
        + u"org.puente.Puente-%1.desktop"_s.arg(QString::fromLatin1(hash.toHex().first(8)));
}

bool Autostart::isOn() const
{
    QFile file(path());
    // Desktops switch an entry off by Hidden.
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains("\nHidden=true");
}

bool Autostart::set(bool isOn) const
{
    if (!isOn)
        return !QFile::exists(path()) || QFile::remove(path());
    // A line break would begin another key of the entry.
    if (m_siteDirectory.contains(u'\n'))
        return false;
    QSaveFile file(path());
    const QByteArray entry =
        autostartEntry(QCoreApplication::applicationFilePath(), m_siteDirectory);
    return QDir().mkpath(QFileInfo(path()).path()) && file.open(QIODevice::WriteOnly)
        && file.write(entry) == entry.size() && file.commit();
}

} // namespace app
