// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/asked_deed.h"

#include "wizard/look/message.h"
#include "wizard/messages/service_messages.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using Deed = ServiceStep::Deed;

namespace {

// The dialog's texts, which every place that asks shares.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(wizard::ServiceDialog)
};

bool cutsOff(Deed deed)
{
    return deed == Deed::Stop || deed == Deed::StopNow || deed == Deed::Restart
        || deed == Deed::Uninstall;
}

QString questionOf(const Workspace &workspace)
{
    const auto streams =
        std::ranges::count(workspace.streams(), u"established"_s, &control::StreamStatus::state);
    return stopQuestion(workspace.engine() ? workspace.engine()->bindings : 0, streams);
}

} // namespace

bool askAndCarryOut(ServiceStep &step, Deed deed, QWidget *parent)
{
    const QString question = cutsOff(deed) ? questionOf(step.workspace()) : QString();
    if (!question.isEmpty()
        && !confirm(parent, Text::tr("Stop the engine"), question, Text::tr("Stop")))
        return false;
    step.carryOut(deed);
    return true;
}

} // namespace wizard
