// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/probe_walk.h"

namespace diagnosis {
namespace {

using State = ProbeStep::State;

constexpr qsizetype maxText = 2'000; // a stranger's words may be many

} // namespace

ProbeWalk::ProbeWalk(ProbeStep::Id last, Changed changed) : m_changed(std::move(changed))
{
    for (int i = 0; i <= static_cast<int>(last); ++i)
        m_steps.append({.id = static_cast<ProbeStep::Id>(i)});
}

void ProbeWalk::begin(ProbeStep::Id id)
{
    if (!goesOnTo(id))
        return;
    skipTo(id);
    m_current = static_cast<qsizetype>(id);
    m_clock.start();
    m_steps[m_current].state = State::Running;
    m_changed(m_steps.at(m_current));
}

bool ProbeWalk::pass(const QString &found)
{
    settle(State::Passed, ProbeStep::Reason::None, found, {});
    return m_current + 1 < m_steps.size();
}

bool ProbeWalk::warn(ProbeStep::Reason reason, const QString &found, const QString &evidence)
{
    settle(State::Warned, reason, found, evidence);
    return m_current + 1 < m_steps.size();
}

void ProbeWalk::fail(ProbeStep::Reason reason, const QString &evidence, const QString &found)
{
    settle(State::Failed, reason, found, evidence);
    skipRest();
}

void ProbeWalk::skipTo(ProbeStep::Id id, ProbeStep::Reason reason, const QString &found)
{
    for (ProbeStep &step : m_steps) {
        if (step.id >= id || step.state != State::Open)
            continue;
        step.state = State::Skipped;
        step.reason = reason;
        step.found = found;
        m_changed(step);
    }
}

void ProbeWalk::skipRest()
{
    for (ProbeStep &step : m_steps) {
        if (step.state != State::Open)
            continue;
        step.state = State::Skipped;
        m_changed(step);
    }
}

void ProbeWalk::settle(State state,
                       ProbeStep::Reason reason,
                       const QString &found,
                       const QString &evidence)
{
    ProbeStep &step = m_steps[m_current];
    step.state = state;
    step.reason = reason;
    step.found = found.left(maxText);
    step.evidence = evidence.left(maxText);
    step.duration = std::chrono::milliseconds(m_clock.elapsed());
    m_changed(step);
}

} // namespace diagnosis
