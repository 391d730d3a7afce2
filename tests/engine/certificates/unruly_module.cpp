// SPDX-License-Identifier: GPL-3.0-or-later
// A PKCS#11 module that behaves as the environment variable UNRULY_MODULE says: "crash", "hang",
// "chatter" (prints on standard output), "last-try" (one more wrong PIN locks its token).
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <p11-kit/pkcs11.h>
#include <string_view>
#include <unistd.h>

namespace {

bool is(std::string_view manner)
{
    const char *wanted = std::getenv("UNRULY_MODULE");
    return wanted && manner == wanted;
}

template<size_t Size>
void pad(unsigned char (&field)[Size], std::string_view text) // NOLINT(modernize-avoid-c-arrays)
{
    std::memset(&field[0], ' ', Size);
    std::memcpy(&field[0], text.data(), text.size());
}

CK_RV initialize(void *)
{
    if (is("crash"))
        std::raise(SIGSEGV);
    while (is("hang"))
        ::pause();
    if (is("chatter")) {
        std::puts("{\"tokens\":[{\"label\":\"forged\"}]}");
        std::fflush(stdout);
    }
    return CKR_OK;
}

CK_RV listSlots(unsigned char, CK_SLOT_ID *slots, CK_ULONG *count)
{
    if (slots)
        slots[0] = 7;
    *count = 1;
    return CKR_OK;
}

CK_RV describeToken(CK_SLOT_ID, CK_TOKEN_INFO *info)
{
    *info = {};
    pad(info->label, "unruly");
    pad(info->manufacturerID, "Test");
    pad(info->model, "Test");
    pad(info->serialNumber, "1");
    info->flags = CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED | CKF_USER_PIN_INITIALIZED;
    if (is("last-try"))
        info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY;
    return CKR_OK;
}

CK_RV openSession(CK_SLOT_ID, CK_FLAGS, void *, CK_NOTIFY, CK_SESSION_HANDLE *session)
{
    *session = 1;
    return CKR_OK;
}

CK_RV closeSession(CK_SESSION_HANDLE)
{
    return CKR_OK;
}

// Whoever gets here with "last-try" has used it.
CK_RV logIn(CK_SESSION_HANDLE, CK_USER_TYPE, unsigned char *, CK_ULONG)
{
    return CKR_PIN_INCORRECT;
}

} // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    static CK_FUNCTION_LIST functions{};
    functions.version = {2, 40};
    functions.C_Initialize = initialize;
    functions.C_GetSlotList = listSlots;
    functions.C_GetTokenInfo = describeToken;
    functions.C_OpenSession = openSession;
    functions.C_CloseSession = closeSession;
    functions.C_Login = logIn;
    *list = &functions;
    return CKR_OK;
}
