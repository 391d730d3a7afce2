// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QWidget>

namespace app {

class StepRow;

// The six steps from nothing to a working federation.
class DeploymentPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeploymentPage(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void runRequested(wizard::DeploymentStep::Id id);

private:
    void showFacts();

    Session &m_session;
    QList<StepRow *> m_rows;
};

} // namespace app
