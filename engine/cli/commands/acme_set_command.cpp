// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/site_settings.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct Options {
    std::optional<QString> directory;
    std::optional<QString> contact;
    std::optional<bool> agrees;
    std::optional<QString> eabKeyId;
    std::optional<QString> eabKeyFile;
    std::optional<acme::Challenge> challenge;
    QStringList httpListen;
    QStringList tlsAlpnListen;
    std::optional<QString> dnsServer;
    std::optional<QString> tsigName;
    std::optional<site::TsigAlgorithm> tsigAlgorithm;
    std::optional<QString> tsigKeyFile;
    std::optional<QString> caFile;
    std::optional<bool> renew;
};

void defineSet(CLI::App &command, Options &options)
{
    addText(command, "--directory", options.directory, "The CA's directory, an https: URL");
    addText(command, "--contact", options.contact, "Mail address the CA may write to");
    addYesNo(command, "--agree-terms", options.agrees, "Agree to the CA's terms of service");
    addText(command, "--eab-key-id", options.eabKeyId, "External account binding: its key id");
    addText(command, "--eab-key-file", options.eabKeyFile, "File with its HMAC key (base64url)");
    addChoice(command, "--challenge", options.challenge, "How names are proved");
    addTexts(command, "--http-listen", options.httpListen, "Where http-01 listens, host:port");
    addTexts(command, "--tls-alpn-listen", options.tlsAlpnListen, "Where tls-alpn-01 listens");
    addText(command, "--dns-server", options.dnsServer, "DNS server that takes updates");
    addText(command, "--tsig-name", options.tsigName, "Name of its TSIG key");
    addChoice(command, "--tsig-algorithm", options.tsigAlgorithm, "Algorithm of the TSIG key");
    addText(command, "--tsig-key-file", options.tsigKeyFile, "File with the TSIG key (base64)");
    addText(command, "--ca-file", options.caFile, "CA of the directory itself (PEM)");
    addYesNo(command, "--renew", options.renew, "The engine renews certificates by itself");
}

template<typename T>
void take(const std::optional<T> &option, T &out)
{
    if (option)
        out = *option;
}

std::expected<QList<base::Endpoint>, Failure> endpointsOf(const QStringList &texts)
{
    QList<base::Endpoint> endpoints;
    for (const QString &text : texts) {
        const auto endpoint = base::Endpoint::parse(text);
        if (!endpoint)
            return std::unexpected(usage(
                u"\"%1\" is no address with a port. Write host:port or [IPv6]:port."_s.arg(text)));
        endpoints.append(*endpoint);
    }
    return endpoints;
}

// An empty text: none.
std::expected<std::optional<base::Endpoint>, Failure> dnsServerOf(const QString &text)
{
    constexpr quint16 dnsPort = 53;
    if (text.isEmpty())
        return std::nullopt;
    const auto server = base::Endpoint::parse(text, dnsPort);
    if (!server)
        return std::unexpected(
            usage(u"The DNS server is given as its address, with or without a port."_s));
    return *server;
}

using Change = std::function<void(site::Acme &)>;

std::expected<Change, Failure> changeFor(const Options &options)
{
    const auto http = endpointsOf(options.httpListen);
    if (!http)
        return std::unexpected(http.error());
    const auto tlsAlpn = endpointsOf(options.tlsAlpnListen);
    if (!tlsAlpn)
        return std::unexpected(tlsAlpn.error());
    const auto dnsServer = dnsServerOf(options.dnsServer.value_or(QString()));
    if (!dnsServer)
        return std::unexpected(dnsServer.error());
    return [options, http = *http, tlsAlpn = *tlsAlpn, dnsServer = *dnsServer](site::Acme &acme) {
        take(options.directory, acme.directory);
        take(options.contact, acme.contact);
        take(options.agrees, acme.termsAgreed);
        take(options.eabKeyId, acme.eabKeyId);
        take(options.challenge, acme.challenge);
        take(options.tsigName, acme.tsigName);
        take(options.tsigAlgorithm, acme.tsigAlgorithm);
        take(options.renew, acme.renew);
        if (options.caFile) // as seen from here, not from the site directory
            acme.caFile = options.caFile->isEmpty() ? QString()
                                                    : QFileInfo(*options.caFile).absoluteFilePath();
        if (!http.isEmpty())
            acme.httpListen = http;
        if (!tlsAlpn.isEmpty())
            acme.tlsAlpnListen = tlsAlpn;
        if (options.dnsServer)
            acme.dnsServer = dnsServer;
    };
}

// Without its id a key is of no use: it goes with it.
std::expected<void, Failure> storeSecret(const Session &session,
                                         acme::SecretKind kind,
                                         const QString &keyId,
                                         const std::optional<QString> &file)
{
    if (!file && !keyId.isEmpty())
        return {};
    if (file && keyId.isEmpty())
        return std::unexpected(
            usage(u"A key comes with its name. Add --eab-key-id or --tsig-name."_s));
    auto secret = secretFrom(file);
    if (!secret)
        return std::unexpected(secret.error());
    const auto stored = acme::storeSecret(session.directory, kind, *secret);
    if (!stored)
        return std::unexpected(failure(stored.error()));
    return {};
}

// Whether the file may be written, before the secrets that belong to it are.
std::expected<void, Failure> judge(const site::Site &site)
{
    auto readBack = site::parseSite(site::writeSite(site));
    if (readBack)
        return {};
    readBack.error().line = 0; // of a file that nobody has seen
    return std::unexpected(failure(readBack.error()));
}

Result runSet(const Session &session, const Options &options)
{
    auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto change = changeFor(options);
    if (!change)
        return std::unexpected(change.error());
    const site::Acme &acme = site->acme;
    (*change)(site->acme);
    if (const auto valid = judge(*site); !valid)
        return std::unexpected(valid.error());
    if (const auto stored =
            storeSecret(session, acme::SecretKind::BindingKey, acme.eabKeyId, options.eabKeyFile);
        !stored)
        return std::unexpected(stored.error());
    if (const auto stored =
            storeSecret(session, acme::SecretKind::TsigKey, acme.tsigName, options.tsigKeyFile);
        !stored)
        return std::unexpected(stored.error());
    const auto engine = changeSite(session, [&](site::Site &edited) {
        (*change)(edited.acme);
        return std::expected<void, site::SiteError>();
    });
    if (!engine)
        return std::unexpected(engine.error());
    return report(u"The settings for ACME are written."_s, {}, *engine);
}

} // namespace

void addAcmeSetCommand(CLI::App &acmeGroup, Chosen &chosen)
{
    addCommand(acmeGroup, chosen, {"set", "Set the CA, the challenge, secrets"}, defineSet, runSet);
}

} // namespace cli
