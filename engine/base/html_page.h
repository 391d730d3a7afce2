// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace base {

struct Table {
    QString heading;
    QString note = {}; // a sentence under the heading; may be empty
    QStringList columns = {};
    QList<QStringList> rows = {};
};

struct HtmlPage {
    QString language; // BCP 47: "en"
    QString title;
    QString subtitle = {};
    QList<Table> tables = {};
};

// One file to be read, printed and kept: no scripts, nothing from elsewhere, every text escaped.
[[nodiscard]] QByteArray html(const HtmlPage &page);

} // namespace base
