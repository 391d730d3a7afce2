// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;

namespace wizard {

class FindingLabel;

// Asks for the address of a contact to be.
class AddContactDialog : public QDialog
{
    Q_OBJECT

public:
    AddContactDialog(const QString &user, QWidget *parent);

    [[nodiscard]] QString contact() const;

private:
    void judge();

    QLineEdit *m_address;
    FindingLabel *m_finding;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
