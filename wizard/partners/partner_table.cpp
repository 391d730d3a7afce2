// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_table.h"

#include "wizard/look/symbol.h"
#include "wizard/messages/negotiation_messages.h"
#include "wizard/messages/partner_messages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

// From here on everything anew costs less than one row after the other.
constexpr qsizetype manyRows = 100;

// What works in clear text alone is nothing to be content with.
site::Verdict shownVerdict(const site::NegotiationRule &rule)
{
    return rule.reason == site::NegotiationRule::Reason::TcpDialbackOnly ? site::Verdict::Warn
                                                                         : rule.verdict;
}

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

PartnerTable::PartnerTable(QObject *parent) : QAbstractTableModel(parent)
{
    using enum site::Verdict;
    using enum PartnerState::Kind;
    for (const site::Verdict verdict : {Ok, Warn, Error})
        m_verdictIcons.insert(verdict, iconOf(verdict));
    for (const PartnerState::Kind kind :
         {Failing, NotInForce, NeverTried, Idle, Connected, EngineSilent})
        m_stateIcons.insert(kind, iconOf(kind));
}

QIcon iconOf(PartnerState::Kind kind)
{
    switch (kind) {
    case PartnerState::Kind::Failing:
        return symbolIcon(Symbol::Error, Tone::Bad);
    case PartnerState::Kind::NotInForce:
        return symbolIcon(Symbol::Edit, Tone::Warning);
    case PartnerState::Kind::NeverTried:
    case PartnerState::Kind::Idle:
        return symbolIcon(Symbol::Open, Tone::Muted);
    case PartnerState::Kind::Connected:
        return symbolIcon(Symbol::Done, Tone::Good);
    case PartnerState::Kind::EngineSilent:
        return symbolIcon(Symbol::Info, Tone::Muted);
    }
    return {};
}

PartnerTable::Row PartnerTable::rowOf(const site::XmppPartner &partner)
{
    Row row{.partner = partner,
            .rule = site::negotiationRule(partner),
            .name = partner.domain.display(),
            .foldedText = {},
            .state = {},
            .stateText = {}};
    QStringList words{row.name,
                      partner.domain.text(),
                      partner.description,
                      partnerTypeText(partner.type),
                      partner.proxyFqdn};
    for (const base::DomainName &domain : partner.additionalDomains)
        words += {domain.display(), domain.text()};
    for (const site::Method method : row.rule.methods)
        words += methodText(method);
    row.foldedText = words.join(u'\n').toCaseFolded();
    return row;
}

void PartnerTable::show(const QList<site::XmppPartner> &partners,
                        const QList<site::XmppPartner> &inForce)
{
    if (partners == m_shown && inForce == m_shownInForce)
        return; // shared lists are compared at once
    m_shown = partners;
    m_shownInForce = inForce;
    QSet<base::DomainName> domains;
    domains.reserve(inForce.size());
    for (const site::XmppPartner &partner : inForce)
        domains.insert(partner.domain);
    m_inForce = std::move(domains);

    Places places;
    places.reserve(partners.size());
    for (qsizetype i = 0; i < partners.size(); ++i)
        places.insert(partners.at(i).domain, i);
    if (isLittle(partners, places)) {
        takeOut(places);
        takeOver(partners, places);
        append(partners);
        tellStates();
    } else {
        replaceAll(partners);
    }
}

void PartnerTable::show(const std::optional<control::EngineStatus> &engine)
{
    m_engineAnswers = engine.has_value();
    m_statuses.clear();
    if (engine) {
        m_statuses.reserve(engine->partners.size());
        for (const control::PartnerStatus &status : engine->partners)
            m_statuses.insert(status.domain, status);
    }
    tellStates();
}

bool PartnerTable::isLittle(const QList<site::XmppPartner> &partners, const Places &places) const
{
    const auto gone = std::ranges::count_if(
        m_rows, [&places](const Row &row) { return !places.contains(row.partner.domain); });
    const qsizetype added = partners.size() - (m_rows.size() - gone);
    return gone + added <= manyRows;
}

void PartnerTable::replaceAll(const QList<site::XmppPartner> &partners)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(partners.size());
    for (const site::XmppPartner &partner : partners)
        m_rows += rowOf(partner);
    takeStates();
    endResetModel();
}

void PartnerTable::takeOut(const Places &wanted)
{
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(m_rows.at(last).partner.domain))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1).partner.domain))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void PartnerTable::takeOver(const QList<site::XmppPartner> &partners, const Places &places)
{
    for (int row = 0; row < rowCount(); ++row) {
        const site::XmppPartner &now = partners.at(places[m_rows.at(row).partner.domain]);
        if (m_rows.at(row).partner == now)
            continue;
        Row changed = rowOf(now);
        changed.state = m_rows.at(row).state;
        changed.stateText = m_rows.at(row).stateText;
        m_rows[row] = std::move(changed);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void PartnerTable::append(const QList<site::XmppPartner> &partners)
{
    QSet<base::DomainName> present;
    present.reserve(partners.size());
    for (const Row &row : std::as_const(m_rows))
        present.insert(row.partner.domain);
    QList<Row> added;
    for (const site::XmppPartner &partner : partners) {
        const qsizetype known = present.size();
        present.insert(partner.domain);
        if (present.size() != known)
            added += rowOf(partner);
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows += std::move(added);
    endInsertRows();
}

std::optional<std::pair<int, int>> PartnerTable::takeStates()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate day = now.toLocalTime().date();
    const bool isOtherDay = std::exchange(m_day, day) != day;
    std::optional<std::pair<int, int>> changed;
    for (int i = 0; i < rowCount(); ++i) {
        const base::DomainName &domain = m_rows.at(i).partner.domain;
        const auto status = m_statuses.constFind(domain.text());
        const PartnerState state = partnerState(status == m_statuses.cend() ? nullptr : &*status,
                                                m_engineAnswers,
                                                m_inForce.contains(domain));
        if (!isOtherDay && m_rows.at(i).state == state && !m_rows.at(i).stateText.isEmpty())
            continue;
        m_rows[i].state = state;
        m_rows[i].stateText = wizard::stateText(state, now);
        changed = {changed ? changed->first : i, i};
    }
    return changed;
}

void PartnerTable::tellStates()
{
    if (const auto changed = takeStates())
        Q_EMIT dataChanged(index(changed->first, State), index(changed->second, State));
}

const site::XmppPartner *PartnerTable::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).partner : nullptr;
}

const PartnerState *PartnerTable::stateAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).state : nullptr;
}

bool PartnerTable::matches(int row, const QString &foldedText) const
{
    const Row &one = m_rows.at(row);
    return one.foldedText.contains(foldedText)
        || one.stateText.contains(foldedText, Qt::CaseInsensitive);
}

int PartnerTable::compare(int left, int right, int column) const
{
    const Row &one = m_rows.at(left);
    const Row &other = m_rows.at(right);
    int order = 0;
    if (column == Type)
        order = static_cast<int>(one.partner.type) - static_cast<int>(other.partner.type);
    else if (column == Negotiation) // the worst last, then as they read
        order = one.rule.verdict != other.rule.verdict
            ? static_cast<int>(one.rule.verdict) - static_cast<int>(other.rule.verdict)
            : textOf(one, Negotiation).compare(textOf(other, Negotiation));
    else if (column == State && one.state.kind != other.state.kind)
        order = static_cast<int>(one.state.kind) - static_cast<int>(other.state.kind);
    else if (column == State && one.state.since != other.state.since)
        order = one.state.since < other.state.since ? -1 : 1;
    return order != 0 ? order : one.name.compare(other.name, Qt::CaseInsensitive);
}

int PartnerTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PartnerTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartnerTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const QString text = textOf(row, index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::DecorationRole && index.column() == Negotiation)
        return m_verdictIcons[shownVerdict(row.rule)];
    if (role == Qt::DecorationRole && index.column() == State)
        return m_stateIcons[row.state.kind];
    const bool isSpoken = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (isSpoken && index.column() == Negotiation)
        return QString(text + u": "_s + explain(row.rule));
    if (isSpoken && index.column() == State)
        return QString(text + u": "_s + stateExplanation(row.state));
    return isSpoken ? text : QVariant();
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
    case State:
        return tr("State");
    default:
        return {};
    }
}

QString PartnerTable::textOf(const Row &row, int column) const
{
    switch (column) {
    case Domain:
        return row.name;
    case Type:
        return partnerTypeText(row.partner.type);
    case Negotiation: {
        const QList<site::Method> &methods = row.rule.methods;
        if (methods.isEmpty())
            return tr("not possible");
        const QString best = methodText(methods.first());
        return methods.size() == 1 ? best : u"%1 +%2"_s.arg(best).arg(methods.size() - 1);
    }
    case State:
        return row.stateText;
    default:
        return {};
    }
}

} // namespace wizard
