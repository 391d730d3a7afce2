// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/site/negotiation_rules.h"
#include "wizard/partners/partner_state.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QSet>

#include <optional>
#include <utility>

namespace wizard {

[[nodiscard]] QIcon iconOf(PartnerState::Kind kind);

// The XMPP partners as rows, in an order of their own that changes as little as possible: what
// stays keeps its row, so that a view keeps its selection and its place. Made for thousands.
class PartnerTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Domain,
        Type,
        Negotiation,
        State,
        ColumnCount
    };

    explicit PartnerTable(QObject *parent = nullptr);

    // `inForce`: those the engine works with.
    void show(const QList<site::XmppPartner> &partners, const QList<site::XmppPartner> &inForce);
    // None: it does not answer.
    void show(const std::optional<control::EngineStatus> &engine);

    [[nodiscard]] const site::XmppPartner *at(int row) const;
    [[nodiscard]] const PartnerState *stateAt(int row) const;
    // Whether the text is in any column, the additional domains or the description.
    [[nodiscard]] bool matches(int row, const QString &foldedText) const;
    // Below zero: the left row comes first. Rows that are alike are ordered by their domain.
    [[nodiscard]] int compare(int left, int right, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        site::XmppPartner partner;
        site::NegotiationRule rule;
        QString name; // U-labels
        QString foldedText; // what is searched, without the state
        PartnerState state;
        QString stateText;
    };
    using Places = QHash<base::DomainName, qsizetype>;

    [[nodiscard]] static Row rowOf(const site::XmppPartner &partner);
    [[nodiscard]] bool isLittle(const QList<site::XmppPartner> &partners,
                                const Places &places) const;
    void replaceAll(const QList<site::XmppPartner> &partners);
    void takeOut(const Places &wanted);
    void takeOver(const QList<site::XmppPartner> &partners, const Places &places);
    void append(const QList<site::XmppPartner> &partners);
    // The first and the last row whose state is another.
    std::optional<std::pair<int, int>> takeStates();
    void tellStates();
    [[nodiscard]] QString textOf(const Row &row, int column) const;

    QHash<site::Verdict, QIcon> m_verdictIcons; // drawn once, not at each repainting
    QHash<PartnerState::Kind, QIcon> m_stateIcons;
    QList<site::XmppPartner> m_shown;
    QList<site::XmppPartner> m_shownInForce;
    QList<Row> m_rows;
    QSet<base::DomainName> m_inForce;
    QHash<QString, control::PartnerStatus> m_statuses;
    bool m_engineAnswers = false;
    QDate m_day; // of the states' texts
};

} // namespace wizard
