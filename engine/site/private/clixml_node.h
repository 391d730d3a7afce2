// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/exported_object.h"

#include <QHash>

#include <vector>

namespace site {

// An element of CLIXML with all that is below it.
struct ClixmlNode {
    QByteArray tag = {}; // "Obj", "S", "LST" …
    QString name = {}; // N: of the property this is the value of
    QString refId = {};
    QString text = {}; // still escaped
    std::vector<ClixmlNode> children = {};
};

// Turns elements into objects and values, and remembers them for those that refer back
// ([MS-PSRP] §2.2.5.2.7, §2.2.5.3).
class ClixmlObjects
{
public:
    // A top-level element: an object, a list of objects, or a value, of which nothing is kept.
    void take(const ClixmlNode &node);
    [[nodiscard]] const QList<ExportedObject> &objects() const { return m_objects; }

private:
    [[nodiscard]] ExportedObject object(const ClixmlNode &node);
    void addProperties(const ClixmlNode &members, ExportedObject &object);
    [[nodiscard]] ExportedValue value(const ClixmlNode &node);
    [[nodiscard]] ExportedValue complexValue(const ClixmlNode &node);
    [[nodiscard]] ExportedValue listValue(const ClixmlNode &list);

    QList<ExportedObject> m_objects;
    QHash<QString, QStringList> m_types; // by the RefId of their TN
    QHash<QString, ExportedValue> m_values; // by the RefId of their Obj
    QHash<QString, ExportedObject> m_byId;
};

// "_x000D_" and the like; [MS-PSRP] §2.2.5.3.2.
[[nodiscard]] QString unescapeClixml(const QString &text);

} // namespace site
