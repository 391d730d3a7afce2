// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"

#include <QWidget>

class QLineEdit;

namespace wizard {

class FindingLabel;

// A new password or passphrase, typed twice.
class NewPassword : public QWidget
{
    Q_OBJECT

public:
    NewPassword(const QString &label, const QString &repeatLabel, QWidget *parent = nullptr);

    [[nodiscard]] base::Secret secret() const;
    [[nodiscard]] bool isComplete() const; // not empty, and twice the same

Q_SIGNALS:
    void completeChanged();

private:
    void compare();

    QLineEdit *m_first;
    QLineEdit *m_second;
    FindingLabel *m_finding;
};

} // namespace wizard
