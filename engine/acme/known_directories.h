// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace acme {

// A public CA, to be chosen from a list.
struct KnownDirectory {
    QString name;
    QUrl url;
    bool bindingRequired = false; // a key id and an HMAC key from the CA's own pages
    bool isForTests = false; // nobody trusts its certificates

    bool operator==(const KnownDirectory &) const = default;
};

[[nodiscard]] QList<KnownDirectory> knownDirectories(); // the first is the proposal

} // namespace acme
