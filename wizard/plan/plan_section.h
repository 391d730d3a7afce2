// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/html_page.h"
#include "engine/diagnosis/port_state.h"
#include "engine/diagnosis/record_state.h"
#include "wizard/look/symbol.h"
#include "wizard/model/site_plan.h"

namespace wizard {

struct PlanRow {
    Symbol symbol = Symbol::Open; // of the first cell, which says the same in a word
    Tone tone = Tone::Muted;
    QStringList cells;
    QString advice; // what is so, and what to do next

    bool operator==(const PlanRow &) const = default;
};

// One of the three lists of the plan, in the reader's language.
struct PlanSection {
    QString title;
    QString note;
    QStringList columns;
    QList<PlanRow> rows;

    bool operator==(const PlanSection &) const = default;
    // The gravest tone of its rows.
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] base::Table table() const;
};

[[nodiscard]] PlanSection nameSection(const SitePlan &plan);
// States as far as they are known: fewer than there are records while nobody has asked.
[[nodiscard]] PlanSection recordSection(const SitePlan &plan,
                                        const QList<diagnosis::RecordState> &states);
[[nodiscard]] PlanSection portSection(const SitePlan &plan,
                                      const QList<diagnosis::PortState> &states);

} // namespace wizard
