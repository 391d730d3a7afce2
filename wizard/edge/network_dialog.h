// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/network_plan.h"

#include <QDialog>

class QCheckBox;

namespace wizard {

// Step 4: the DNS records and firewall rules the site needs, to be copied and carried out
// elsewhere. Puente does not look them up; the administrator confirms them.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    NetworkDialog(const NetworkPlan &plan, bool isConfirmed, QWidget *parent = nullptr);

    [[nodiscard]] bool isConfirmed() const;

private:
    QCheckBox *m_confirmed;
};

} // namespace wizard
