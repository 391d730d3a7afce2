// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/service/service_step.h"

#include <QGroupBox>

class QRadioButton;

namespace wizard {

// How the engine is run, each way with what follows from it.
class ScopeChoice : public QGroupBox
{
    Q_OBJECT

public:
    explicit ScopeChoice(const ServiceStep &step, QWidget *parent = nullptr);

    void show(const ServiceStep &step);

Q_SIGNALS:
    void chosen(service::Scope scope);

private:
    std::array<QRadioButton *, service::scopes.size()> m_buttons{};
};

} // namespace wizard
