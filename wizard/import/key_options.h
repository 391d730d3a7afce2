// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"

#include <QWidget>

class QCheckBox;

namespace wizard {

class NewPassword;

// How a private key that comes with a file is kept: whether it may leave again, whether a
// passphrase protects it on the disk, and whether the engine finds that by itself.
class KeyOptions : public QWidget
{
    Q_OBJECT

public:
    explicit KeyOptions(QWidget *parent = nullptr);

    void applyTo(certificates::ImportOptions &options) const;
    [[nodiscard]] bool isComplete() const; // both passphrases are the same

Q_SIGNALS:
    void completeChanged();

private:
    QCheckBox *m_exportable;
    QCheckBox *m_protect;
    NewPassword *m_passphrase;
    QCheckBox *m_keep;
};

} // namespace wizard
