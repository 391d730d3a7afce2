// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <expected>

namespace wizard {

// As people type lists: separated by commas, semicolons or blanks.
[[nodiscard]] QStringList wordsOf(const QString &text);
[[nodiscard]] std::expected<QList<base::DomainName>, base::DomainNameError>
parseDomains(const QString &text);

[[nodiscard]] QString joined(const QList<base::DomainName> &domains);
[[nodiscard]] QString joined(const QList<base::Endpoint> &endpoints);

// What step 1 decides. Applied to a site, it leaves everything else as it is.
struct EdgeAnswers {
    base::DomainName fqdn;
    QList<base::DomainName> sip;
    QList<base::DomainName> xmpp; // empty: the same as sip
    site::Listen listen;
    site::Users users;

    void applyTo(site::Site &site) const;
};

} // namespace wizard
