// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace wizard {

class FindingLabel;

// A new passphrase, typed twice, with a hint how long it would stand. Empty: none.
class PassphraseFields : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget *parent = nullptr);

    [[nodiscard]] base::Secret passphrase() const;
    [[nodiscard]] base::Secret repeated() const;
    // What is said while nothing is typed.
    void setWanted(bool isWanted);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void showText(bool isShown);

    QLineEdit *m_passphrase;
    QLineEdit *m_repeated;
    QCheckBox *m_shown;
    FindingLabel *m_finding;
    bool m_isWanted = false;
};

} // namespace wizard
