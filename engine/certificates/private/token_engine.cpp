// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL 3.0 deprecates engines in favour of providers; Debian 12 has the PKCS#11 engine alone.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "engine/certificates/private/token_engine.h"

#include <QFile>

#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/ui.h>

#include <mutex>

namespace certificates {
namespace {

using Reason = CertificateError::Reason;
using EnginePtr = std::unique_ptr<ENGINE, FreedBy<ENGINE_free>>;

bool set(ENGINE *engine, const char *command, const char *value)
{
    return ENGINE_ctrl_cmd_string(engine, command, value, 0) == 1;
}

// Not ENGINE_by_id("pkcs11"), which would share it with whatever OpenSSL's configuration file says.
EnginePtr startEngine(const QString &modulePath)
{
    OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_DYNAMIC, nullptr);
    EnginePtr engine(ENGINE_by_id("dynamic"));
    const bool isReady = engine && set(engine.get(), "ID", "pkcs11")
        && set(engine.get(), "DIR_LOAD", "2")
        && set(engine.get(), "DIR_ADD", OPENSSL_info(OPENSSL_INFO_ENGINES_DIR))
        && set(engine.get(), "LIST_ADD", "0") && set(engine.get(), "LOAD", nullptr)
        && set(engine.get(), "MODULE_PATH", QFile::encodeName(modulePath).constData())
        && ENGINE_init(engine.get()) == 1;
    if (!isReady)
        return nullptr;
    return engine;
}

// A process can have one such engine, and an engine one module. It stays: unloading third-party
// code under living keys, or while the process ends, is where it crashes.
class ModuleEngine
{
public:
    static ModuleEngine &instance()
    {
        static auto *const only = new ModuleEngine; // never destroyed
        return *only;
    }

    std::expected<KeyPtr, CertificateError> open(const TokenKeyPlace &place,
                                                 const base::Secret &pin);

private:
    std::expected<void, CertificateError> use(const QString &modulePath);

    std::mutex m_mutex;
    QString m_modulePath;
    EnginePtr m_engine;
};

std::expected<void, CertificateError> ModuleEngine::use(const QString &modulePath)
{
    if (m_engine && m_modulePath == modulePath)
        return {};
    if (m_engine)
        return std::unexpected(CertificateError{
            Reason::TokenUnavailable,
            QStringLiteral("this program uses another module until it ends: ") + m_modulePath});
    m_engine = startEngine(modulePath);
    m_modulePath = modulePath;
    if (!m_engine)
        return std::unexpected(opensslError(Reason::TokenUnavailable,
                                            QStringLiteral("starting OpenSSL's pkcs11 engine")));
    return {};
}

std::expected<KeyPtr, CertificateError> ModuleEngine::open(const TokenKeyPlace &place,
                                                           const base::Secret &pin)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto ready = use(place.modulePath); !ready)
        return std::unexpected(ready.error());
    QByteArray pinText(pin.bytes().data(), static_cast<qsizetype>(pin.bytes().size()));
    const bool hasPin = pinText.isEmpty() || set(m_engine.get(), "PIN", pinText.constData());
    base::wipe(pinText);
    // Without a UI of our own, here one that says nothing, the engine asks the terminal for a PIN.
    auto *const silence = const_cast<UI_METHOD *>(UI_null());
    KeyPtr key(hasPin ? ENGINE_load_private_key(
                            m_engine.get(), place.uri.toUtf8().constData(), silence, nullptr)
                      : nullptr);
    if (!key)
        return std::unexpected(
            opensslError(Reason::TokenUnavailable, QStringLiteral("opening ") + place.uri));
    static_cast<void>(takeOpenSslErrors());
    return key;
}

} // namespace

std::expected<PrivateKey, CertificateError> loadByEngine(const TokenKeyPlace &place,
                                                         const base::Secret &pin)
{
    auto key = ModuleEngine::instance().open(place, pin);
    if (!key)
        return std::unexpected(key.error());
    return PrivateKey::adopt(*std::move(key));
}

} // namespace certificates
