// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/installed_program.h"
#include "engine/certificates/private/system_trust.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <QtCrypto>

namespace certificates {

std::vector<X509Ptr> qcaSystemAuthorities()
{
    // An installation keeps QCA's plugin beside its helper programs.
    const QString tokens = base::installedProgram(QStringLiteral("puente-tokens"));
    if (!tokens.isEmpty())
        QCoreApplication::addLibraryPath(QFileInfo(tokens).path());
    const QCA::Initializer initializer; // counted: nests in any other
    std::vector<X509Ptr> authorities;
    if (!QCA::haveSystemStore())
        return authorities;
    const QList<QCA::Certificate> certificates = QCA::systemStore().certificates();
    for (const QCA::Certificate &certificate : certificates) {
        if (X509Ptr authority = x509FromDer(certificate.toDER()))
            authorities.push_back(std::move(authority));
    }
    return authorities;
}

} // namespace certificates
