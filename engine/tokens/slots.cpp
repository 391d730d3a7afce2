// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens/slots.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <p11-kit/p11-kit.h>

namespace tokens {
namespace {

using Reason = CertificateError::Reason;
using certificates::PinState;

constexpr CK_ULONG maxSlots = 64;

// PKCS#11 §2.1: fixed length, padded with blanks, not terminated.
template<size_t Size>
QString unpadded(const unsigned char (&field)[Size]) // NOLINT(modernize-avoid-c-arrays)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(&field[0]), Size).trimmed();
}

PinState pinState(CK_FLAGS flags)
{
    if (flags & CKF_USER_PIN_LOCKED)
        return PinState::Locked;
    if (flags & CKF_USER_PIN_FINAL_TRY)
        return PinState::LastTry;
    return flags & CKF_USER_PIN_COUNT_LOW ? PinState::TriesUsed : PinState::Fine;
}

} // namespace

std::expected<CK_FUNCTION_LIST *, CertificateError> loadModule(const QString &path)
{
    // A relative name would be looked for in places that others may choose.
    if (!QFileInfo(path).isAbsolute())
        return std::unexpected(CertificateError{Reason::TokenUnavailable,
                                                path + QStringLiteral(" is not an absolute path")});
    CK_FUNCTION_LIST *module =
        p11_kit_module_load(QFile::encodeName(path).constData(), P11_KIT_MODULE_UNMANAGED);
    if (!module) {
        const char *cause = p11_kit_message();
        return std::unexpected(CertificateError{Reason::TokenUnavailable,
                                                path + QStringLiteral(": ")
                                                    + QString::fromLocal8Bit(cause ? cause : "")});
    }
    if (const CK_RV result = p11_kit_module_initialize(module); result != CKR_OK)
        return std::unexpected(CertificateError{Reason::TokenUnavailable,
                                                tokenError(result, "C_Initialize").evidence});
    return module;
}

std::expected<QList<Slot>, CertificateError> slotsWithToken(CK_FUNCTION_LIST *module)
{
    std::array<CK_SLOT_ID, maxSlots> ids{};
    CK_ULONG count = maxSlots;
    if (const CK_RV result = module->C_GetSlotList(CK_TRUE, ids.data(), &count); result != CKR_OK)
        return std::unexpected(tokenError(result, "C_GetSlotList"));
    QList<Slot> found;
    for (size_t i = 0; i < count && i < ids.size(); ++i) {
        Slot slot{.id = ids.at(i)};
        // One that was just pulled out is no reason to hide the others.
        if (module->C_GetTokenInfo(slot.id, &slot.token) == CKR_OK)
            found.append(slot);
    }
    return found;
}

std::expected<Slot, CertificateError> slotOf(CK_FUNCTION_LIST *module, const QString &tokenLabel)
{
    auto found = slotsWithToken(module);
    if (!found)
        return std::unexpected(found.error());
    found->removeIf([&](const Slot &slot) {
        return !(slot.token.flags & CKF_TOKEN_INITIALIZED)
            || describe(slot.token).label != tokenLabel;
    });
    if (found->size() == 1)
        return found->front();
    return std::unexpected(
        CertificateError{Reason::TokenUnavailable,
                         QStringLiteral("%1 tokens are labelled \"%2\"")
                             .arg(QString::number(found->size()), tokenLabel.left(32))});
}

certificates::Token describe(const CK_TOKEN_INFO &info)
{
    return {.modulePath = {},
            .label = unpadded(info.label),
            .manufacturer = unpadded(info.manufacturerID),
            .model = unpadded(info.model),
            .serial = unpadded(info.serialNumber),
            .isInitialised = (info.flags & CKF_TOKEN_INITIALIZED) != 0,
            .pinState = pinState(info.flags)};
}

CertificateError tokenError(CK_RV result, const char *call)
{
    const QString evidence = QString::fromLatin1(call) + QStringLiteral(": ")
        + QString::fromLocal8Bit(p11_kit_strerror(result))
        + QStringLiteral(" (0x%1)").arg(result, 0, 16);
    switch (result) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
        return {Reason::PinWrong, evidence};
    case CKR_PIN_LOCKED:
    case CKR_PIN_EXPIRED:
        return {Reason::PinLocked, evidence};
    case CKR_MECHANISM_INVALID:
    case CKR_MECHANISM_PARAM_INVALID:
    case CKR_KEY_SIZE_RANGE:
    case CKR_CURVE_NOT_SUPPORTED:
    case CKR_DOMAIN_PARAMS_INVALID:
    case CKR_ATTRIBUTE_VALUE_INVALID:
    case CKR_TEMPLATE_INCONSISTENT:
        return {Reason::CryptoFailed, evidence}; // the token does not do this kind of key
    default:
        return {Reason::TokenUnavailable, evidence};
    }
}

} // namespace tokens
