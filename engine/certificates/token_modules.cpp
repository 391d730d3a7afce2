// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/tokens.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace certificates {
namespace {

constexpr qint64 maxModuleFileBytes = qint64{64} * 1024;

// pkcs11.conf(5): where packages and administrators register modules; the latter's files win.
constexpr std::array registries{"/etc/pkcs11/modules"_L1, "/usr/share/p11-kit/modules"_L1};

// Where modules are that give a relative name, or are not registered at all.
QStringList libraryFolders()
{
    QStringList folders{u"/usr/lib/pkcs11"_s, u"/usr/lib64/pkcs11"_s, u"/usr/local/lib/pkcs11"_s};
    const QStringList triplets = QDir(u"/usr/lib"_s).entryList({u"*-linux-gnu*"_s}, QDir::Dirs);
    for (const QString &triplet : triplets)
        folders.append(u"/usr/lib/"_s + triplet + u"/pkcs11"_s);
    return folders;
}

constexpr std::array usualPlaces{"/usr/lib/softhsm/libsofthsm2.so"_L1,
                                 "/usr/lib64/pkcs11/libsofthsm2.so"_L1,
                                 "/usr/lib/opensc-pkcs11.so"_L1,
                                 "/usr/lib/libykcs11.so"_L1,
                                 "/opt/nfast/toolkits/pkcs11/libcknfast.so"_L1,
                                 "/usr/safenet/lunaclient/lib/libCryptoki2_64.so"_L1};

struct Registration {
    QString module;
    bool holdsKeys = true; // a store of trusted certificates is no home for keys
};

Registration readRegistration(const QString &path)
{
    Registration registration;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return registration;
    const QList<QByteArray> lines = file.read(maxModuleFileBytes).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.trimmed().startsWith('#') || colon < 0)
            continue;
        const QByteArray name = line.left(colon).trimmed();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "module")
            registration.module = QFile::decodeName(value);
        else if (name == "trust-policy" && value == "yes")
            registration.holdsKeys = false;
    }
    return registration;
}

void addIfThere(QStringList &modules, const QString &path)
{
    const QString file = QFileInfo(path).canonicalFilePath(); // empty when there is none
    const bool isKnown = std::ranges::any_of(modules, [&](const QString &known) {
        return QFileInfo(known).canonicalFilePath() == file;
    });
    if (!file.isEmpty() && !isKnown)
        modules.append(path);
}

} // namespace

QStringList installedModules()
{
    const QStringList folders = libraryFolders();
    QStringList modules;
    QStringList seen;
    for (const QLatin1StringView registry : registries) {
        const QDir directory(registry);
        for (const QString &name : directory.entryList({u"*.module"_s}, QDir::Files, QDir::Name)) {
            if (seen.contains(name))
                continue;
            seen.append(name);
            const Registration registration = readRegistration(directory.filePath(name));
            if (!registration.holdsKeys || registration.module.isEmpty())
                continue;
            if (QFileInfo(registration.module).isAbsolute())
                addIfThere(modules, registration.module);
            else
                for (const QString &folder : folders)
                    addIfThere(modules, folder + u'/' + registration.module);
        }
    }
    for (const QLatin1StringView place : usualPlaces)
        addIfThere(modules, place);
    return modules;
}

} // namespace certificates
