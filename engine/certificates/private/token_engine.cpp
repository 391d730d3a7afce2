// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL 3.0 deprecates engines in favour of providers; Debian 12 has the PKCS#11 engine alone.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "engine/certificates/private/token_engine.h"

#include <QFile>
#include <QHash>

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

// One for each module, for an engine knows only one. Not ENGINE_by_id("pkcs11"), which would share
// it with whatever OpenSSL's configuration file says of it.
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

// Engines hold modules that stay loaded: unloading third-party code under living keys, or while the
// process ends, is where it crashes. So this is never destroyed.
struct Engines {
    std::mutex mutex;
    QHash<QString, ENGINE *> byModule;
};

Engines &engines()
{
    static auto *const all = new Engines;
    return *all;
}

ENGINE *engineFor(Engines &all, const QString &modulePath)
{
    if (ENGINE *known = all.byModule.value(modulePath))
        return known;
    EnginePtr started = startEngine(modulePath);
    if (started)
        all.byModule.insert(modulePath, started.get());
    return started.release();
}

} // namespace

std::expected<PrivateKey, CertificateError> loadByEngine(const TokenKeyPlace &place,
                                                         const base::Secret &pin)
{
    Engines &all = engines();
    const std::scoped_lock lock(all.mutex);
    ENGINE *const engine = engineFor(all, place.modulePath);
    if (!engine)
        return std::unexpected(opensslError(Reason::TokenUnavailable,
                                            QStringLiteral("starting OpenSSL's pkcs11 engine")));
    QByteArray pinText(pin.bytes().data(), static_cast<qsizetype>(pin.bytes().size()));
    const bool hasPin = pinText.isEmpty() || set(engine, "PIN", pinText.constData());
    base::wipe(pinText);
    // Without a UI of our own, here one that says nothing, the engine asks the terminal for a PIN.
    auto *const silence = const_cast<UI_METHOD *>(UI_null());
    KeyPtr key(
        hasPin ? ENGINE_load_private_key(engine, place.uri.toUtf8().constData(), silence, nullptr)
               : nullptr);
    if (!key)
        return std::unexpected(
            opensslError(Reason::TokenUnavailable, QStringLiteral("opening ") + place.uri));
    static_cast<void>(takeOpenSslErrors());
    return PrivateKey::adopt(std::move(key));
}

} // namespace certificates
