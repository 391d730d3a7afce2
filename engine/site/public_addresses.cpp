// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/public_addresses.h"

#include "engine/site/private/values.h"

using namespace Qt::StringLiterals;

namespace site {

std::expected<QStringList, SiteError> parsePublicAddresses(const QStringList &texts)
{
    const auto refuse = [](SettingFault fault, const QString &text) {
        return std::unexpected(settingError(SiteError::Reason::BadValue,
                                            u"edge.public_addresses"_s,
                                            fault,
                                            {text.left(maxShownCharacters)}));
    };
    QStringList addresses;
    for (const QString &text : texts) {
        const auto address = publicAddressFrom(text);
        if (!address)
            return refuse(address.error().fault, text);
        if (addresses.contains(*address))
            return refuse(SettingFault::GivenTwice, text);
        addresses.append(*address);
    }
    return addresses;
}

} // namespace site
