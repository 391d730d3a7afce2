// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace site {

// One value of an object that PowerShell wrote into a file.
struct ExportedValue {
    enum class Form {
        Nothing, // $null
        Text, // of an enumeration its name, of an object what it calls itself
        Number,
        Flag, // text is "true" or "false"
        List,
        Lost // the file has something here that cannot be made out, a name of a type at best
    };

    Form form = Form::Nothing;
    QString text = {};
    QStringList list = {};

    bool operator==(const ExportedValue &) const = default;
};

struct ExportedProperty {
    QString name;
    ExportedValue value;

    bool operator==(const ExportedProperty &) const = default;
};

// An object as Export-Clixml, ConvertTo-Json or Export-Csv left it.
struct ExportedObject {
    QStringList types; // the most derived first; empty where the format has none
    QList<ExportedProperty> properties; // no name twice, in whatever case

    // Names are alike in any case, as in PowerShell. Null: there is no such property.
    [[nodiscard]] const ExportedValue *find(QStringView name) const;
    // The first of its name counts.
    void add(const QString &name, const ExportedValue &value);
    bool operator==(const ExportedObject &) const = default;
};

// A text that is the name of a .NET type: what a format without lists has in place of one.
[[nodiscard]] bool isTypeName(const QString &text);

} // namespace site
