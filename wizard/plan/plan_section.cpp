// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/plan/plan_section.h"

#include "wizard/messages/plan_messages.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanSection)
};

struct Look {
    Symbol symbol;
    Tone tone;
};

constexpr Look good{Symbol::Done, Tone::Good};
constexpr Look bad{Symbol::Error, Tone::Bad};
constexpr Look doubtful{Symbol::Warning, Tone::Warning};
constexpr Look open{Symbol::Open, Tone::Muted};

// What may be left out is no fault.
Look faultUnless(bool isOptional)
{
    return isOptional ? open : bad;
}

Look lookOf(const site::NameCoverage &name)
{
    switch (name.state) {
    case site::NameCoverage::State::NoCertificate:
        return open;
    case site::NameCoverage::State::Covered:
        return good;
    case site::NameCoverage::State::Lacking:
        return faultUnless(name.planned.optional);
    }
    return open;
}

Look lookOf(const site::PlannedRecord &record, const diagnosis::RecordState &state)
{
    using Kind = diagnosis::RecordState::Kind;
    switch (state.kind) {
    case Kind::Unasked:
        return open;
    case Kind::Present:
        return std::holds_alternative<site::KeyPinData>(record.data) && !state.secure ? doubtful
                                                                                      : good;
    case Kind::Missing:
        return faultUnless(record.optional);
    case Kind::Different:
        return record.optional ? doubtful : bad;
    case Kind::Unknown:
        return doubtful;
    }
    return open;
}

Look lookOf(diagnosis::PortState::Kind kind)
{
    using Kind = diagnosis::PortState::Kind;
    if (isFault(kind))
        return bad;
    switch (kind) {
    case Kind::Listening:
        return good;
    case Kind::NotInForce:
    case Kind::NotAllowed:
        return doubtful;
    default:
        return open;
    }
}

PlanRow rowOf(Look look, const QStringList &cells, const QString &advice)
{
    return {.symbol = look.symbol, .tone = look.tone, .cells = cells, .advice = advice};
}

QString withOptional(const QString &text, bool isOptional)
{
    return isOptional ? Text::tr("%1 (optional)").arg(text) : text;
}

QString ownText(const site::PlannedPort &port)
{
    const bool isAnywhere =
        port.ownAddress.isEmpty() || port.ownAddress == u"::" || port.ownAddress == u"0.0.0.0";
    return isAnywhere ? Text::tr("This edge") : port.ownAddress;
}

} // namespace

Tone PlanSection::tone() const
{
    for (const Tone tone : {Tone::Bad, Tone::Warning, Tone::Good}) {
        if (std::ranges::find(rows, tone, &PlanRow::tone) != rows.cend())
            return tone;
    }
    return Tone::Muted;
}

base::Table PlanSection::table() const
{
    base::Table table{.heading = title, .note = note, .columns = columns, .rows = {}};
    for (const PlanRow &row : rows)
        table.rows += row.cells;
    return table;
}

PlanSection nameSection(const SitePlan &plan)
{
    PlanSection section{.title = Text::tr("Certificate names"),
                        .note = Text::tr("What the certificate of this edge should carry."),
                        .columns = {Text::tr("State"), Text::tr("Name"), Text::tr("For")},
                        .rows = {}};
    for (const site::NameCoverage &one : plan.names)
        section.rows += rowOf(lookOf(one),
                              {stateText(one.state),
                               one.planned.name.text(),
                               withOptional(reasonText(one.planned.reason), one.planned.optional)},
                              adviceText(one));
    return section;
}

PlanSection recordSection(const SitePlan &plan, const QList<diagnosis::RecordState> &states)
{
    PlanSection section{.title = Text::tr("DNS records"),
                        .note = Text::tr("What the public DNS should say, and what it says."),
                        .columns = {Text::tr("State"),
                                    Text::tr("Name"),
                                    Text::tr("Type"),
                                    Text::tr("Expected"),
                                    Text::tr("Found"),
                                    Text::tr("For")},
                        .rows = {}};
    for (qsizetype i = 0; i < plan.records.size(); ++i) {
        const site::PlannedRecord &record = plan.records.at(i);
        const diagnosis::RecordState state = states.value(i);
        const QString data = dataText(record);
        section.rows += rowOf(lookOf(record, state),
                              {stateText(state.kind),
                               record.name,
                               typeText(record),
                               data.isEmpty() ? Text::tr("the public address") : data,
                               state.found.isEmpty() ? u"–"_s : state.found.join(u", "_s),
                               withOptional(reasonText(record.reason), record.optional)},
                              adviceText(record, state));
    }
    return section;
}

PlanSection portSection(const SitePlan &plan, const QList<diagnosis::PortState> &states)
{
    PlanSection section{.title = Text::tr("Firewall ports"),
                        .note = Text::tr("What the firewall should let through."),
                        .columns = {Text::tr("State"),
                                    Text::tr("Direction"),
                                    Text::tr("Port"),
                                    Text::tr("From"),
                                    Text::tr("To"),
                                    Text::tr("For")},
                        .rows = {}};
    for (qsizetype i = 0; i < plan.ports.size(); ++i) {
        const site::PlannedPort &port = plan.ports.at(i);
        const diagnosis::PortState state = states.value(i);
        const bool isIn = port.direction == site::PlannedPort::Direction::In;
        section.rows += rowOf(lookOf(state.kind),
                              {stateText(state.kind),
                               directionText(port.direction),
                               u"%1 %2"_s.arg(name(port.protocol)).arg(port.port),
                               isIn ? peerText(port) : ownText(port),
                               isIn ? ownText(port) : peerText(port),
                               reasonText(port.reason)},
                              adviceText(port, state));
    }
    return section;
}

} // namespace wizard
