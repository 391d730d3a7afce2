// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"

#include <QWidget>

#include <array>

class QLabel;

namespace wizard {

class FindingLabel;
class ToneLabel;

// The verdict on a partner's negotiation: the methods in their order, those that cannot happen
// crossed out, and below them the sentence with its Fix.
class VerdictView : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictView(QWidget *parent = nullptr);

    void show(const site::NegotiationRule &rule, bool canFix);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void fixRequested();

private:
    struct Cell {
        site::Method method;
        QLabel *icon;
        ToneLabel *name;
    };

    std::array<Cell, 3> m_cells;
    FindingLabel *m_finding;
};

} // namespace wizard
