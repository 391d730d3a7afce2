// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokens/slots.h"

#include <QByteArray>

#include <span>
#include <utility>

namespace tokens {

// A session with one token, logged in as its user. The PIN is tried once, and never when that would
// be the last try before the token locks.
class Session
{
public:
    [[nodiscard]] static std::expected<Session, CertificateError>
    logIn(CK_FUNCTION_LIST *module, const Slot &slot, const base::Secret &pin);

    Session(Session &&other) noexcept
        : m_module(other.m_module), m_handle(std::exchange(other.m_handle, CK_INVALID_HANDLE))
    { }
    Session &operator=(Session &&) = delete;
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session();

    // At most 1000 objects.
    [[nodiscard]] std::expected<QList<CK_OBJECT_HANDLE>, CertificateError>
    find(std::span<CK_ATTRIBUTE> pattern) const;
    // Empty when the object has no such attribute; at most 16 KiB.
    [[nodiscard]] QByteArray attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;

    // For the calls this class has no words for.
    CK_FUNCTION_LIST &functions() const { return *m_module; }
    CK_SESSION_HANDLE handle() const { return m_handle; }

private:
    Session(CK_FUNCTION_LIST *module, CK_SESSION_HANDLE handle) : m_module(module), m_handle(handle)
    { }

    CK_FUNCTION_LIST *m_module;
    CK_SESSION_HANDLE m_handle;
};

} // namespace tokens
