// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/installed_program.h"
#include "engine/certificates/private/system_trust.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <QtCrypto>

namespace certificates {

QList<QByteArray> qcaSystemAuthorities()
{
    // An installation keeps QCA's plugin beside its helper programs.
    const QString tokens = base::installedProgram(QStringLiteral("puente-tokens"));
    if (!tokens.isEmpty())
        QCoreApplication::addLibraryPath(QFileInfo(tokens).path());
    const QCA::Initializer initializer; // counted: nests in any other
    QList<QByteArray> authorities;
    if (!QCA::haveSystemStore())
        return authorities;
    const QList<QCA::Certificate> certificates = QCA::systemStore().certificates();
    authorities.reserve(certificates.size());
    for (const QCA::Certificate &certificate : certificates)
        authorities.append(certificate.toDER());
    return authorities;
}

} // namespace certificates
