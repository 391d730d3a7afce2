// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/known_directories.h"

using namespace Qt::StringLiterals;

namespace acme {

QList<KnownDirectory> knownDirectories()
{
    const auto at = [](const QString &url) { return QUrl(url, QUrl::StrictMode); };
    return {
        {.name = u"Let's Encrypt"_s,
         .url = at(u"https://acme-v02.api.letsencrypt.org/directory"_s)},
        {.name = u"ZeroSSL"_s,
         .url = at(u"https://acme.zerossl.com/v2/DV90"_s),
         .bindingRequired = true},
        {.name = u"Buypass Go SSL"_s, .url = at(u"https://api.buypass.com/acme/directory"_s)},
        {.name = u"Google Trust Services"_s,
         .url = at(u"https://dv.acme-v02.api.pki.goog/directory"_s),
         .bindingRequired = true},
        {.name = u"Let's Encrypt (staging)"_s,
         .url = at(u"https://acme-staging-v02.api.letsencrypt.org/directory"_s),
         .isForTests = true},
    };
}

} // namespace acme
