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
        : m_module(other.m_module)
        , m_handle(std::exchange(other.m_handle, CK_INVALID_HANDLE))
        , m_hasKeypad(other.m_hasKeypad)
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

    // The PIN once more, for a key that wants it before each signature (CKA_ALWAYS_AUTHENTICATE).
    [[nodiscard]] CK_RV confirm(const base::Secret &pin) const
    {
        return enterPin(CKU_CONTEXT_SPECIFIC, pin);
    }

    // For the calls this class has no words for.
    CK_FUNCTION_LIST &functions() const { return *m_module; }
    CK_SESSION_HANDLE handle() const { return m_handle; }

private:
    Session(CK_FUNCTION_LIST *module, CK_SESSION_HANDLE handle, bool hasKeypad)
        : m_module(module), m_handle(handle), m_hasKeypad(hasKeypad)
    { }

    CK_RV enterPin(CK_USER_TYPE user, const base::Secret &pin) const;

    CK_FUNCTION_LIST *m_module;
    CK_SESSION_HANDLE m_handle;
    bool m_hasKeypad; // of its own: it takes no PIN from us
};

} // namespace tokens
