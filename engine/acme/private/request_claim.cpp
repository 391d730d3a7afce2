// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/request_claim.h"

#include "engine/acme/logging.h"
#include "engine/certificates/store.h"

namespace acme {

void RequestClaim::made(const QString &requestId)
{
    const QMutexLocker locker(&m_mutex);
    m_requestId = requestId;
    if (m_isUnwanted)
        (void)certificates::Store(m_directory).remove(requestId);
}

void RequestClaim::giveUp()
{
    const QMutexLocker locker(&m_mutex);
    m_isUnwanted = true;
    if (m_requestId.isEmpty())
        return;
    const auto removed = certificates::Store(m_directory).remove(m_requestId);
    if (!removed)
        qCWarning(lcAcme).noquote() << "the request of an order stays:" << removed.error().evidence;
    m_requestId.clear();
}

void RequestClaim::keep()
{
    const QMutexLocker locker(&m_mutex);
    m_requestId.clear();
}

} // namespace acme
