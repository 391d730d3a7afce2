// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>

namespace acme {

// A request that is being made on another thread, and must not stay when nobody wants it any more.
class RequestClaim
{
public:
    explicit RequestClaim(QString siteDirectory) : m_directory(std::move(siteDirectory)) { }

    // By the thread that made it.
    void made(const QString &requestId);
    // It is to go, now or when it is made. Blocks for as long as the store does.
    void giveUp();
    // The certificate is there: the request went with the import.
    void keep();

private:
    QString m_directory;
    QMutex m_mutex;
    QString m_requestId;
    bool m_isUnwanted = false;
};

} // namespace acme
