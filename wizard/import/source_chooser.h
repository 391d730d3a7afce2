// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "wizard/import/import_source.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace wizard {

// Where a certificate is taken from: a path that is typed, files that are browsed for, or the
// clipboard; and, when it is asked for, the password that opens them.
class SourceChooser : public QWidget
{
    Q_OBJECT

public:
    explicit SourceChooser(QWidget *parent = nullptr);

    void show(const QList<ImportSource> &sources); // the first one's path
    void askPassword();
    void forgetPassword();
    [[nodiscard]] base::Secret password() const;

Q_SIGNALS:
    void typed(); // another path; it is chosen when the typing pauses
    void chosen(const QList<wizard::ImportSource> &sources);
    void passwordGiven();
    void clipboardEmpty();

private:
    [[nodiscard]] QLayout *newPathRow();
    [[nodiscard]] QWidget *newPasswordRow();
    void takePath();
    void browse();
    void paste();

    QLineEdit *m_path;
    QLineEdit *m_password;
    QWidget *m_passwordRow;
    QTimer m_typing;
};

} // namespace wizard
