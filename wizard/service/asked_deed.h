// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/service/service_step.h"

class QWidget;

namespace wizard {

// Carries the deed out; asks before it cuts people off. False: it was not wanted any more.
bool askAndCarryOut(ServiceStep &step, ServiceStep::Deed deed, QWidget *parent);

} // namespace wizard
