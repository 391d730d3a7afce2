// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/session.h"

#include <array>

namespace tokens {
namespace {

using Reason = CertificateError::Reason;

constexpr qsizetype maxObjects = 1000;
constexpr CK_ULONG maxAttributeBytes = CK_ULONG{16} * 1024;

std::expected<void, CertificateError> mayTry(const CK_TOKEN_INFO &token, const base::Secret &pin)
{
    if (token.flags & CKF_USER_PIN_LOCKED)
        return std::unexpected(
            CertificateError{Reason::PinLocked, QStringLiteral("the token says so")});
    if (token.flags & CKF_USER_PIN_FINAL_TRY)
        return std::unexpected(CertificateError{
            Reason::PinLocked, QStringLiteral("the last try is left to the token's own program")});
    if (pin.isEmpty() && !(token.flags & CKF_PROTECTED_AUTHENTICATION_PATH))
        return std::unexpected(CertificateError{Reason::PinRequired, describe(token).label});
    return {};
}

} // namespace

std::expected<Session, CertificateError>
Session::logIn(CK_FUNCTION_LIST *module, const Slot &slot, const base::Secret &pin)
{
    if (const auto allowed = mayTry(slot.token, pin); !allowed)
        return std::unexpected(allowed.error());
    CK_FLAGS flags = CKF_SERIAL_SESSION;
    if (!(slot.token.flags & CKF_WRITE_PROTECTED))
        flags |= CKF_RW_SESSION;
    CK_SESSION_HANDLE handle = CK_INVALID_HANDLE;
    if (const CK_RV result = module->C_OpenSession(slot.id, flags, nullptr, nullptr, &handle);
        result != CKR_OK)
        return std::unexpected(tokenError(result, "C_OpenSession"));
    Session session(module, handle, (slot.token.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0);
    if (const CK_RV result = session.enterPin(CKU_USER, pin); result != CKR_OK)
        return std::unexpected(tokenError(result, "C_Login"));
    return session;
}

CK_RV Session::enterPin(CK_USER_TYPE user, const base::Secret &pin) const
{
    // PKCS#11 has no const.
    auto *bytes = reinterpret_cast<CK_UTF8CHAR *>(const_cast<char *>(pin.bytes().data()));
    return m_module->C_Login(
        m_handle, user, m_hasKeypad ? nullptr : bytes, m_hasKeypad ? 0 : pin.bytes().size());
}

Session::~Session()
{
    if (m_handle != CK_INVALID_HANDLE)
        m_module->C_CloseSession(m_handle);
}

std::expected<QList<CK_OBJECT_HANDLE>, CertificateError>
Session::find(std::span<CK_ATTRIBUTE> pattern) const
{
    if (const CK_RV result = m_module->C_FindObjectsInit(m_handle, pattern.data(), pattern.size());
        result != CKR_OK)
        return std::unexpected(tokenError(result, "C_FindObjectsInit"));
    QList<CK_OBJECT_HANDLE> objects;
    std::array<CK_OBJECT_HANDLE, 64> some{};
    CK_RV result = CKR_OK;
    while (objects.size() < maxObjects) {
        CK_ULONG count = 0;
        result = m_module->C_FindObjects(m_handle, some.data(), some.size(), &count);
        if (result != CKR_OK || count == 0)
            break;
        for (size_t i = 0; i < count && i < some.size(); ++i)
            objects.append(some.at(i));
    }
    m_module->C_FindObjectsFinal(m_handle);
    if (result != CKR_OK)
        return std::unexpected(tokenError(result, "C_FindObjects"));
    return objects;
}

QByteArray Session::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const
{
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    if (m_module->C_GetAttributeValue(m_handle, object, &wanted, 1) != CKR_OK
        || wanted.ulValueLen > maxAttributeBytes)
        return {};
    QByteArray value(static_cast<qsizetype>(wanted.ulValueLen), '\0');
    wanted.pValue = value.data();
    if (m_module->C_GetAttributeValue(m_handle, object, &wanted, 1) != CKR_OK)
        return {};
    return value;
}

} // namespace tokens
