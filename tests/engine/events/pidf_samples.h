// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace test {

// Presence documents in the shapes that programs send, and those of the standards.
inline QByteArray pidfSample(const char *name)
{
    QFile file(QStringLiteral(PUENTE_SOURCE_DIR "/tests/engine/events/pidf/%1.xml")
                   .arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace test
