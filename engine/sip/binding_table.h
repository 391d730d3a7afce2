// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/registrar.h"
#include "engine/sip/request_port.h"

#include <QHash>

#include <vector>

namespace sip {

// Who is registered where, in memory; every change is given to the UserDirectory.
class BindingTable
{
public:
    explicit BindingTable(UserDirectory &directory);

    // Those to try, the highest q first: neither expired nor silent.
    [[nodiscard]] std::vector<Registration> find(const QByteArray &aor, const QDateTime &now) const;
    // The only one whose latest REGISTER was received from there.
    [[nodiscard]] std::optional<Device>
    deviceAt(const QByteArray &aor, const QByteArray &received, const QDateTime &now) const;
    [[nodiscard]] bool
    isThere(const QByteArray &aor, const Device &device, const QDateTime &now) const;
    // The silent ones, too; and even those that have expired.
    [[nodiscard]] std::vector<Registration> current(const QByteArray &aor,
                                                    const QDateTime &now) const;
    [[nodiscard]] std::vector<Registration> all(const QByteArray &aor) const
    {
        return m_byAor.value(aor);
    }
    [[nodiscard]] QList<QByteArray> people() const { return m_byAor.keys(); }
    void replace(const QByteArray &aor, const std::vector<Registration> &registrations);
    void remove(const QByteArray &aor, const QByteArray &contact);
    void setSilent(const QByteArray &aor, const QByteArray &contact, bool isSilent);

private:
    void store(const QByteArray &aor, const std::vector<Registration> &registrations);

    UserDirectory &m_directory;
    QHash<QByteArray, std::vector<Registration>> m_byAor;
};

} // namespace sip
