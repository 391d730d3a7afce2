// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/listeners.h"

#include "engine/site/private/values.h"

namespace site {

std::expected<QList<base::Endpoint>, SiteError> parseListeners(const QStringList &texts,
                                                               const QString &key)
{
    const auto refuse = [&key](SettingFault fault, const QString &text) {
        return std::unexpected(
            settingError(SiteError::Reason::BadValue, key, fault, {text.left(maxShownCharacters)}));
    };
    QList<base::Endpoint> listeners;
    for (const QString &text : texts) {
        const auto listener = endpointFrom(text);
        if (!listener)
            return refuse(listener.error().fault, text);
        if (listeners.contains(*listener))
            return refuse(SettingFault::GivenTwice, text);
        listeners.append(*listener);
    }
    return listeners;
}

} // namespace site
