// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/registrar.h"

#include <QHash>

#include <vector>

namespace sip {

// Who is registered where, in memory; every change is given to the UserDirectory.
class BindingTable
{
public:
    explicit BindingTable(UserDirectory &directory);

    // Those that have not expired, the highest q first.
    [[nodiscard]] std::vector<Registration> find(const QByteArray &aor, const QDateTime &now) const;
    void replace(const QByteArray &aor, const std::vector<Registration> &registrations);
    // Forgets what has expired.
    void purge(const QDateTime &now);

private:
    void store(const QByteArray &aor, const std::vector<Registration> &registrations);

    UserDirectory &m_directory;
    QHash<QByteArray, std::vector<Registration>> m_byAor;
};

} // namespace sip
