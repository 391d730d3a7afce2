// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/secret.h"

#include <QString>

#include <cstring>
#include <utility>

namespace base {

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        explicit_bzero(bytes.data(), static_cast<size_t>(bytes.capacity()));
    bytes.clear();
}

Secret::Secret(QByteArray &&bytes)
    : m_bytes(bytes.constData(), bytes.size()) // a copy of our own, which nobody shares
{
    base::wipe(bytes);
}

Secret Secret::fromText(const QString &text)
{
    return Secret(text.toUtf8());
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    base::wipe(m_bytes);
}

} // namespace base
