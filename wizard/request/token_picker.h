// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/tokens.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace wizard {

class FindingLabel;

// Chooses a PKCS#11 module and one of its tokens. The modules are asked in a process of their own:
// the window goes on, and a module that hangs or crashes is only named.
class TokenPicker : public QWidget
{
    Q_OBJECT

public:
    explicit TokenPicker(QWidget *parent = nullptr);

    void choose(const QString &modulePath, const QString &tokenLabel);
    [[nodiscard]] QString modulePath() const;
    // A further field below the token, in the same columns.
    void addField(QLabel *label, QWidget *field);
    // Empty: none that can be used, or not known yet.
    [[nodiscard]] QString tokenLabel() const;

Q_SIGNALS:
    void changed();

private:
    void browse();
    void list();
    void show(const QList<certificates::Token> &tokens);
    void judge();

    QGridLayout *m_grid;
    QComboBox *m_module;
    QPushButton *m_browse;
    QComboBox *m_token;
    QPushButton *m_refresh;
    QProgressBar *m_progress;
    FindingLabel *m_finding;
    QList<certificates::Token> m_tokens; // as m_token lists them
    QString m_wantedLabel;
    quint64 m_generation = 0; // answers about another module are ignored
};

} // namespace wizard
