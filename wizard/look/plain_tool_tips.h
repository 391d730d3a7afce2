// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wizard {

// Installed on the application: tool tips are plain text. Many tell what a partner, a certificate
// or a file says, and Qt would take tags in it for its own, with their pictures and links.
class PlainToolTips : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace wizard
