// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/probe_step.h"

#include <QElapsedTimer>
#include <QList>

#include <functional>

namespace diagnosis {

// The steps of one probe as they are taken, one at a time and in their order.
class ProbeWalk
{
public:
    using Changed = std::function<void(const ProbeStep &)>;

    // `last`: the step to end with.
    ProbeWalk(ProbeStep::Id last, Changed changed);

    // What lies between the step before and this one is skipped.
    void begin(ProbeStep::Id id);
    // Of the running step. False: there is nothing left to do.
    [[nodiscard]] bool pass(const QString &found);
    [[nodiscard]] bool
    warn(ProbeStep::Reason reason, const QString &found, const QString &evidence = {});
    // The rest is skipped.
    void fail(ProbeStep::Reason reason, const QString &evidence, const QString &found = {});
    // Steps that are not needed, up to and without `id`.
    void skipTo(ProbeStep::Id id,
                ProbeStep::Reason reason = ProbeStep::Reason::None,
                const QString &found = {});
    void skipRest();

    [[nodiscard]] ProbeStep::Id current() const { return m_steps.at(m_current).id; }
    [[nodiscard]] bool isRunning() const
    {
        return m_steps.at(m_current).state == ProbeStep::State::Running;
    }
    [[nodiscard]] bool goesOnTo(ProbeStep::Id id) const { return id <= m_steps.constLast().id; }
    [[nodiscard]] const QList<ProbeStep> &steps() const { return m_steps; }

private:
    void settle(ProbeStep::State state,
                ProbeStep::Reason reason,
                const QString &found,
                const QString &evidence);

    QList<ProbeStep> m_steps;
    Changed m_changed;
    QElapsedTimer m_clock;
    qsizetype m_current = 0;
};

} // namespace diagnosis
