// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/binding_table.h"

#include <algorithm>

namespace sip {

BindingTable::BindingTable(UserDirectory &directory) : m_directory(directory)
{
    const QList<Binding> stored = directory.bindings();
    for (const Binding &binding : stored)
        m_byAor[binding.aor].push_back({binding, {}});
}

std::vector<Registration> BindingTable::find(const QByteArray &aor, const QDateTime &now) const
{
    std::vector<Registration> found = current(aor, now);
    std::erase_if(found, [](const Registration &r) { return r.isSilent; });
    std::ranges::stable_sort(
        found, std::greater(), [](const Registration &r) { return r.binding.q; });
    return found;
}

std::vector<Registration> BindingTable::current(const QByteArray &aor, const QDateTime &now) const
{
    std::vector<Registration> found = all(aor);
    std::erase_if(found, [&now](const Registration &r) { return r.binding.expires <= now; });
    return found;
}

std::optional<Device> BindingTable::deviceAt(const QByteArray &aor,
                                             const QByteArray &received,
                                             const QDateTime &now) const
{
    std::optional<Device> found;
    for (const Registration &registration : current(aor, now)) {
        const Binding &binding = registration.binding;
        if (binding.received != received)
            continue;
        if (found && found->callId != binding.callId)
            return std::nullopt; // all of them come by one proxy
        found = Device{.contact = binding.contact, .callId = binding.callId};
    }
    return found;
}

bool BindingTable::isThere(const QByteArray &aor, const Device &device, const QDateTime &now) const
{
    return std::ranges::any_of(find(aor, now), [&device](const Registration &registration) {
        return registration.binding.contact == device.contact
            || registration.binding.callId == device.callId;
    });
}

void BindingTable::replace(const QByteArray &aor, const std::vector<Registration> &registrations)
{
    store(aor, registrations);
    if (registrations.empty())
        m_byAor.remove(aor);
    else
        m_byAor.insert(aor, registrations);
}

void BindingTable::remove(const QByteArray &aor, const QByteArray &contact)
{
    std::vector<Registration> left = all(aor);
    std::erase_if(left, [&](const Registration &r) { return r.binding.contact == contact; });
    replace(aor, left);
}

void BindingTable::setSilent(const QByteArray &aor, const QByteArray &contact, bool isSilent)
{
    const auto known = m_byAor.find(aor);
    if (known == m_byAor.end())
        return;
    for (Registration &registration : *known) {
        if (registration.binding.contact == contact)
            registration.isSilent = isSilent;
    }
}

void BindingTable::store(const QByteArray &aor, const std::vector<Registration> &registrations)
{
    QList<Binding> bindings;
    for (const Registration &registration : registrations)
        bindings.append(registration.binding);
    m_directory.store(aor, bindings);
}

} // namespace sip
