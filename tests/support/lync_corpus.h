// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"

#include <QDir>
#include <QFile>

namespace test {

inline const QStringList lyncFormats{QStringLiteral("clixml-5.1"),
                                     QStringLiteral("clixml-7"),
                                     QStringLiteral("json-5.1"),
                                     QStringLiteral("json-7"),
                                     QStringLiteral("csv-5.1"),
                                     QStringLiteral("csv-7"),
                                     QStringLiteral("csv-es")};

// Where the exports of one Lync stand in this format, a file for each kind of object.
inline QDir lyncCorpus(const QString &format)
{
    return {QStringLiteral(PUENTE_SOURCE_DIR "/tests/corpus/lync/") + format};
}

inline QList<site::LyncFile> lyncFiles(const QString &format, const QString &pattern = {})
{
    QList<site::LyncFile> files;
    const QDir corpus = lyncCorpus(format);
    const QStringList patterns = pattern.isEmpty() ? QStringList() : QStringList{pattern};
    for (const QString &name : corpus.entryList(patterns, QDir::Files, QDir::Name)) {
        QFile file(corpus.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append({.name = name, .bytes = file.readAll()});
    }
    return files;
}

} // namespace test
