// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/site/site.h"

#include <QAbstractTableModel>

namespace wizard {

// The XMPP partners as rows: domain, type, negotiation, and what the engine sees of them.
class PartnerTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Domain,
        Type,
        Negotiation,
        Streams,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<site::XmppPartner> &partners);
    void show(const std::optional<control::EngineStatus> &engine);
    [[nodiscard]] const site::XmppPartner *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const site::XmppPartner &partner, int column) const;
    [[nodiscard]] QString streamsText(const site::XmppPartner &partner) const;

    QList<site::XmppPartner> m_partners;
    std::optional<control::EngineStatus> m_engine;
};

} // namespace wizard
