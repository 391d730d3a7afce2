// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/exported_object.h"
#include "engine/site/private/values.h"
#include "engine/site/setting_range.h"

#include <chrono>
#include <span>

namespace site {

// How an exported value was read into a setting.
struct Taking {
    enum class Outcome {
        Taken,
        Empty, // there is none; the setting stays, or is emptied where empty means something
        ByNumber, // an enumeration, by its place in the documentation
        NotInFile, // a list in a format that has none
        Bad
    };

    Outcome outcome = Outcome::Taken;
    QString readAs = {}; // by number
    SettingFault fault = SettingFault::None; // of what is bad, with its words
    QStringList words = {};
};

// Why this text is refused.
[[nodiscard]] Taking badText(const QString &text, const Refusal &refusal);

[[nodiscard]] Taking takeFlag(const ExportedValue &value, bool &out);
[[nodiscard]] Taking takeNumber(const ExportedValue &value, int &out, const SettingRange &range);
// Seconds, or a span of time as PowerShell ("00:05:00") or XML ("PT5M") writes it.
[[nodiscard]] Taking takeSeconds(const ExportedValue &value, std::chrono::seconds &out);
// Leaves what is there where there is no text.
[[nodiscard]] Taking takeText(const ExportedValue &value, QString &out);
// host or host:port; no value empties it.
[[nodiscard]] Taking takeHost(const ExportedValue &value, QString &out);
// Each once, and not `except`. What is good of them is taken even if some are not.
[[nodiscard]] Taking takeDomains(const ExportedValue &value,
                                 QList<base::DomainName> &out,
                                 const base::DomainName &except);
// The index of a name, without regard to case.
[[nodiscard]] Taking
takeIndex(const ExportedValue &value, std::span<const QStringView> names, qsizetype &out);

// `names` in the order of the enum.
template<typename Enum>
[[nodiscard]] Taking
takeEnum(const ExportedValue &value, std::span<const QStringView> names, Enum &out)
{
    qsizetype index = -1;
    Taking taking = takeIndex(value, names, index);
    if (index >= 0)
        out = static_cast<Enum>(index);
    return taking;
}

} // namespace site
