// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/lync_export.h"

#include "engine/site/private/clixml.h"
#include "engine/site/private/exported_csv.h"
#include "engine/site/private/exported_json.h"
#include "engine/site/private/exported_text.h"

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = LyncFileError::Reason;
using Objects = std::expected<QList<ExportedObject>, LyncFileError>;

Objects readObjects(const QByteArray &bytes)
{
    if (bytes.size() > maxLyncFileBytes)
        return std::unexpected(LyncFileError{.reason = Reason::TooLarge});
    const auto text = exportedText(bytes);
    if (!text)
        return std::unexpected(text.error());
    const QString trimmed = text->trimmed();
    if (trimmed.isEmpty())
        return std::unexpected(LyncFileError{.reason = Reason::Empty});
    if (trimmed.startsWith(u'<'))
        return readClixml(trimmed.toUtf8());
    if (trimmed.startsWith(u'[') || trimmed.startsWith(u'{'))
        return readExportedJson(trimmed.toUtf8());
    return readExportedCsv(*text);
}

// Nobody needs Lync's secrets here, so they go no further.
void removeSecrets(ExportedObject &object)
{
    for (ExportedProperty &property : object.properties) {
        if (property.name.contains(u"passphrase", Qt::CaseInsensitive)
            || property.name.contains(u"password", Qt::CaseInsensitive))
            property.value = {};
    }
}

} // namespace

std::expected<LyncExport, LyncFileError> readLyncFiles(const QList<LyncFile> &files)
{
    LyncExport all;
    for (const LyncFile &file : files) {
        Objects objects = readObjects(file.bytes);
        if (objects && objects->isEmpty())
            objects = std::unexpected(LyncFileError{.reason = Reason::Empty});
        if (!objects) {
            objects.error().file = file.name;
            return std::unexpected(objects.error());
        }
        for (ExportedObject &object : *objects) {
            removeSecrets(object);
            all.entries.append({.file = file.name, .object = object});
        }
    }
    return all;
}

QString reasonName(LyncFileError::Reason reason)
{
    switch (reason) {
    case Reason::Unreadable:
        return u"unreadable"_s;
    case Reason::TooLarge:
        return u"too-large"_s;
    case Reason::Empty:
        return u"empty"_s;
    case Reason::UnknownEncoding:
        return u"unknown-encoding"_s;
    case Reason::UnknownFormat:
        return u"unknown-format"_s;
    case Reason::NotClixml:
        return u"not-clixml"_s;
    case Reason::Restricted:
        return u"restricted"_s;
    case Reason::Damaged:
        return u"damaged"_s;
    case Reason::TooDeep:
        return u"too-deep"_s;
    case Reason::TooMany:
        return u"too-many"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
