// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"

#include <QTreeWidget>

namespace wizard {

// A chain as people know it from Windows: the root on top, each certificate below its issuer. An
// issuer that is missing is shown as missing.
class CertificationPath : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CertificationPath(QWidget *parent = nullptr);

    // Leaf first. `missingIssuer`: the name of the one that would come next; empty: none.
    void show(const QList<certificates::Certificate> &chain, const QString &missingIssuer = {});
};

} // namespace wizard
