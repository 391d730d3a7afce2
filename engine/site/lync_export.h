// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/exported_object.h"

#include <QByteArray>

#include <expected>

namespace site {

// What one file may weigh. Get-CsUser of many thousand users fits if only what is read of them
// (SipAddress, ExternalAccessPolicy) was selected.
inline constexpr qsizetype maxLyncFileBytes = qsizetype(16) * 1024 * 1024;

struct LyncFile {
    QString name; // as it is shown
    QByteArray bytes;
};

struct LyncFileError {
    enum class Reason {
        Unreadable, // said by those who open the files
        TooLarge,
        Empty, // no object in it
        UnknownEncoding, // neither UTF-8 nor UTF-16
        UnknownFormat, // neither CLIXML, JSON nor CSV
        NotClixml, // XML with another root
        Restricted, // a document type or an entity in XML
        Damaged, // cut off, or not well-formed
        TooDeep,
        TooMany // objects or values
    };

    Reason reason;
    QString file = {};
    int line = 0; // 0: not known
    QString evidence = {}; // English, for the log

    bool operator==(const LyncFileError &) const = default;
};

struct LyncExport {
    struct Entry {
        QString file;
        ExportedObject object;

        bool operator==(const Entry &) const = default;
    };

    QList<Entry> entries; // in the order of the files

    bool operator==(const LyncExport &) const = default;
};

// Files of Export-Clixml, ConvertTo-Json and Export-Csv, of Windows PowerShell or PowerShell 7;
// the format is seen from the content. One bad file: nothing is read. Secrets are left out.
[[nodiscard]] std::expected<LyncExport, LyncFileError> readLyncFiles(const QList<LyncFile> &files);

[[nodiscard]] QString reasonName(LyncFileError::Reason reason); // "not-clixml"

} // namespace site
