// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace wizard {

// A request or certificate as text, to be copied or saved where the browser finds it.
class PemView : public QWidget
{
    Q_OBJECT

public:
    explicit PemView(const QString &accessibleName, QWidget *parent = nullptr);

    // `fileName` is what saving offers.
    void show(const QByteArray &pem, const QString &fileName);

private:
    void copy();
    void save();

    QPlainTextEdit *m_text;
    QString m_fileName;
};

// "Edge 2026" → "Edge 2026.csr": a friendly name without what file systems do not take.
[[nodiscard]] QString fileNameFor(const QString &friendlyName, const QString &suffix);

} // namespace wizard
