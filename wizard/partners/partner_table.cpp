// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_table.h"

#include "engine/site/negotiation_rules.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/negotiation_messages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QIcon iconOf(site::Verdict verdict)
{
    switch (verdict) {
    case site::Verdict::Ok:
        return symbolIcon(Symbol::Done, Tone::Good);
    case site::Verdict::Warn:
        return symbolIcon(Symbol::Warning, Tone::Warning);
    case site::Verdict::Error:
        return symbolIcon(Symbol::Error, Tone::Bad);
    }
    return {};
}

} // namespace

void PartnerTable::show(const QList<site::XmppPartner> &partners)
{
    if (partners == m_partners)
        return;
    beginResetModel();
    m_partners = partners;
    endResetModel();
}

void PartnerTable::show(const std::optional<control::EngineStatus> &engine)
{
    m_engine = engine;
    if (!m_partners.isEmpty())
        Q_EMIT dataChanged(index(0, Streams), index(rowCount() - 1, Streams));
}

const site::XmppPartner *PartnerTable::at(int row) const
{
    return row >= 0 && row < m_partners.size() ? &m_partners.at(row) : nullptr;
}

int PartnerTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_partners.size());
}

int PartnerTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartnerTable::data(const QModelIndex &index, int role) const
{
    const site::XmppPartner *partner = at(index.row());
    if (partner == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*partner, index.column());
    const site::NegotiationRule rule = site::negotiationRule(*partner);
    if (role == Qt::DecorationRole && index.column() == Negotiation)
        return iconOf(rule.verdict);
    if (role == Qt::ToolTipRole)
        return index.column() == Negotiation ? explain(rule) : textOf(*partner, index.column());
    return {};
}

QVariant PartnerTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Domain:
        return tr("Domain");
    case Type:
        return tr("Type");
    case Negotiation:
        return tr("Negotiation");
    case Streams:
        return tr("Streams");
    default:
        return {};
    }
}

QString PartnerTable::textOf(const site::XmppPartner &partner, int column) const
{
    switch (column) {
    case Domain:
        return partner.domain.display();
    case Type:
        return partnerTypeText(partner.type);
    case Negotiation: {
        QStringList methods;
        for (const site::Method method : site::negotiationRule(partner).methods)
            methods += methodText(method);
        return methods.isEmpty() ? tr("not possible") : methods.join(u", "_s);
    }
    case Streams:
        return streamsText(partner);
    default:
        return {};
    }
}

QString PartnerTable::streamsText(const site::XmppPartner &partner) const
{
    if (!m_engine)
        return u"–"_s;
    const auto status = std::ranges::find(
        m_engine->partners, partner.domain.text(), &control::PartnerStatus::domain);
    if (status == m_engine->partners.end())
        return u"–"_s;
    if (!status->lastError.isEmpty() && status->streamsIn + status->streamsOut == 0)
        return tr("failed");
    return tr("%1 in, %2 out").arg(status->streamsIn).arg(status->streamsOut);
}

} // namespace wizard
