// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/negotiation_rules.h"

#include <QWidget>

#include <array>

class QLabel;

namespace wizard {

class FindingLabel;
class ToneLabel;

// The verdict on a partner's negotiation: the methods in the order they are tried, those that
// cannot happen crossed out, and below them the sentence with its Fix.
class VerdictView : public QWidget
{
    Q_OBJECT

public:
    enum class Direction {
        Across,
        Down // where there is little width
    };

    explicit VerdictView(QWidget *parent = nullptr, Direction direction = Direction::Across);

    void show(const site::NegotiationRule &rule, bool canFix);
    [[nodiscard]] QString sentence() const;
    // As they stand there: "1. SASL over TLS".
    [[nodiscard]] QStringList possibleMethods() const;

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
