// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/online_settings.h"

#include "engine/acme/site_settings.h"

namespace wizard {

std::expected<acme::Settings, acme::AcmeError>
onlineSettings(const OnlineAnswers &answers, const QString &siteDirectory, const site::Site &site)
{
    // The site's own reading asks for the files of secrets: what was typed takes their place.
    const bool isBindingTyped = !answers.bindingKey.isEmpty();
    const bool isUpdateTyped = answers.acme.challenge == site::AcmeChallenge::DnsUpdate
        && !answers.tsigKey.isEmpty() && answers.acme.dnsServer;
    site::Site asked = site;
    asked.acme = answers.acme;
    if (isBindingTyped)
        asked.acme.eabKeyId.clear();
    if (isUpdateTyped)
        asked.acme.challenge = site::AcmeChallenge::DnsManual;
    auto settings = acme::settingsFor(siteDirectory, asked);
    if (!settings)
        return settings;
    if (isBindingTyped)
        settings->binding =
            acme::AccountBinding{.keyId = answers.acme.eabKeyId, .hmacKey = answers.bindingKey};
    if (isUpdateTyped) {
        settings->challenge = site::AcmeChallenge::DnsUpdate;
        settings->dnsUpdate = acme::DnsUpdate{.server = *answers.acme.dnsServer,
                                              .keyName = answers.acme.tsigName,
                                              .algorithm = answers.acme.tsigAlgorithm,
                                              .key = answers.tsigKey};
    }
    return settings;
}

} // namespace wizard
