// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace wizard {

struct Country {
    QString code; // ISO 3166-1, two letters
    QString name;

    bool operator==(const Country &) const = default;
};

// Every country, named in the locale's language (English where we have no other), in its order.
[[nodiscard]] QList<Country> countries(const QLocale &locale);

// The name of one code; the code itself when nobody knows it.
[[nodiscard]] QString countryName(const QString &code, const QLocale &locale);

} // namespace wizard
