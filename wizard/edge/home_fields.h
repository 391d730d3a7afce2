// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/edge_judgement.h"
#include "wizard/edge/home_test.h"

#include <QGroupBox>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace wizard {

// Where the people of the SIP domains are, and the trial of that place.
class HomeFields : public QGroupBox
{
    Q_OBJECT

public:
    explicit HomeFields(QWidget *parent);

    void show(const UsersInput &input);
    [[nodiscard]] UsersInput input() const;
    void showFinding(const std::optional<EdgeFinding> &finding);
    // What Test would try; none: not before what is entered is right.
    void setSubject(const std::optional<HomeTestSubject> &subject);
    [[nodiscard]] QFormLayout *form() const { return m_form; }

Q_SIGNALS:
    void changed();
    void grown(); // it tells more than before

private:
    void onEdited();
    void arrange();
    void startOrCancel();
    void showStep(diagnosis::NextHopTrial::Step step, const QString &target);
    void showVerdict(const diagnosis::NextHopVerdict &verdict);
    void nameButton();

    QFormLayout *m_form;
    QComboBox *m_home;
    FindingLabel *m_homeFinding;
    QLineEdit *m_server;
    FindingLabel *m_serverFinding;
    QComboBox *m_transport;
    QPushButton *m_test;
    FindingLabel *m_result;
    HomeTest m_trial;
    std::optional<HomeTestSubject> m_subject;
};

} // namespace wizard
