// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

class QMimeData;

namespace wizard {

// Where a certificate comes from: a file, or the bytes themselves from the clipboard or a drop.
struct ImportSource {
    QString path = {};
    QByteArray bytes = {};

    [[nodiscard]] bool isEmpty() const { return path.isEmpty() && bytes.isEmpty(); }
    bool operator==(const ImportSource &) const = default;
};

// What is dropped or pasted, if it can be certificates: every local file, else a text.
[[nodiscard]] QList<ImportSource> sourcesFrom(const QMimeData &data);

// At most 4 MiB of a regular file; it may be slow to come. Errors: FileUnreadable, TooLarge.
[[nodiscard]] std::expected<QByteArray, certificates::CertificateError>
read(const ImportSource &source);

} // namespace wizard
