// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/site_settings.h"

#include "engine/certificates/secret_file.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Reason = AcmeError::Reason;

constexpr qsizetype leastKeyBytes = 16;

QString fileName(SecretKind kind)
{
    return kind == SecretKind::BindingKey ? u"acme-eab.secret"_s : u"acme-tsig.secret"_s;
}

bool isKey(const base::Secret &secret, SecretKind kind)
{
    const std::string_view text = secret.bytes();
    const auto encoding =
        kind == SecretKind::BindingKey ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
        encoding | QByteArray::AbortOnBase64DecodingErrors);
    const bool usable = decoded && decoded.decoded.size() >= leastKeyBytes;
    base::wipe(decoded.decoded);
    return usable;
}

std::unexpected<AcmeError> missing(const QString &key)
{
    return std::unexpected(AcmeError{.reason = Reason::SettingsIncomplete, .evidence = key});
}

std::expected<base::Secret, AcmeError> readSecret(const QString &siteDirectory, SecretKind kind)
{
    auto secret = certificates::readSecretFile(siteDirectory, fileName(kind));
    if (secret)
        return *std::move(secret);
    if (secret.error().reason == certificates::CertificateError::Reason::NotFound)
        return missing(u"keys/"_s + fileName(kind));
    return std::unexpected(storeFailed(secret.error()));
}

std::expected<void, AcmeError>
addBinding(Settings &settings, const QString &siteDirectory, const site::Acme &acme)
{
    if (acme.eabKeyId.isEmpty())
        return {};
    auto key = readSecret(siteDirectory, SecretKind::BindingKey);
    if (!key)
        return std::unexpected(key.error());
    settings.binding = AccountBinding{.keyId = acme.eabKeyId, .hmacKey = *std::move(key)};
    return {};
}

std::expected<void, AcmeError>
addUpdate(Settings &settings, const QString &siteDirectory, const site::Acme &acme)
{
    if (acme.challenge != Challenge::DnsUpdate)
        return {};
    if (!acme.dnsServer)
        return missing(u"acme.dns_server"_s);
    if (acme.tsigName.isEmpty())
        return missing(u"acme.tsig_name"_s);
    auto key = readSecret(siteDirectory, SecretKind::TsigKey);
    if (!key)
        return std::unexpected(key.error());
    settings.dnsUpdate = DnsUpdate{.server = *acme.dnsServer,
                                   .keyName = acme.tsigName,
                                   .algorithm = acme.tsigAlgorithm,
                                   .key = *std::move(key)};
    return {};
}

} // namespace

std::expected<void, AcmeError>
storeSecret(const QString &siteDirectory, SecretKind kind, const base::Secret &secret)
{
    if (!secret.isEmpty() && !isKey(secret, kind))
        return std::unexpected(
            AcmeError{.reason = Reason::SecretMalformed, .evidence = fileName(kind)});
    const auto stored = secret.isEmpty()
        ? certificates::removeSecretFile(siteDirectory, fileName(kind))
        : certificates::writeSecretFile(siteDirectory, fileName(kind), secret);
    if (!stored)
        return std::unexpected(storeFailed(stored.error()));
    return {};
}

bool hasSecret(const QString &siteDirectory, SecretKind kind)
{
    return QFileInfo::exists(siteDirectory + u"/keys/"_s + fileName(kind));
}

std::expected<Settings, AcmeError> settingsFor(const QString &siteDirectory, const site::Site &site)
{
    const site::Acme &acme = site.acme;
    if (acme.directory.isEmpty())
        return std::unexpected(
            AcmeError{.reason = Reason::NotConfigured, .evidence = u"acme.directory"_s});
    Settings settings{.directory = QUrl(acme.directory, QUrl::StrictMode),
                      .contact = acme.contact,
                      .termsAgreed = acme.termsAgreed,
                      .challenge = acme.challenge,
                      .httpListen = acme.httpListen,
                      .tlsAlpnListen = acme.tlsAlpnListen,
                      .dnsServers = site.dns.servers};
    if (!acme.caFile.isEmpty())
        settings.caFile = QDir(siteDirectory).absoluteFilePath(acme.caFile);
    if (const auto added = addBinding(settings, siteDirectory, acme); !added)
        return std::unexpected(added.error());
    if (const auto added = addUpdate(settings, siteDirectory, acme); !added)
        return std::unexpected(added.error());
    return settings;
}

} // namespace acme
