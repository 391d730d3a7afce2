// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/plan_messages.h"
#include "engine/cli/site_plan.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

QString withOptional(const QString &text, bool isOptional)
{
    return isOptional ? text + u" (optional)"_s : text;
}

QString ownText(const site::PlannedPort &port)
{
    const bool isAnywhere =
        port.ownAddress.isEmpty() || port.ownAddress == u"::" || port.ownAddress == u"0.0.0.0";
    return isAnywhere ? u"this edge"_s : port.ownAddress;
}

bool isIncoming(const site::PlannedPort &port)
{
    return port.direction == site::PlannedPort::Direction::In;
}

} // namespace

base::Table nameTable(const SitePlan &plan)
{
    base::Table table{.heading = u"Certificate names"_s,
                      .note = u"What the certificate of this edge should carry."_s,
                      .columns = {u"NAME"_s, u"STATE"_s, u"FOR"_s},
                      .rows = {}};
    for (const site::NameCoverage &one : plan.names)
        table.rows.append({one.planned.name.text(),
                           name(one.state),
                           withOptional(sentence(one.planned.reason), one.planned.optional)});
    return table;
}

base::Table recordTable(const SitePlan &plan)
{
    base::Table table{.heading = u"DNS records"_s,
                      .note = u"What the public DNS should say."_s,
                      .columns = {u"NAME"_s, u"TYPE"_s, u"DATA"_s, u"TTL"_s, u"FOR"_s},
                      .rows = {}};
    const bool isChecked = !plan.recordStates.isEmpty();
    if (isChecked)
        table.columns.prepend(u"STATE"_s);
    for (qsizetype i = 0; i < plan.records.size(); ++i) {
        const site::PlannedRecord &record = plan.records.at(i);
        const QString data = dataText(record);
        QStringList row{record.name,
                        typeText(record),
                        data.isEmpty() ? u"(the public address)"_s : data,
                        QString::number(record.ttl.count()),
                        withOptional(sentence(record.reason), record.optional)};
        if (isChecked)
            row.prepend(stateText(plan.recordStates.at(i)));
        table.rows.append(row);
    }
    return table;
}

base::Table portTable(const SitePlan &plan)
{
    base::Table table{
        .heading = u"Firewall ports"_s,
        .note = u"What the firewall should let through."_s,
        .columns = {u"DIRECTION"_s, u"PROTOCOL"_s, u"PORT"_s, u"FROM"_s, u"TO"_s, u"FOR"_s},
        .rows = {}};
    const bool isChecked = !plan.portStates.isEmpty();
    if (isChecked)
        table.columns.prepend(u"STATE"_s);
    for (qsizetype i = 0; i < plan.ports.size(); ++i) {
        const site::PlannedPort &port = plan.ports.at(i);
        QStringList ends{peerText(port), ownText(port)};
        if (!isIncoming(port))
            ends.swapItemsAt(0, 1);
        QStringList row =
            QStringList{name(port.direction), name(port.protocol), QString::number(port.port)}
            + ends + QStringList{sentence(port.reason)};
        if (isChecked)
            row.prepend(stateText(plan.portStates.at(i)));
        table.rows.append(row);
    }
    return table;
}

QJsonArray nameJson(const SitePlan &plan)
{
    QJsonArray names;
    for (const site::NameCoverage &one : plan.names)
        names.append(QJsonObject{{u"name"_s, one.planned.name.text()},
                                 {u"reason"_s, reasonName(one.planned.reason)},
                                 {u"optional"_s, one.planned.optional},
                                 {u"state"_s, name(one.state)}});
    return names;
}

QJsonArray recordJson(const SitePlan &plan)
{
    QJsonArray records;
    for (qsizetype i = 0; i < plan.records.size(); ++i) {
        const site::PlannedRecord &record = plan.records.at(i);
        QJsonObject json{{u"name"_s, record.name},
                         {u"type"_s, typeText(record)},
                         {u"data"_s, dataText(record)},
                         {u"ttl"_s, static_cast<qint64>(record.ttl.count())},
                         {u"reason"_s, reasonName(record.reason)},
                         {u"optional"_s, record.optional}};
        if (!plan.recordStates.isEmpty()) {
            const diagnosis::RecordState &state = plan.recordStates.at(i);
            json.insert(u"state"_s, name(state.kind));
            json.insert(u"found"_s, QJsonArray::fromStringList(state.found));
            json.insert(u"secure"_s, state.secure);
            if (state.kind == diagnosis::RecordState::Kind::Unknown)
                json.insert(u"why"_s, network::reasonName(state.why));
        }
        records.append(json);
    }
    return records;
}

QJsonArray portJson(const SitePlan &plan)
{
    QJsonArray ports;
    for (qsizetype i = 0; i < plan.ports.size(); ++i) {
        const site::PlannedPort &port = plan.ports.at(i);
        QJsonObject json{{u"direction"_s, name(port.direction)},
                         {u"protocol"_s, name(port.protocol).toLower()},
                         {u"port"_s, port.port},
                         {u"peer"_s, name(port.peer)},
                         {u"peer_host"_s, port.peerHost},
                         {u"address"_s, port.ownAddress},
                         {u"reason"_s, reasonName(port.reason)}};
        if (!plan.portStates.isEmpty()) {
            json.insert(u"state"_s, name(plan.portStates.at(i).kind));
            if (!plan.portStates.at(i).evidence.isEmpty())
                json.insert(u"evidence"_s, plan.portStates.at(i).evidence);
        }
        ports.append(json);
    }
    return ports;
}

} // namespace cli
